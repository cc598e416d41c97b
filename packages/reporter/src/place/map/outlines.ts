import { type MapPoint, project } from './mercator.ts';
import { type FileArc, type FileRing, UNITS_PER_DEGREE } from './world-file.ts';

/** A line of the map, in the square from 0 to 1. */
export interface Line {
  /** x, y, x, y … */
  readonly points: Float64Array;
  readonly box: Box;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Lays a line of the file out on the map. */
export function layOut(arc: FileArc): Float64Array {
  const points = new Float64Array(arc.length);
  let [longitude, latitude] = [0, 0];
  for (let i = 0; i < arc.length; i += 2) {
    longitude += arc[i] ?? 0;
    latitude += arc[i + 1] ?? 0;
    const { x, y } = project({
      longitude: longitude / UNITS_PER_DEGREE,
      latitude: latitude / UNITS_PER_DEGREE,
    });
    points[i] = x;
    points[i + 1] = y;
  }
  return points;
}

/** A ring of lines that are laid out. */
export function joinArcs(ring: FileRing, arcs: readonly Float64Array[]): Line {
  const parts = ring.map((reference) => arcOf(arcs, reference));
  const joined = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return lineOf(closeAtPole(unroll(joined)));
}

function arcOf(arcs: readonly Float64Array[], reference: number): Float64Array {
  const arc = arcs[reference < 0 ? ~reference : reference] ?? new Float64Array();
  if (reference >= 0) return arc;
  const reversed = new Float64Array(arc.length);
  for (let i = 0; i < arc.length; i += 2) {
    reversed[i] = arc[arc.length - 2 - i] ?? 0;
    reversed[i + 1] = arc[arc.length - 1 - i] ?? 0;
  }
  return reversed;
}

/** Where a line leaves the flat world on one side and comes back on the other, it goes on beyond the edge instead. */
export function unroll(points: Float64Array): Float64Array {
  let shift = 0;
  for (let i = 2; i < points.length; i += 2) {
    const x = (points[i] ?? 0) + shift;
    const step = x - (points[i - 2] ?? 0);
    const back = step > 0.5 ? -1 : step < -0.5 ? 1 : 0;
    shift += back;
    points[i] = x + back;
  }
  return points;
}

/** A ring that went round the whole world lies around the South Pole: there is nothing but land down to the edge. */
function closeAtPole(points: Float64Array): Float64Array {
  const [start = 0, end = 0] = [points[0], points.at(-2)];
  return Math.abs(end - start) < 0.5 ? points : Float64Array.from([...points, end, 1, start, 1]);
}

/** @param points x, y, x, y … */
export function lineOf(points: Float64Array): Line {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let i = 0; i < points.length; i += 2) {
    const [x = 0, y = 0] = [points[i], points[i + 1]];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return { points, box };
}

/** Whether a point is within the rings, by even and odd: a ray to the right crosses the outlines an odd number of times from within. */
export function isWithin(rings: readonly Line[], { x, y }: MapPoint): boolean {
  let isInside = false;
  for (const { points, box } of rings) {
    if (y < box.top || y > box.bottom || x > box.right) continue;
    for (let i = 0, before = points.length - 2; i < points.length; before = i, i += 2) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = [points[i], points[i + 1], points[before], points[before + 1]];
      if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) isInside = !isInside;
    }
  }
  return isInside;
}
