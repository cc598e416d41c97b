import { addDays, REDRESS_MATTERS } from '@bellbuoy/protocol';
import { LEAST_SENT } from '@bellbuoy/protocol/practice';
import { describe, expect, it } from 'vitest';
import { lastPublications } from './demo-calendar.ts';
import { PRACTISED } from './demo-practice.ts';
import { harbourEvents } from './harbour-events.ts';
import { earlierStories } from './stories/earlier.ts';
import { STORIES } from './stories/index.ts';
import { redressStories } from './stories/redress.ts';
import { timelineOf } from './timeline.ts';

describe('the demo’s stories', () => {
  it('are many, in five languages', () => {
    expect(STORIES.length).toBeGreaterThanOrEqual(37);
    expect(new Set(STORIES.map(({ locale }) => locale))).toEqual(
      new Set(['en', 'zh-Hans', 'es', 'fr', 'ar']),
    );
  });

  it.each(['2026-11-22', '2027-01-01', '2027-03-05', '2028-03-04'])(
    'of months before %s are over when their figures are published, and show what is fewer than five',
    (today) => {
      const months = lastPublications(today);
      const published = harbourEvents(today).filter(({ does }) => does === 'publish-figures');
      expect(published.map(({ daysAgo }) => addDays(today, -daysAgo))).toEqual(months.map(({ day }) => day));
      const finished = earlierStories(today).map(({ steps }) =>
        addDays(today, -(steps.at(-1)?.daysAgo ?? 0)),
      );
      const ofMonth = months.map(({ month }) => finished.filter((day) => day.startsWith(month)).length);
      expect(ofMonth).toEqual([5, 2, 4]);
      expect(published.every(({ daysAgo }) => daysAgo >= 0)).toBe(true);
    },
  );

  it.each(['2026-11-22', '2027-01-01', '2027-03-05'])(
    'of people who practise fall into one month that is over on %s, and are enough for a figure',
    (today) => {
      const practised = harbourEvents(today).flatMap((event) => (event.does === 'practise' ? [event] : []));
      expect(practised.map(({ phase }) => phase)).toEqual(['before', 'after']);
      const months = practised.map(({ daysAgo }) => addDays(today, -daysAgo).slice(0, 7));
      expect(new Set(months).size).toBe(1);
      expect((months[0] ?? today) < today.slice(0, 7)).toBe(true);
      for (const groups of Object.values(PRACTISED)) {
        const sent = groups.reduce((sum, [people]) => sum + people, 0);
        expect(sent).toBeGreaterThanOrEqual(LEAST_SENT);
        // More than the server takes in a minute would be turned away.
        expect(sent).toBeLessThan(300);
      }
    },
  );

  it('of guardians have every matter, and decisions both ways', () => {
    const redress = redressStories('2026-11-22');
    expect(new Set(redress.map(({ category }) => category))).toEqual(new Set(REDRESS_MATTERS));
    const steps = STORIES.flatMap((story) => story.steps);
    const decided = steps.flatMap((step) => (step.does === 'decide' ? [step.result] : []));
    expect(new Set(decided)).toEqual(new Set(['granted', 'refused']));
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
      const own = events.flatMap((event) => ('story' in event && event.story === story ? [event.step] : []));
      expect(own).toEqual([null, ...story.steps]);
    }
  });
});
