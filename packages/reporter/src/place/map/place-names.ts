import type { MapPoint } from './mercator.ts';
import { type Box, isWithin, type Line } from './outlines.ts';

/** Where a name stands, and how far that is from any border. */
export interface NamePlace {
  readonly label: MapPoint;
  readonly room: number;
}

/** How finely the place for a name is looked for. */
const GRID = 14;

/** The middle of the largest circle, of those around a few points, that lies within the largest ring. */
export function placeForName(rings: readonly Line[]): NamePlace {
  const [largest] = [...rings].sort((a, b) => sizeOf(b.box) - sizeOf(a.box));
  if (largest === undefined) return { label: { x: 0, y: 0 }, room: 0 };
  const { left, right, top, bottom } = largest.box;
  let best = { label: { x: (left + right) / 2, y: (top + bottom) / 2 }, room: 0 };
  for (let i = 1; i < GRID * GRID; i++) {
    const label = {
      x: left + ((right - left) * (i % GRID)) / GRID,
      y: top + ((bottom - top) * Math.floor(i / GRID)) / GRID,
    };
    if (!isWithin([largest], label)) continue;
    const room = distanceTo(largest, label);
    if (room > best.room) best = { label, room };
  }
  return best;
}

function sizeOf({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function distanceTo({ points }: Line, { x, y }: MapPoint): number {
  let least = Infinity;
  for (let i = 0; i < points.length; i += 2)
    least = Math.min(least, Math.hypot((points[i] ?? 0) - x, (points[i + 1] ?? 0) - y));
  return least;
}
