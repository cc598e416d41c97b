import { make } from '../page/make.ts';
import { sayCount, sayFigures } from './say-figures.ts';

/** What is published of something, and how much more may wait to be told. */
export interface Told {
  readonly count: number;
  /** Up to four wait: then the number is a range. */
  readonly isOpen: boolean;
}

export interface BarRow {
  readonly name: string;
  readonly told: Told;
  /** Instead of the number alone. */
  readonly text?: string;
}

/** Small counts up to this are not told. */
const MOST_HIDDEN = 4;
const SVG = 'http://www.w3.org/2000/svg' as const;
const WIDTH = 1000;
const HEIGHT = 20;

/** A chart that is a table: every row has its name, its bar and its number, so neither colour nor eyes are needed. */
export function barTable(
  caption: string,
  [first, second]: readonly [string, string],
  rows: readonly BarRow[],
): HTMLElement {
  const most = Math.max(MOST_HIDDEN, ...rows.map(({ told }) => told.count + (told.isOpen ? MOST_HIDDEN : 0)));
  const head = make(
    'thead',
    {},
    make(
      'tr',
      {},
      make('th', { scope: 'col' }, first),
      make('th', { scope: 'col', class: 'number' }, second),
    ),
  );
  const body = make('tbody', {}, ...rows.map((row) => barRow(row, most)));
  return make('table', { class: 'bars' }, make('caption', {}, caption), head, body);
}

/** A number, or the range in which it is. */
function sayTold({ count, isOpen }: Told): string {
  if (!isOpen) return sayCount(count);
  return sayFigures('range', { from: sayCount(count), to: sayCount(count + MOST_HIDDEN) });
}

function barRow({ name, told, text }: BarRow, most: number): HTMLElement {
  const label = make('th', { scope: 'row' }, name, bar(told, most));
  return make('tr', {}, label, make('td', { class: 'number' }, text ?? sayTold(told)));
}

/** Solid what is told, dashed what may wait. Screen readers have the number. */
function bar({ count, isOpen }: Told, most: number): SVGElement {
  const picture = svg('svg', {
    class: 'bar',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    preserveAspectRatio: 'none',
  });
  picture.setAttribute('aria-hidden', 'true');
  picture.setAttribute('focusable', 'false');
  const told = (WIDTH * count) / most;
  if (count > 0) picture.append(svg('rect', { class: 'bar__told', width: told, height: HEIGHT }));
  if (isOpen) {
    const width = (WIDTH * MOST_HIDDEN) / most - 4;
    picture.append(svg('rect', { class: 'bar__open', x: told + 2, y: 2, width, height: HEIGHT - 4 }));
  }
  return picture;
}

function svg(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
