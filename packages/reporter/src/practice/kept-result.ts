// The result of an exercise on this device: only where somebody chose to keep it, one for each exercise.

import { type Day, isDay } from '@bellbuoy/protocol';
import type { Tally } from './score.ts';

export interface KeptResult extends Tally {
  readonly day: Day;
  /** The sets of stories that somebody knows by now, the one of longest ago first: the last one gave this result. */
  readonly sets: readonly number[];
}

const MOST_SETS = 20;

/** The last result that was kept; null where there is none, or where this browser keeps nothing. */
export function lastResult(exercise: string): KeptResult | null {
  try {
    return parse(localStorage.getItem(keyOf(exercise)));
  } catch {
    return null;
  }
}

/** Returns false where this browser keeps nothing. */
export function keepResult(exercise: string, result: KeptResult): boolean {
  try {
    localStorage.setItem(keyOf(exercise), JSON.stringify(result));
    return true;
  } catch {
    return false;
  }
}

export function forgetResult(exercise: string): void {
  try {
    localStorage.removeItem(keyOf(exercise));
  } catch {
    // Then there is nothing to forget.
  }
}

function keyOf(exercise: string): string {
  return `bellbuoy-practice-${exercise}`;
}

/** Whoever has the device may have written it: what does not fit is no result. */
function parse(text: string | null): KeptResult | null {
  if (text === null) return null;
  const kept = JSON.parse(text) as Partial<Record<keyof KeptResult, unknown>>;
  const { day, sets, worth, worthReported, ordinary, ordinaryReported } = kept;
  if (typeof day !== 'string' || !isDay(day) || !areSets(sets)) return null;
  if (!isPart(worthReported, worth) || !isPart(ordinaryReported, ordinary)) return null;
  return { day, sets, worth: Number(worth), worthReported, ordinary: Number(ordinary), ordinaryReported };
}

function areSets(sets: unknown): sets is number[] {
  if (!Array.isArray(sets) || sets.length === 0 || sets.length > MOST_SETS) return false;
  return sets.every(isCount) && new Set(sets).size === sets.length;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isPart(count: unknown, of: unknown): count is number {
  return isCount(count) && isCount(of) && count <= of;
}
