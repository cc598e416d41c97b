import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillPlaces } from '../messages/message.ts';
import { texts as ar } from '../messages/place/ar.ts';
import { texts as en } from '../messages/place/en.ts';
import { texts as es } from '../messages/place/es.ts';
import { texts as fr } from '../messages/place/fr.ts';
import { texts as zhHans } from '../messages/place/zh-Hans.ts';
import { formatForDesk, formatPoint } from './format-coordinates.ts';
import { type CoordinateProblem, parseCoordinates } from './parse-coordinates.ts';
import { decimalsOf, type GeoPoint, PRECISIONS, roundPoint } from './point.ts';

const EARTH_KM = 6371;

const points = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const precisions = fc.constantFrom(...PRECISIONS);
const notations = fc.constantFrom('degrees' as const, 'minutes' as const, 'seconds' as const);
const TEXTS = { en, es, fr, ar, 'zh-Hans': zhHans };
const languages = fc.constantFrom(
  'en' as const,
  'es' as const,
  'fr' as const,
  'ar' as const,
  'zh-Hans' as const,
);

describe('coordinates', () => {
  // One place, 54.32° N 10.14° E, as sailors, hikers and their telephones write it.
  test.each([
    ['54.32, 10.14', 'en'],
    ['54.32 10.14', 'en'],
    ['54.32,10.14', 'en'],
    ['+54.32 +10.14', 'en'],
    ['54,32 10,14', 'fr'],
    ['54,32, 10,14', 'es'],
    ['54,32;10,14', 'fr'],
    ['54.32N 10.14E', 'en'],
    ['N54.32 E10.14', 'en'],
    ['N 54.32°, E 10.14°', 'en'],
    ['10.14 E 54.32 N', 'en'],
    ['54° 19.2′ N, 10° 8.4′ E', 'en'],
    ["54°19.2'N 010°08.4'E", 'en'],
    ['54 19.2 10 8.4', 'en'],
    ['54 19.2 N 10 8.4 E', 'en'],
    ['54-19.2N 010-08.4E', 'en'],
    ['54º19,2’N 10º8,4’E', 'es'],
    ['54°19′12″N 10°8′24″E', 'en'],
    ['54°19\'12"N, 10°8\'24"E', 'en'],
    ["54°19'12''N 10°8'24''E", 'en'],
    ['54 19 12 10 8 24', 'en'],
    ['54d 19m 12s N 10d 8m 24s E', 'en'],
    ['54 degrees 19 minutes 12 seconds north, 10 degrees 8 minutes 24 seconds east', 'en'],
    ['54 grados 19,2 minutos norte, 10 grados 8,4 minutos este', 'es'],
    ['54 degrés 19,2 minutes nord et 10 degrés 8,4 minutes est', 'fr'],
    ['lat 54.32 lon 10.14', 'en'],
    ['Latitude: 54.32; longitude: 10.14', 'en'],
    ['٥٤٫٣٢ شمالًا، ١٠٫١٤ شرقًا', 'ar'],
    ['شمال ٥٤٫٣٢ شرق ١٠٫١٤', 'ar'],
    ['٥٤ درجة ١٩٫٢ دقيقة شمالًا و١٠ درجات ٨٫٤ دقائق شرقًا', 'ar'],
    ['۵۴٫۳۲ ۱۰٫۱۴', 'ar'],
    ['北纬54.32度，东经10.14度', 'zh-Hans'],
    ['北纬54°19.2′，东经10°8.4′', 'zh-Hans'],
    ['北纬５４度１９分１２秒、东经１０度８分２４秒', 'zh-Hans'],
  ])('%s', (text, language) => {
    const parsed = parseCoordinates(text, language);
    if (parsed.kind === 'problem') throw new Error(parsed.problem);
    expect(parsed.point.latitude).toBeCloseTo(54.32, 9);
    expect(parsed.point.longitude).toBeCloseTo(10.14, 9);
  });

  test.each([
    ['33.9 S, 18.4 W', -33.9, -18.4],
    ['-33.9, -18.4', -33.9, -18.4],
    ['33,9 S 18,4 O', -33.9, -18.4],
    ['0 30 S 0 30 W', -0.5, -0.5],
    ['-0 30, -0 30', -0.5, -0.5],
    ['54, 10', 54, 10],
    ['54,10', 54, 10],
    ['−33.9 −18.4', -33.9, -18.4],
  ])('south and west: %s', (text, latitude, longitude) => {
    expect(parseCoordinates(text, 'es')).toMatchObject({ kind: 'point', point: { latitude, longitude } });
  });

  test.each<[string, CoordinateProblem]>([
    ['', 'not-two'],
    ['54.32', 'not-two'],
    ['54.32 N', 'not-two'],
    ['54.32 10.14 3.5', 'not-two'],
    ['north beach', 'not-understood'],
    ['54.32 N 10.14 X', 'not-understood'],
    ['54.32 N 10.14 N', 'same-axis'],
    ['54.32 E 10.14 W', 'same-axis'],
    ['91, 10', 'latitude-range'],
    ['90 0 1 N 10 0 0 E', 'latitude-range'],
    ['10, 181', 'longitude-range'],
    ['54 60 N 10 8 E', 'minutes-range'],
    ['54.5 19 N 10.1 8 E', 'not-understood'],
    ['-54 N 10 E', 'not-understood'],
    ['54.32 N 10.14 O', 'ambiguous-o'],
    ['5432 1014', 'not-understood'],
    ['1.2.3 4', 'not-understood'],
    ['9'.repeat(300), 'not-understood'],
  ])('%j is %s', (text, problem) => {
    expect(parseCoordinates(text, 'en')).toEqual({ kind: 'problem', problem });
  });

  test('come back from every notation of every language as the rounded point', () => {
    fc.assert(
      fc.property(points, precisions, notations, languages, (point, precision, notation, language) => {
        const texts = formatPoint(point, precision, notation, (side, angle) =>
          fillPlaces(TEXTS[language][side], { angle }),
        );
        const parsed = parseCoordinates(texts.join(', '), language);
        const rounded = roundPoint(point, precision);
        if (parsed.kind === 'problem') throw new Error(parsed.problem);
        expect(parsed.point.latitude).toBeCloseTo(rounded.latitude, 9);
        expect(parsed.point.longitude).toBeCloseTo(rounded.longitude, 9);
      }),
    );
  });

  test('are on the Earth whatever is typed', () => {
    const pieces = fc.constantFrom(...'0123456789 .,;-°′″NSEWO北东شرق١٢'.split(''), 'nord', 'lat');
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const parsed = parseCoordinates(text, language);
        if (parsed.kind === 'problem') return;
        expect(Math.abs(parsed.point.latitude)).toBeLessThanOrEqual(90);
        expect(Math.abs(parsed.point.longitude)).toBeLessThanOrEqual(180);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('rounding', () => {
  test('moves a point no further than its precision says', () => {
    fc.assert(
      fc.property(points, precisions, (point, precision) => {
        expect(distanceKm(point, roundPoint(point, precision))).toBeLessThan(precision);
      }),
    );
  });

  test('leaves no digit behind it, and is done once', () => {
    fc.assert(
      fc.property(points, precisions, (point, precision) => {
        const rounded = roundPoint(point, precision);
        expect(roundPoint(rounded, precision)).toEqual(rounded);
        expect(Number(rounded.latitude.toFixed(decimalsOf(precision)))).toBe(rounded.latitude);
        expect(Object.is(rounded.longitude, -0)).toBe(false);
      }),
    );
  });

  test('tells the desk the rounded point alone, in one form for all languages', () => {
    const point = { latitude: 54.321987, longitude: -10.139876 };
    expect(PRECISIONS.map((precision) => formatForDesk(point, precision))).toEqual([
      '54.322° N, 10.140° W (± 100 m)',
      '54.32° N, 10.14° W (± 1 km)',
      '54.3° N, 10.1° W (± 10 km)',
      '54° N, 10° W (± 100 km)',
    ]);
  });
});

function distanceKm(a: GeoPoint, b: GeoPoint): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [north, east] = [
    Math.sin(radians(b.latitude - a.latitude) / 2),
    Math.sin(radians(b.longitude - a.longitude) / 2),
  ];
  const chord = north ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
