import type { GeoPoint } from '../point.ts';
import { type MapPoint, project } from './mercator.ts';
import { isWithin, joinArcs, type Line, layOut, lineOf, unroll } from './outlines.ts';
import { LABEL_UNITS, type WorldFile } from './world-file.ts';

export interface World {
  readonly land: readonly Line[];
  readonly borders: readonly Line[];
  readonly countries: readonly Country[];
}

export interface Country {
  /** Its name in the page's language; null where that has none. */
  readonly name: string | null;
  /** Laid out when a place is first looked for. */
  readonly rings: () => readonly Line[];
  /** Where its name has most room, and how far that is from any border. */
  readonly label: MapPoint;
  readonly room: number;
}

/** Lays the file's outlines out on the map. @param language for the countries' names. */
export function readWorld(file: WorldFile, language: string): World {
  const arcs = file.arcs.map(layOut);
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const countries = file.countries.map(({ code, rings, label: [x, y, room] }) => ({
    name: code === null ? null : nameOf(code, names),
    rings: once(() => rings.map((ring) => joinArcs(ring, arcs))),
    label: { x: x / LABEL_UNITS, y: y / LABEL_UNITS },
    room: room / LABEL_UNITS,
  }));
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
  return (
    world.countries.find(({ rings }) => copies.some((copy) => isWithin(rings(), { x: copy, y }))) ?? null
  );
}

/** The engine knows which country a number means, and what it is called. */
function nameOf(code: string, names: Intl.DisplayNames): string | null {
  try {
    return names.of(new Intl.Locale(`und-${code}`).region ?? code) ?? null;
  } catch {
    return null;
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
