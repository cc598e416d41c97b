import { texts } from '#messages/place';
import { dateLocale, sayFrom } from '../page/say.ts';
import { formatPoint, type SaySide } from './format-coordinates.ts';
import type { Notation } from './parse-coordinates.ts';
import type { GeoPoint, Precision } from './point.ts';

export const sayPlace = sayFrom(texts);

/** A place as it is told, in this language and in the notation of whoever gave it. */
export interface ToldPlace {
  readonly point: GeoPoint;
  readonly precision: Precision;
  readonly notation: Notation;
}

/** The rounded place in words, as 54.32° N, 10.14° E, within about 1 km. */
export function sayPosition({ point, precision, notation }: ToldPlace): string {
  const [latitude, longitude] = formatPoint(point, precision, notation, saySide);
  return sayPlace('position', { latitude, longitude, distance: sayDistance(precision) });
}

/** An angle with its side. Among Arabic words, digits and signs keep their order only when they are isolated. */
export const saySide: SaySide = (side, angle) => {
  const isRightToLeft = document.documentElement.dir === 'rtl';
  return sayPlace(side, { angle: isRightToLeft ? `\u2066${angle}\u2069` : angle });
};

export function sayDistance(precision: Precision): string {
  const [unit, value] = precision < 1 ? ['meter', precision * 1000] : ['kilometer', precision];
  return new Intl.NumberFormat(dateLocale(), { style: 'unit', unit }).format(value);
}
