// The world as a square from 0 to 1, y southwards: the map that everybody knows, on which a circle stays a circle.

import type { GeoPoint } from '../point.ts';

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Where the square ends. */
export const MAX_LATITUDE = 85.05;

const EQUATOR_KM = 40_075;

export function project({ latitude, longitude }: GeoPoint): MapPoint {
  const bounded = Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, latitude));
  const north = Math.log(Math.tan(Math.PI / 4 + (bounded * Math.PI) / 360));
  return { x: (longitude + 180) / 360, y: 0.5 - north / (2 * Math.PI) };
}

/** @returns a longitude from -180 up to, but not, 180: the map goes round. */
export function unproject({ x, y }: MapPoint): GeoPoint {
  const bounded = Math.min(1, Math.max(0, y));
  const latitude = (Math.atan(Math.sinh((0.5 - bounded) * 2 * Math.PI)) * 180) / Math.PI;
  return { latitude, longitude: (x - Math.floor(x)) * 360 - 180 };
}

/** How much of the square's side a kilometre is at a latitude. */
export function lengthOfKm(latitude: number): number {
  const bounded = Math.min(MAX_LATITUDE, Math.abs(latitude));
  return 1 / (EQUATOR_KM * Math.cos((bounded * Math.PI) / 180));
}
