import type { HarbourEvent } from './harbour-events.ts';
import type { AnyStory, StoryStep } from './story.ts';

/** A story arrives, or takes its next step. */
export interface StoryEvent {
  readonly daysAgo: number;
  readonly story: AnyStory;
  /** Null for the arrival. */
  readonly step: StoryStep | null;
}

/** One thing to do in the demo. */
export type DemoEvent = StoryEvent | HarbourEvent;

/** All that happens in some stories and beside them, oldest first; what happens on one day stays in the order told. */
export function timelineOf(stories: readonly AnyStory[], beside: readonly HarbourEvent[] = []): DemoEvent[] {
  const events: DemoEvent[] = stories.flatMap((story) => [
    { daysAgo: story.daysAgo, story, step: null },
    ...story.steps.map((step) => ({ daysAgo: step.daysAgo, story, step })),
  ]);
  return [...beside, ...events].toSorted((a, b) => b.daysAgo - a.daysAgo);
}
