import { describe, expect, it } from 'vitest';
import { STORIES } from './stories/index.ts';
import { timelineOf } from './timeline.ts';

describe('the demo’s stories', () => {
  it('are many, in five languages', () => {
    expect(STORIES.length).toBeGreaterThanOrEqual(37);
    expect(new Set(STORIES.map(({ locale }) => locale))).toEqual(
      new Set(['en', 'zh-Hans', 'es', 'fr', 'ar']),
    );
  });

  it('leave some unclaimed, one of them urgent, and finish some as out of scope', () => {
    const unclaimed = STORIES.filter(({ steps }) => steps.length === 0);
    expect(unclaimed.length).toBeGreaterThanOrEqual(3);
    expect(unclaimed.filter(({ urgent }) => urgent)).toHaveLength(1);
    const acts = STORIES.flatMap(({ steps }) => steps.map(({ does }) => does));
    expect(acts.filter((does) => does === 'find-out-of-scope').length).toBeGreaterThanOrEqual(6);
  });

  it('are told in the order in which they happen, and every step follows the arrival', () => {
    const events = timelineOf(STORIES);
    expect(events.map(({ daysAgo }) => daysAgo)).toEqual(
      events.map(({ daysAgo }) => daysAgo).toSorted((a, b) => b - a),
    );
    for (const story of STORIES) {
      const own = events.filter((event) => event.story === story);
      expect(own[0]?.step).toBeNull();
      expect(own.slice(1).map(({ step }) => step)).toEqual(story.steps);
    }
  });
});
