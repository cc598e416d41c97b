// How well somebody tells apart, and which way they lean, by signal detection theory: Green and Swets, Signal
// Detection Theory and Psychophysics (1966). With the log-linear correction of Hautus, Behavior Research Methods 27
// (1995), 46-51: half an answer is added to each kind, so that nobody who made no mistake is infinitely good.

import type { Apart, Lean } from '@bellbuoy/protocol/practice';
import { densityAt, zOf } from './normal.ts';

/** How somebody answered: what was worth reporting, and what was ordinary, and how much of each they would report. */
export interface Tally {
  readonly worth: number;
  readonly worthReported: number;
  readonly ordinary: number;
  readonly ordinaryReported: number;
}

export interface Score {
  /** d': 0 is guessing, and the farther from it, the better. */
  readonly apart: number;
  /** The standard error of `apart`. */
  readonly apartError: number;
  /** c: below 0 leans towards reporting, above 0 towards leaving it. */
  readonly lean: number;
  /** The standard error of `lean`. */
  readonly leanError: number;
}

/** From here on somebody tells apart well, and very well. Of eight and eight, about 12 and 15 answers are right. */
const WELL = 1;
const VERY_WELL = 2;
/** One mistake among twelve or sixteen is no leaning yet. */
const EVEN = 0.35;

export function scoreOf({ worth, worthReported, ordinary, ordinaryReported }: Tally): Score {
  const hits = corrected(worthReported, worth);
  const alarms = corrected(ordinaryReported, ordinary);
  const [zHits, zAlarms] = [zOf(hits), zOf(alarms)];
  const apartError = Math.sqrt(variance(hits, zHits, worth) + variance(alarms, zAlarms, ordinary));
  // Difference and mean of the same two: so the mean errs half as much.
  return { apart: zHits - zAlarms, apartError, lean: -(zHits + zAlarms) / 2, leanError: apartError / 2 };
}

export function apartOf({ apart }: Score): Apart {
  return bandOf(apart);
}

export function leanOf({ lean }: Score): Lean {
  return sideOf(lean);
}

/** Two sittings as one. */
export function addTallies(one: Tally, other: Tally): Tally {
  return {
    worth: one.worth + other.worth,
    worthReported: one.worthReported + other.worthReported,
    ordinary: one.ordinary + other.ordinary,
    ordinaryReported: one.ordinaryReported + other.ordinaryReported,
  };
}

/** From and to: what may be true of somebody, within one standard error. */
export function apartWithin({ apart, apartError }: Score): readonly [from: Apart, to: Apart] {
  return [bandOf(apart - apartError), bandOf(apart + apartError)];
}

export function leanWithin({ lean, leanError }: Score): readonly [from: Lean, to: Lean] {
  return [sideOf(lean - leanError), sideOf(lean + leanError)];
}

/** Whether somebody told apart better or worse than before by more than one standard error of the difference. */
export function changeBetween(before: Score, now: Score): 'better' | 'worse' | 'same' {
  const change = now.apart - before.apart;
  if (Math.abs(change) <= Math.hypot(before.apartError, now.apartError)) return 'same';
  return change > 0 ? 'better' : 'worse';
}

function bandOf(apart: number): Apart {
  return apart < WELL ? 'low' : apart < VERY_WELL ? 'middle' : 'high';
}

function sideOf(lean: number): Lean {
  return Math.abs(lean) < EVEN ? 'even' : lean < 0 ? 'report' : 'ordinary';
}

function corrected(count: number, of: number): number {
  return (count + 0.5) / (of + 1);
}

/** Gourevitch and Galanter, Psychometrika 32 (1967), 25-33. */
function variance(rate: number, z: number, of: number): number {
  return (rate * (1 - rate)) / (of * densityAt(z) ** 2);
}
