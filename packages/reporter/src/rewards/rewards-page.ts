import { parseJson } from '@bellbuoy/protocol';
import {
  latestFigures,
  parseTransparency,
  readFigures,
  type VoucherCount,
  voucherCounts,
} from '@bellbuoy/protocol/figures';
import { rewardsLive } from '#messages/rewards';
import { sayAmount } from '../messages/money.ts';
import { make } from '../page/make.ts';
import { part, show } from '../page/parts.ts';
import { dateLocale, sayFrom } from '../page/say.ts';
import type { ProgrammeState } from '../programme/load-programme.ts';

const sayRewards = sayFrom(rewardsLive);

/** Says whether the rules on this page are those that the programme has signed. */
export function showRewardsVerdict(state: ProgrammeState): void {
  if (!('programme' in state)) return;
  const isSame = part(document, 'rewards-hash').textContent === state.programme.descriptor.rewards?.hash;
  show(part(document, 'rewards-same'), isSame);
  show(part(document, 'rewards-differs'), !isSame);
}

/** Shows what was given, as the server says: the page of figures is where it can be checked. */
export async function showGiven(): Promise<void> {
  const box = part(document, 'rewards-figures');
  const counts = await fetchCounts();
  if (counts === null) box.replaceChildren(make('p', {}, sayRewards('unreachable')));
  else if (counts.length === 0) box.replaceChildren(make('p', {}, sayRewards('none')));
  else box.replaceChildren(...quarterTables(counts));
}

async function fetchCounts(): Promise<VoucherCount[] | null> {
  try {
    const answer = await fetch('/api/v1/transparency.json');
    if (!answer.ok) return null;
    const { editions } = parseTransparency(parseJson(new Uint8Array(await answer.arrayBuffer())));
    return voucherCounts(latestFigures(editions.map(({ figures }) => readFigures(figures))));
  } catch {
    return null;
  }
}

/** Newest first. */
function quarterTables(counts: readonly VoucherCount[]): HTMLElement[] {
  const quarters = [...new Set(counts.map(({ quarter }) => quarter))];
  return quarters.map((quarter) =>
    quarterTable(
      quarter,
      counts.filter((count) => count.quarter === quarter),
    ),
  );
}

function quarterTable(quarter: string, counts: readonly VoucherCount[]): HTMLElement {
  const head = [
    make('th', { scope: 'col' }, sayRewards('what')),
    make('th', { scope: 'col', class: 'number' }, sayRewards('given')),
    make('th', { scope: 'col', class: 'number' }, sayRewards('redeemed')),
  ];
  return make(
    'table',
    {},
    make('caption', {}, sayQuarter(quarter)),
    make('thead', {}, make('tr', {}, ...head)),
    make('tbody', {}, ...counts.toSorted(byKind).map(countRow)),
  );
}

/** Commendations first, then money, each from the least. */
function byKind(a: VoucherCount, b: VoucherCount): number {
  return placeOf(a) - placeOf(b);
}

function placeOf(count: VoucherCount): number {
  return count.kind === 'commendation' ? count.level - Number.MAX_SAFE_INTEGER : count.value;
}

function countRow(count: VoucherCount): HTMLElement {
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, sayKind(count)),
    make('td', { class: 'number' }, sayFew(count.issued)),
    make('td', { class: 'number' }, sayFew(count.redeemed)),
  );
}

function sayKind(count: VoucherCount): string {
  if (count.kind === 'commendation') return sayRewards('level', { level: count.level });
  const { value, currency } = count;
  return sayRewards('voucher', { amount: sayAmount({ amount: BigInt(value), currency }, dateLocale()) });
}

function sayFew(count: number | null): string {
  return count === null ? sayRewards('few') : new Intl.NumberFormat(dateLocale()).format(count);
}

function sayQuarter(quarter: string): string {
  const [year = '', number = ''] = quarter.split('-Q');
  const said = sayRewards(`quarter.${number as '1' | '2' | '3' | '4'}`);
  return sayRewards('quarter', { quarter: said, year });
}
