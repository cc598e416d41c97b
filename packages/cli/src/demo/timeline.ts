import type { Story, StoryStep } from './story.ts';

/** One thing to do in the demo: a story arrives, or takes its next step. */
export interface DemoEvent {
  readonly daysAgo: number;
  readonly story: Story;
  /** Null for the arrival. */
  readonly step: StoryStep | null;
}

/** All that happens in some stories, oldest first; what happens on one day stays in the order told. */
export function timelineOf(stories: readonly Story[]): DemoEvent[] {
  const events = stories.flatMap((story) => [
    { daysAgo: story.daysAgo, story, step: null },
    ...story.steps.map((step) => ({ daysAgo: step.daysAgo, story, step })),
  ]);
  return events.toSorted((a, b) => b.daysAgo - a.daysAgo);
}
