import { type MapPoint } from './mercator.ts';

/** Which part of the world is on the screen. */
export interface View {
  /** What is in the middle, in the square from 0 to 1. */
  readonly middle: MapPoint;
  /** How many pixels the square's side is long. */
  readonly scale: number;
}

export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** So near that a circle of a kilometre is a finger wide; nearer, the coarse outlines mean nothing. */
const NEAREST = 500_000;
/** Where most people live. */
const START: MapPoint = { x: 0.53, y: 0.4 };

export function wholeWorld(size: ScreenSize): View {
  return bound({ middle: START, scale: 0 }, size);
}

/** Keeps to the world: no nearer than the outlines are good for, and nothing above or below the square. */
export function bound({ middle, scale }: View, { width, height }: ScreenSize): View {
  const bounded = Math.min(NEAREST, Math.max(scale, width, height));
  const half = height / 2 / bounded;
  const y = Math.min(1 - half, Math.max(half, middle.y));
  return { middle: { x: middle.x - Math.floor(middle.x), y }, scale: bounded };
}

/** Zooms by a factor; what is under `fixed`, in pixels from the middle, stays there. */
export function zoom(view: View, factor: number, size: ScreenSize, fixed: MapPoint = { x: 0, y: 0 }): View {
  const scale = bound({ ...view, scale: view.scale * factor }, size).scale;
  const moved = 1 / view.scale - 1 / scale;
  const middle = { x: view.middle.x + fixed.x * moved, y: view.middle.y + fixed.y * moved };
  return bound({ middle, scale }, size);
}

/** Where a point of the map is on the screen: of its copies around the world, the one nearest to the middle. */
export function toScreen(
  { middle, scale }: View,
  { width, height }: ScreenSize,
  { x, y }: MapPoint,
): MapPoint {
  const across = x - middle.x;
  return { x: width / 2 + (across - Math.round(across)) * scale, y: height / 2 + (y - middle.y) * scale };
}

export function fromScreen(
  { middle, scale }: View,
  { width, height }: ScreenSize,
  { x, y }: MapPoint,
): MapPoint {
  return { x: middle.x + (x - width / 2) / scale, y: middle.y + (y - height / 2) / scale };
}
