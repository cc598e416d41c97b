import type { Notation } from './parse-coordinates.ts';
import { decimalsOf, type GeoPoint, type Precision, roundPoint } from './point.ts';

/** How a language writes an angle with its side, as `54.32° N`. */
export type SaySide = (side: 'north' | 'south' | 'east' | 'west', angle: string) => string;

const NEUTRAL: SaySide = (side, angle) => `${angle} ${side.slice(0, 1).toUpperCase()}`;

/** The rounded point, with no digit finer than its precision. */
export function formatPoint(
  point: GeoPoint,
  precision: Precision,
  notation: Notation,
  saySide: SaySide = NEUTRAL,
): [latitude: string, longitude: string] {
  const { latitude, longitude } = roundPoint(point, precision);
  const angle = (degrees: number): string => formatAngle(Math.abs(degrees), precision, notation);
  return [
    saySide(latitude < 0 ? 'south' : 'north', angle(latitude)),
    saySide(longitude < 0 ? 'west' : 'east', angle(longitude)),
  ];
}

/** As the desk reads it, whatever it speaks: `54.32° N, 10.14° E (± 1 km)`. */
export function formatForDesk(point: GeoPoint, precision: Precision): string {
  const distance = precision < 1 ? `${precision * 1000} m` : `${precision} km`;
  return `${formatPoint(point, precision, 'degrees').join(', ')} (± ${distance})`;
}

/** Cells of the grid are whole numbers of tenths of a second, so every notation tells the point exactly. */
function formatAngle(degrees: number, precision: Precision, notation: Notation): string {
  const decimals = decimalsOf(precision);
  if (notation === 'degrees') return `${degrees.toFixed(decimals)}°`;
  const tenths = Math.round(degrees * 10 ** decimals) * 36 * 10 ** (3 - decimals);
  const whole = Math.floor(tenths / 36_000);
  const rest = tenths % 36_000;
  if (notation === 'minutes') return `${whole}° ${(rest / 600).toFixed(Math.max(0, decimals - 1))}′`;
  return `${whole}° ${Math.floor(rest / 600)}′ ${((rest % 600) / 10).toFixed(decimals === 3 ? 1 : 0)}″`;
}
