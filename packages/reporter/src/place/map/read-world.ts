import type { GeoPoint } from '../point.ts';
import { type MapPoint, project } from './mercator.ts';
import { type FileRing, UNITS_PER_DEGREE, type WorldFile } from './world-file.ts';

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

export interface World {
  readonly land: readonly Line[];
  readonly borders: readonly Line[];
  readonly countries: readonly Country[];
}

export interface Country {
  /** Its name in the page's language; null where that has none. */
  readonly name: string | null;
  readonly rings: readonly Line[];
  /** Where its name has most room, and how far that is from any border. */
  readonly label: MapPoint;
  readonly room: number;
}

/** How finely the place for a name is looked for. */
const GRID = 14;

/** Lays the file's outlines out on the map. @param language for the countries' names. */
export function readWorld(file: WorldFile, language: string): World {
  const arcs = file.arcs.map(layOut);
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const countries = file.countries.map(({ code, rings }) => {
    const lines = rings.map((ring) => joinArcs(ring, arcs));
    return { name: code === null ? null : nameOf(code, names), rings: lines, ...placeForName(lines) };
  });
  return {
    land: file.land.map((ring) => joinArcs(ring, arcs)),
    borders: file.borders.map((arc) => lineOf(unroll(Float64Array.from(arcs[arc] ?? [])))),
    countries,
  };
}

/** Which country a place is in: null in the water. The outlines are coarse, so this only helps to find one's way. */
export function countryAt(world: World, place: GeoPoint): Country | null {
  const { x, y } = project(place);
  const copies = [x, x - 1, x + 1];
  return world.countries.find(({ rings }) => copies.some((copy) => isWithin(rings, { x: copy, y }))) ?? null;
}

/** The engine knows which country a number means, and what it is called. */
function nameOf(code: string, names: Intl.DisplayNames): string | null {
  try {
    return names.of(new Intl.Locale(`und-${code}`).region ?? code) ?? null;
  } catch {
    return null;
  }
}

function layOut(arc: readonly number[]): Float64Array {
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

function joinArcs(ring: FileRing, arcs: readonly Float64Array[]): Line {
  const joined: number[] = [];
  for (const reference of ring) {
    const arc = arcs[reference < 0 ? ~reference : reference] ?? new Float64Array();
    for (let i = 0; i < arc.length; i += 2) {
      const at = reference < 0 ? arc.length - 2 - i : i;
      joined.push(arc[at] ?? 0, arc[at + 1] ?? 0);
    }
  }
  return lineOf(closeAtPole(unroll(Float64Array.from(joined))));
}

/** Where a line leaves the flat world on one side and comes back on the other, it goes on beyond the edge instead. */
function unroll(points: Float64Array): Float64Array {
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

function lineOf(points: Float64Array): Line {
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

/** The middle of the largest circle, of those around a few points, that lies within the largest ring. */
function placeForName(rings: readonly Line[]): { label: MapPoint; room: number } {
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

/** Even and odd: a ray to the right crosses the outlines an odd number of times from within. */
function isWithin(rings: readonly Line[], { x, y }: MapPoint): boolean {
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

function distanceTo({ points }: Line, { x, y }: MapPoint): number {
  let least = Infinity;
  for (let i = 0; i < points.length; i += 2)
    least = Math.min(least, Math.hypot((points[i] ?? 0) - x, (points[i + 1] ?? 0) - y));
  return least;
}
