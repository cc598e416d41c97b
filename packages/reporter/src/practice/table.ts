import { make } from '../page/make.ts';

/** @param rows each begins with what it is about. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement {
  const column = (text: string, index: number) =>
    make('th', { scope: 'col', ...(index === 0 ? {} : { class: 'number' }) }, text);
  const row = ([name = '', ...cells]: readonly string[]) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, name),
      ...cells.map((cell) => make('td', { class: 'number' }, make('bdi', {}, cell))),
    );
  return make(
    'table',
    {},
    make('caption', {}, caption),
    make('thead', {}, make('tr', {}, ...head.map(column))),
    make('tbody', {}, ...rows.map(row)),
  );
}
