// The file that the build makes of the world's outlines: lines that shapes share are in it once.

/** Points of a line in steps of 1 / `UNITS_PER_DEGREE`: longitude, latitude, then the differences to them. */
export type FileArc = readonly number[];
/** Lines by number, one behind the other; `~n` runs line n backwards. */
export type FileRing = readonly number[];

export interface WorldFile {
  readonly arcs: readonly FileArc[];
  /** Coasts. A ring within a ring is water. */
  readonly land: readonly FileRing[];
  /** Lines between two countries. */
  readonly borders: readonly number[];
  readonly countries: readonly FileCountry[];
}

export interface FileCountry {
  /** ISO 3166-1, numeric; null for what has none. */
  readonly code: string | null;
  readonly rings: readonly FileRing[];
  /** Where its name has most room on the map, and how much: x, y, distance, in 1 / `LABEL_UNITS` of its side. */
  readonly label: readonly [x: number, y: number, room: number];
}

/** About two kilometres: what the outlines themselves are worth. */
export const UNITS_PER_DEGREE = 50;
export const LABEL_UNITS = 100_000;
