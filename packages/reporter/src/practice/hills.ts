// Two hills in the water: how strongly ordinary things, and things worth reporting, seem worth reporting to somebody.
// How far they stand apart is d′; the buoy, where one begins to report, is c. All in standard deviations.

import { densityAt } from './normal.ts';
import type { Score } from './score.ts';

/** A point of the picture; y counts downwards. */
export type Point = readonly [x: number, y: number];

export interface Hills {
  readonly ordinary: readonly Point[];
  readonly worth: readonly Point[];
  /** Where the hills are highest. */
  readonly ordinaryTop: Point;
  readonly worthTop: Point;
  /** From and to: how far chance alone can move a hill, by one standard error. */
  readonly chance: readonly [from: number, to: number];
  readonly buoy: number;
}

export const WIDTH = 640;
export const WATER = 250;
const MIDDLE = WIDTH / 2;
const UNIT = 78;
const PEAK = 165;
const STEP = 4;
/** A buoy farther out would leave the picture. */
const EDGE = 40;

export function hillsOf({ apart, apartError, lean }: Score): Hills {
  const [ordinary, worth] = [MIDDLE - (apart / 2) * UNIT, MIDDLE + (apart / 2) * UNIT];
  return {
    ordinary: outline(ordinary),
    worth: outline(worth),
    ordinaryTop: [ordinary, WATER - PEAK],
    worthTop: [worth, WATER - PEAK],
    chance: [within(worth - apartError * UNIT), within(worth + apartError * UNIT)],
    buoy: within(MIDDLE + lean * UNIT),
  };
}

function outline(middle: number): Point[] {
  return Array.from({ length: WIDTH / STEP + 1 }, (_, index) => {
    const x = index * STEP;
    return [x, WATER - (PEAK * densityAt((x - middle) / UNIT)) / densityAt(0)];
  });
}

function within(x: number): number {
  return Math.min(WIDTH - EDGE, Math.max(EDGE, x));
}
