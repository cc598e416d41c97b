import type { GeoPoint } from './point.ts';

/** How somebody writes angles: decimal degrees, degrees and minutes, or with seconds. */
export type Notation = 'degrees' | 'minutes' | 'seconds';

export type CoordinateProblem =
  /** There is only one angle, or three. */
  | 'not-two'
  | 'not-understood'
  | 'latitude-range'
  | 'longitude-range'
  | 'minutes-range'
  /** Two norths, or two easts. */
  | 'same-axis'
  /** An O is west for some and east for others. */
  | 'ambiguous-o';

export type ParsedCoordinates =
  | { readonly kind: 'point'; readonly point: GeoPoint; readonly notation: Notation }
  | { readonly kind: 'problem'; readonly problem: CoordinateProblem };

type Hemisphere = 'N' | 'S' | 'E' | 'W';
type Token =
  | { readonly kind: 'number'; readonly value: number; readonly isNegative: boolean }
  | { readonly kind: 'unit'; readonly unit: number }
  | { readonly kind: 'side'; readonly side: Hemisphere }
  | { readonly kind: 'separator' };
interface Angle {
  readonly degrees: number;
  readonly side: Hemisphere | null;
  readonly count: number;
}

const NOTATIONS = ['degrees', 'minutes', 'seconds'] as const;
const LONGEST = 200;
/** Languages in which an O is west: oeste, ouest. In German it is east, and English has none. */
const O_IS_WEST = /^(?:es|fr)\b/;

const SIDES: readonly (readonly [Hemisphere, RegExp])[] = [
  ['N', /^(?:northern|north|norte|nord|n)(?![a-z])|^(?:شمالا|شمالي|شمال|ش)(?!\p{L})|^(?:北纬|北緯|北)/u],
  ['S', /^(?:southern|south|sur|sud|s)(?![a-z])|^(?:جنوبا|جنوبي|جنوب|ج)(?!\p{L})|^(?:南纬|南緯|南)/u],
  ['W', /^(?:western|west|oeste|ouest|w)(?![a-z])|^(?:غربا|غربي|غرب|غ)(?!\p{L})|^(?:西经|西經|西)/u],
  ['E', /^(?:eastern|east|este|est|e)(?![a-z])|^(?:شرقا|شرقي|شرق|ق)(?!\p{L})|^(?:东经|東經|东|東)/u],
];
/** Degrees, minutes, seconds: signs, and words as people write them. */
const UNITS: readonly RegExp[] = [
  /^(?:°|(?:degrees|degree|degrés|degré|grados|grado|deg|d)(?![a-z])|درجات|درجة|度)/,
  /^(?:′|(?:minutes|minute|minutos|minuto|min|m)(?![a-z])|دقائق|دقيقة|分)/,
  /^(?:″|(?:seconds|second|secondes|seconde|segundos|segundo|sec|s)(?![a-z])|ثواني|ثوان|ثانية|秒)/,
];
/** Names of the axes, and and. */
const SAYS_NOTHING =
  /^(?:(?:latitude|latitud|lat|longitude|longitud|long|lon|lng)(?![a-z])[.:=]?|(?:and|et|y)(?![a-z])|خط العرض:?|خط الطول:?|纬度:?|经度:?|و(?=[\s\d]))/;

/**
 * Reads a latitude and a longitude as people write them: 54.32, 10.14; 54,32 N 10,14 E; 54° 19.2′ N 010° 08.4′ E;
 * 54-19.2N 010-08.4E; 54°19′12″N 10°8′24″E; ٥٤٫٣٢ شمالًا ١٠٫١٤ شرقًا; 北纬54.32度，东经10.14度. Without letters latitude
 * comes first.
 *
 * @param language of the page, BCP 47: it tells what an O is.
 */
export function parseCoordinates(text: string, language: string): ParsedCoordinates {
  const plain = simplify(text);
  if (plain.length > LONGEST) return failed('not-understood');
  // A comma between digits is a decimal one if that makes two angles of it, as 54,32 10,14; otherwise it separates.
  const asDecimal = read(plain.replace(/(?<=\d),(?=\d)/g, '.'), language);
  if (asDecimal.kind === 'point' || !plain.includes(',')) return asDecimal;
  const asSeparator = read(plain, language);
  return asSeparator.kind === 'point' || asDecimal.problem === 'not-two' ? asSeparator : asDecimal;
}

function read(plain: string, language: string): ParsedCoordinates {
  const tokens = tokenize(plain, language);
  if (!Array.isArray(tokens)) return failed(tokens);
  const halves = halve(tokens);
  if (halves === null) return failed('not-two');
  const angles = halves.map(angleOf);
  const [first, second] = angles;
  if (typeof first === 'string') return failed(first);
  if (typeof second === 'string') return failed(second);
  return first === undefined || second === undefined ? failed('not-two') : pointOf(first, second);
}

/** One way of writing each thing: digits, points, signs of angle, letters without their vowels and accents. */
function simplify(text: string): string {
  return text
    .replace(/[º˚]/g, '°')
    .replace(/''|["”“″＂]/g, '″')
    .replace(/[´`’‘ʹʼ']/g, '′')
    .normalize('NFKC')
    .replace(/′′/g, '″')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\u064b-\u065f\u0640]/g, '')
    .replace(/\u066b/g, '.')
    .replace(/[\u060c\u3001]/g, ',')
    .replace(/\u061b/g, ';')
    .replace(/[‐‑‒–—−]/g, '-')
    .toLowerCase()
    .replace(/(?<=\d)-(?=\d)/g, ' ')
    .trim();
}

function tokenize(plain: string, language: string): Token[] | CoordinateProblem {
  const tokens: Token[] = [];
  let rest = plain;
  while (rest !== '') {
    const found = nextToken(rest, tokens, language);
    if (typeof found === 'string') return found;
    if (found.token !== null) tokens.push(found.token);
    rest = rest.slice(found.length).trimStart();
  }
  return tokens;
}

interface Found {
  /** Null for a word that says nothing. */
  readonly token: Token | null;
  readonly length: number;
}

function nextToken(rest: string, before: readonly Token[], language: string): Found | CoordinateProblem {
  const number = /^([+-]?)\s*(\d{1,3}(?:\.\d{0,12})?|\.\d{1,12})(?![\d.])/.exec(rest);
  if (number !== null) {
    const [all, sign, digits = ''] = number;
    return { token: { kind: 'number', value: Number(digits), isNegative: sign === '-' }, length: all.length };
  }
  const [separator] = /^[,;/]/.exec(rest) ?? [];
  if (separator !== undefined) return { token: { kind: 'separator' }, length: 1 };
  const [axis] = SAYS_NOTHING.exec(rest) ?? [];
  if (axis !== undefined) return { token: null, length: axis.length };
  return unitAt(rest, before) ?? sideAt(rest, language);
}

/** An s is seconds after minutes that say so, as in 54d 19m 12s, and south everywhere else. */
function unitAt(rest: string, before: readonly Token[]): Found | null {
  const last = before.at(-1);
  if (last?.kind !== 'number') return null;
  const spelled = before.at(-2);
  for (const [unit, pattern] of UNITS.entries()) {
    const [word] = pattern.exec(rest) ?? [];
    if (word === undefined) continue;
    if (word === 's' && !(spelled?.kind === 'unit' && spelled.unit === 1)) continue;
    return { token: { kind: 'unit', unit }, length: word.length };
  }
  return null;
}

function sideAt(rest: string, language: string): Found | CoordinateProblem {
  const [letter] = /^o(?![a-z])/.exec(rest) ?? [];
  if (letter !== undefined)
    return O_IS_WEST.test(language) ? { token: { kind: 'side', side: 'W' }, length: 1 } : 'ambiguous-o';
  for (const [side, pattern] of SIDES) {
    const [word] = pattern.exec(rest) ?? [];
    // A letter may be followed by its point, as in N.
    if (word !== undefined)
      return { token: { kind: 'side', side }, length: word.length + (rest[word.length] === '.' ? 1 : 0) };
  }
  return 'not-understood';
}

/** Where the first angle ends: at a separator, at its letter, where degrees begin again, or in the middle. */
function halve(tokens: readonly Token[]): [readonly Token[], readonly Token[]] | null {
  const separators = indexesOf(tokens, ({ kind }) => kind === 'separator');
  if (separators.length > 1) return null;
  const [separator] = separators;
  if (separator !== undefined) return [tokens.slice(0, separator), tokens.slice(separator + 1)];
  const at = splitBySides(tokens) ?? splitByDegrees(tokens) ?? splitInTheMiddle(tokens);
  return at === null ? null : [tokens.slice(0, at), tokens.slice(at)];
}

function splitBySides(tokens: readonly Token[]): number | null {
  const [first, second] = indexesOf(tokens, ({ kind }) => kind === 'side');
  if (first === undefined || second === undefined) return null;
  return first === 0 ? second : first + 1;
}

function splitByDegrees(tokens: readonly Token[]): number | null {
  const [, second] = indexesOf(tokens, (token) => token.kind === 'unit' && token.unit === 0);
  return second === undefined ? null : second - 1;
}

function splitInTheMiddle(tokens: readonly Token[]): number | null {
  const numbers = indexesOf(tokens, ({ kind }) => kind === 'number');
  return numbers.length % 2 === 0 ? (numbers[numbers.length / 2] ?? null) : null;
}

function angleOf(tokens: readonly Token[]): Angle | CoordinateProblem {
  const numbers = tokens.filter((token) => token.kind === 'number');
  const sides = tokens.filter((token) => token.kind === 'side');
  const [degrees] = numbers;
  if (degrees === undefined) return 'not-two';
  if (numbers.length > 3 || sides.length > 1 || !areUnitsInOrder(tokens)) return 'not-understood';
  const side = sides[0]?.side ?? null;
  if (side !== null && tokens[0]?.kind !== 'side' && tokens.at(-1)?.kind !== 'side') return 'not-understood';
  if (numbers.slice(1).some(({ isNegative }) => isNegative) || (degrees.isNegative && side !== null))
    return 'not-understood';
  if (numbers.slice(0, -1).some(({ value }) => !Number.isInteger(value))) return 'not-understood';
  if (numbers.slice(1).some(({ value }) => value >= 60)) return 'minutes-range';
  const size = numbers.reduce((sum, { value }, place) => sum + value / 60 ** place, 0);
  const isNegative = degrees.isNegative || side === 'S' || side === 'W';
  return { degrees: isNegative ? -size : size, side, count: numbers.length };
}

/** Each unit stands behind the number of its place. */
function areUnitsInOrder(tokens: readonly Token[]): boolean {
  let place = -1;
  return tokens.every((token) => {
    if (token.kind === 'number') place++;
    return token.kind !== 'unit' || token.unit === place;
  });
}

function pointOf(first: Angle, second: Angle): ParsedCoordinates {
  const isReversed = isAcross(first.side) || isUp(second.side);
  const [latitude, longitude] = isReversed ? [second, first] : [first, second];
  if (isAcross(latitude.side) || isUp(longitude.side)) return failed('same-axis');
  if (Math.abs(latitude.degrees) > 90) return failed('latitude-range');
  if (Math.abs(longitude.degrees) > 180) return failed('longitude-range');
  const notation = NOTATIONS[Math.max(first.count, second.count) - 1] ?? 'degrees';
  return {
    kind: 'point',
    point: { latitude: latitude.degrees, longitude: longitude.degrees },
    notation,
  };
}

function isUp(side: Hemisphere | null): boolean {
  return side === 'N' || side === 'S';
}

function isAcross(side: Hemisphere | null): boolean {
  return side === 'E' || side === 'W';
}

function indexesOf(tokens: readonly Token[], isWanted: (token: Token) => boolean): number[] {
  return tokens.flatMap((token, index) => (isWanted(token) ? [index] : []));
}

function failed(problem: CoordinateProblem): ParsedCoordinates {
  return { kind: 'problem', problem };
}
