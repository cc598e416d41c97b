import { type Hills, hillsOf, type Point, WATER, WIDTH } from './hills.ts';
import { sayPractice } from './say-practice.ts';
import { apartOf, leanOf, type Score } from './score.ts';

const SVG = 'http://www.w3.org/2000/svg' as const;
const HEIGHT = 320;
const LABEL_Y = 298;
const CHANCE_Y = 62;
/** About half of a label's width. */
const HALF = 60;
const GAP = 14;

/** The result as a picture. Whatever it shows stands beside it in words, and below it in a table. */
export function picture(score: Score): SVGSVGElement {
  // Where people read from right to left, the picture begins there too.
  const isMirrored = document.documentElement.dir === 'rtl';
  const at = (x: number): number => (isMirrored ? WIDTH - x : x);
  const hills = hillsOf(score);
  const spoken = {
    apart: sayPractice(`apart.${apartOf(score)}`),
    lean: sayPractice(`lean.${leanOf(score)}`),
  };
  const attributes = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', class: 'hills' };
  return draw(
    'svg',
    { ...attributes, 'aria-label': sayPractice('picture', spoken) },
    draw('path', { class: 'hills__ordinary', d: hill(hills.ordinary, at) }),
    draw('path', { class: 'hills__worth', d: hill(hills.worth, at) }),
    draw('path', { class: 'hills__chance', d: bracket(hills, at) }),
    draw('path', { class: 'hills__water', d: `M0 ${WATER}H${WIDTH}` }),
    buoy(at(hills.buoy)),
    ...labels(hills, at),
  );
}

type At = (x: number) => number;

function hill(points: readonly Point[], at: At): string {
  const [first = [0, WATER] as const] = points;
  const line = points.map(([x, y]) => `L${round(at(x))} ${round(y)}`).join('');
  return `M${round(at(first[0]))} ${WATER}${line}L${round(at(WIDTH))} ${WATER}Z`;
}

/** A line with a foot at each end. */
function bracket({ chance: [from, to] }: Hills, at: At): string {
  const [left, right] = [round(at(from)), round(at(to))];
  return `M${left} ${CHANCE_Y - 7}v14M${left} ${CHANCE_Y}H${right}M${right} ${CHANCE_Y - 7}v14`;
}

/** A bell buoy on its line. */
function buoy(x: number): SVGElement {
  return draw(
    'g',
    { transform: `translate(${round(x)} ${WATER})` },
    draw('path', { class: 'hills__line', d: 'M0 -62V-222' }),
    draw('path', { class: 'hills__buoy', d: 'M-24 -4Q0 -14 24 -4L15 14H-15Z' }),
    draw('path', { class: 'hills__frame', d: 'M-14 -8L-5 -58H5L14 -8M-10 -30H10' }),
    draw('path', { class: 'hills__buoy', d: 'M-7 -34Q-7 -48 0 -50Q7 -48 7 -34Z' }),
  );
}

/** Each below its hill, and on its own side of the middle, so that they never touch. */
function labels({ ordinaryTop, worthTop }: Hills, at: At): SVGElement[] {
  const middle = WIDTH / 2;
  const isTurned = worthTop[0] < ordinaryTop[0];
  const [left, right] = isTurned ? (['report', 'ordinary'] as const) : (['ordinary', 'report'] as const);
  const from = Math.min(middle - GAP, Math.min(ordinaryTop[0], worthTop[0]) + HALF);
  const to = Math.max(middle + GAP, Math.max(ordinaryTop[0], worthTop[0]) - HALF);
  return [label(sayPractice(left), at(from), 'end'), label(sayPractice(right), at(to), 'start')];
}

/** @param anchor in the direction of reading: SVG turns it with the text. */
function label(text: string, x: number, anchor: 'start' | 'end'): SVGElement {
  const element = draw('text', { x: round(x), y: LABEL_Y, 'text-anchor': anchor });
  element.textContent = text;
  return element;
}

function draw<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly SVGElement[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
