import {
  type AttestedFigures,
  type FigureAct,
  type FigureCell,
  PUBLIC_ACTS,
} from '@bellbuoy/protocol/figures';
import { make } from '../page/make.ts';
import { part } from '../page/parts.ts';
import { sayDay } from '../page/say.ts';
import { type BarRow, barTable, type Told } from './bar-table.ts';
import { sayCount, sayFigures, sayMoney, sayMonth, sayNamed } from './say-figures.ts';

type Months = readonly Pick<
  AttestedFigures,
  'period' | 'counts' | 'acts' | 'money' | 'day' | 'why' | 'edition'
>[];

/** A year and the month in which it began. */
const SHOWN_MONTHS = 13;
const QUALITY = [
  'overdue/triage',
  'overdue/outcome',
  'reopened/all',
  'useful/yes',
  'useful/no',
  'contacted/unconcerned',
  'withdrawn/all',
  'purged/on-time',
  'purged/late',
];

/** Fills the page. @param all the last edition of every month, oldest first. */
export function showFigures(all: Months): void {
  const months = all.slice(-SHOWN_MONTHS);
  fill('power', powerTable(months));
  fill('reports', reportsTable(months), ...corrections(months));
  fill('outcomes', partsTable(months, 'outcome', sayFigures('outcomesCaption')));
  fill('answers', partsTable(months, 'answered', sayFigures('answersCaption')));
  fill('also', qualityTable(months));
  fill('redress', partsTable(months, 'redress', sayFigures('redressCaption')));
  fill('money', make('p', {}, sayPaid(months)));
  const last = months.at(-1);
  if (last !== undefined) {
    const [month, day] = [sayMonth(last.period), sayDay(last.day)];
    part(document, 'figures-published').textContent = sayFigures('published', { month, day });
  }
}

function fill(name: string, ...content: readonly HTMLElement[]): void {
  part(document, `figures="${name}"`).replaceChildren(...content);
}

function reportsTable(months: Months): HTMLElement {
  const rows = months.toReversed().map(({ period, counts }): BarRow => {
    const cell = counts.find(({ row }) => row === 'received');
    const told = { count: cell?.count ?? 0, isOpen: cell === undefined || cell.count === null };
    const name = sayMonth(period);
    if (cell === undefined || cell.count === null || cell.since === period) return { name, told };
    return {
      name,
      told,
      text: sayFigures('since', { count: sayCount(cell.count), month: sayMonth(cell.since) }),
    };
  });
  return barTable(sayFigures('reportsCaption'), [sayFigures('month'), sayFigures('count')], rows);
}

function corrections(months: Months): HTMLElement[] {
  return months
    .filter(({ edition }) => edition > 1)
    .map(({ day, why, period }) => {
      const text = sayFigures('corrected', { day: sayDay(day), why: why ?? '' });
      return make('p', {}, `${sayMonth(period)}: ${text}`);
    });
}

function partsTable(months: Months, row: 'outcome' | 'answered' | 'redress', caption: string): HTMLElement {
  const rows = partsOf(months, row).map((name) => ({
    name: sayNamed(`row.${name}`, name),
    told: toldOf(months, row, name),
  }));
  return barTable(caption, [sayFigures('act'), sayFigures('count')], rows);
}

function qualityTable(months: Months): HTMLElement {
  const rows = QUALITY.map((key) => {
    const [row = '', name = ''] = key.split('/');
    return { name: sayNamed(`row.${key}`, key), told: toldOf(months, row, name) };
  });
  return barTable(sayFigures('alsoCaption'), [sayFigures('act'), sayFigures('count')], rows);
}

/** What all months together tell; what the last one held back may still come. */
function toldOf(months: Months, row: string, name: string): Told {
  const cells = months.map(({ counts }) => cellOf(counts, row, name));
  const count = cells.reduce((sum, cell) => sum + (cell?.count ?? 0), 0);
  return { count, isOpen: (cells.at(-1)?.count ?? null) === null };
}

function cellOf(counts: readonly FigureCell[], row: string, name: string): FigureCell | undefined {
  return counts.find((cell) => cell.row === row && cell.part === name);
}

function partsOf(months: Months, row: string): string[] {
  return [
    ...new Set(
      months.flatMap(({ counts }) => counts.filter((cell) => cell.row === row).map((cell) => cell.part)),
    ),
  ];
}

function powerTable(months: Months): HTMLElement {
  const last = months.at(-1);
  const all = months.flatMap(({ acts }) => acts);
  const names = [...new Set(all.map(nameOf))].toSorted((a, b) => placeOf(a) - placeOf(b));
  // One that names a body or kind stands instead of the line that says that there was none.
  const named = names.filter(
    (name) => name.includes(':') || !names.some((other) => other.startsWith(`${name}:`)),
  );
  const rows = named.map((name) => {
    const inLast = (last?.acts ?? []).filter((act) => nameOf(act) === name);
    const inAll = all.filter((act) => nameOf(act) === name);
    return make(
      'tr',
      {},
      make('th', { scope: 'row' }, sayAct(name)),
      make('td', { class: 'number' }, sayActs(inLast)),
      make('td', { class: 'number' }, sayActs(inAll)),
    );
  });
  const head = [
    make('th', { scope: 'col' }, sayFigures('act')),
    make('th', { scope: 'col', class: 'number' }, last === undefined ? '' : sayMonth(last.period)),
    make('th', { scope: 'col', class: 'number' }, sayFigures('twelve')),
  ];
  return make(
    'table',
    { class: 'acts' },
    make('caption', {}, sayFigures('powerCaption')),
    make('thead', {}, make('tr', {}, ...head)),
    make('tbody', {}, ...rows),
  );
}

/** In the order in which a month lists what there can be; what this page does not know comes last. */
function placeOf(name: string): number {
  const place = (PUBLIC_ACTS as readonly string[]).indexOf(name.split(':')[0] ?? '');
  return place === -1 ? PUBLIC_ACTS.length : place;
}

function nameOf({ act, of }: FigureAct): string {
  return of === null ? act : `${act}:${of}`;
}

function sayAct(name: string): string {
  const [act = '', of] = name.split(':');
  const said = sayNamed(`act.${act}`, act);
  return of === undefined ? said : sayFigures('toBody', { act: said, of });
}

function sayActs(acts: readonly FigureAct[]): string {
  const count = sayCount(acts.reduce((sum, act) => sum + act.count, 0));
  const seals = acts.reduce((sum, act) => sum + (act.seals ?? 0), 0);
  return seals === 0 ? count : sayFigures('seals', { count, seals: sayCount(seals) });
}

function sayPaid(months: Months): string {
  const paid = months.flatMap(({ money }) => money);
  if (paid.length === 0) return sayFigures('noMoney');
  const currencies = [...new Set(paid.map(({ currency }) => currency))];
  return currencies
    .map((currency) => {
      const own = paid.filter((one) => one.currency === currency);
      const minor = own.reduce((sum, one) => sum + one.paid, 0);
      const count = sayCount(own.reduce((sum, one) => sum + one.postings, 0));
      return sayFigures('paid', { amount: sayMoney(minor, currency), count });
    })
    .join('; ');
}
