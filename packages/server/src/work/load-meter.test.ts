import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LoadMeter } from './load-meter.ts';
import { levelOf, TOP_LEVEL, triesOf } from './work-levels.ts';

/** A meter whose time and lateness are the test's: ten a second are easy. */
function newMeter() {
  let now = 0;
  let late = 0;
  const meter = new LoadMeter({ easyPerMinute: 600, clock: () => now, lateness: () => late });
  const live = (seconds: number, perSecond: number, waitedMs = 5) => {
    for (let step = 0; step < seconds * 2; step++) {
      for (let i = 0; i < perSecond / 2; i++) meter.noteAccepted(waitedMs);
      now += 500;
      void meter.level;
    }
    return meter.level;
  };
  return { meter, live, rest: (ms: number) => (now += ms), setLate: (ms: number) => (late = ms) };
}

test('asks nothing at rest, nor of a crowd that comes at once', () => {
  const { live } = newMeter();
  expect(live(60, 8)).toBe(0);
  expect(live(0.5, 80)).toBe(0);
  expect(live(60, 8)).toBe(0);
});

test('asks for the first level when more come than is easy, and for more the more come', () => {
  expect(newMeter().live(12, 18)).toBe(1);
  expect(newMeter().live(12, 50)).toBe(3);
  expect(newMeter().live(60, 100_000)).toBe(TOP_LEVEL);
});

test('rises where reports wait or the loop is late, but not for a single pause', () => {
  const slow = newMeter();
  expect(slow.live(0.5, 2, 900)).toBe(0);
  expect(slow.live(0.5, 2, 900)).toBe(1);
  expect(slow.live(60, 2, 900)).toBe(TOP_LEVEL);
  const late = newMeter();
  late.setLate(400);
  expect(late.live(0.5, 2)).toBe(0);
  expect(late.live(1, 2)).toBe(2);
});

test('falls slowly once it is calm, and all the way in a silence', () => {
  const { live, meter, rest } = newMeter();
  expect(live(12, 50)).toBe(3);
  expect(live(4, 1)).toBe(3);
  expect(live(2, 1)).toBe(2);
  rest(60_000);
  expect(meter.level).toBe(0);
});

test('stays at the first level while what is turned away keeps coming', () => {
  const { live, meter, rest } = newMeter();
  expect(live(12, 18)).toBe(1);
  for (let second = 0; second < 60; second++) {
    for (let i = 0; i < 100; i++) meter.noteTurnedAway();
    rest(1_000);
    expect(meter.level).toBe(1);
  }
});

test('never leaves its range', () => {
  const happening = fc.record({
    accepted: fc.nat(300),
    away: fc.nat(300),
    wait: fc.nat(2_000),
    rest: fc.nat(20_000),
  });
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      const { meter, rest } = newMeter();
      for (const { accepted, away, wait, rest: ms } of happenings) {
        for (let i = 0; i < accepted; i++) meter.noteAccepted(wait);
        for (let i = 0; i < away; i++) meter.noteTurnedAway();
        rest(ms);
        expect(meter.level).toBeGreaterThanOrEqual(0);
        expect(meter.level).toBeLessThanOrEqual(TOP_LEVEL);
      }
    }),
  );
});

test('levels and tries belong together', () => {
  for (let level = 1; level <= TOP_LEVEL; level++) expect(levelOf(triesOf(level))).toBe(level);
  expect([triesOf(1), triesOf(TOP_LEVEL)]).toEqual([250, 64_000]);
});
