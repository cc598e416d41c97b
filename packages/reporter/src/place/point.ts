/** A place on the Earth, in degrees: north and east are positive. */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** How exactly a place is told, in kilometres. */
export type Precision = 0.1 | 1 | 10 | 100;

export const PRECISIONS: readonly Precision[] = [0.1, 1, 10, 100];

/** A degree of latitude is 111 km, so that a rounded point is never further away than its precision says. */
const DECIMALS: Readonly<Record<Precision, number>> = { 0.1: 3, 1: 2, 10: 1, 100: 0 };

export function decimalsOf(precision: Precision): number {
  return DECIMALS[precision];
}

/** The point of a grid that stands for all places around it. What is finer is gone, not only hidden. */
export function roundPoint({ latitude, longitude }: GeoPoint, precision: Precision): GeoPoint {
  return { latitude: roundDegrees(latitude, precision), longitude: roundDegrees(longitude, precision) };
}

function roundDegrees(degrees: number, precision: Precision): number {
  const cells = 10 ** DECIMALS[precision];
  const rounded = Math.round(degrees * cells) / cells;
  return Object.is(rounded, -0) ? 0 : rounded;
}
