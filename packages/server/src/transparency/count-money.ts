// What a month tells of money: payments once there are five together, and once a quarter the crowds of vouchers. Both are
// derived from the ledger and from what earlier months have shown, so nothing else has to be kept for them.

import { addDays, firstDayOf as firstDayOfQuarter, quarterOf } from '@bellbuoy/protocol';
import { FEW, type Figures, type VoucherCount } from '@bellbuoy/protocol/figures';
import { countIssued } from '../claiming/index.ts';
import { countExchanged } from '../commendations/index.ts';
import type { Reader } from '../db/index.ts';
import { kidOfIssued, type LedgerEntry, listEntries, wayOfPaid } from '../ledger/index.ts';
import { type IssuingKey, listIssuingKeys } from '../programme/index.ts';
import { firstDayOf, lastDayOf, type Month, monthBefore } from './months.ts';
import { listEditions } from './store.ts';

type Money = Figures['money'];
type VoucherKey = Exclude<IssuingKey, { readonly kind: 'pass' }>;

/** The months in which a quarter begins. */
const FIRST_MONTHS = ['01', '04', '07', '10'];

/** What was paid until the end of a month and no earlier month has shown, by currency. */
export async function countMoney(store: Reader, month: Month): Promise<Money> {
  const paid = await entriesUntil(store, lastDayOf(month));
  const shown = (await earlierFigures(store, month)).flatMap(({ money }) => money);
  const currencies = [...new Set(paid.flatMap(({ postings }) => postings.map(({ currency }) => currency)))];
  return currencies.toSorted().flatMap((currency) => {
    const all = addUp(paid.map((entry) => paymentOf(entry, currency)));
    const told = addUp(shown.filter((one) => one.currency === currency));
    const due = { paid: all.paid - told.paid, postings: all.postings - told.postings };
    return due.postings >= FEW && due.paid >= 0 ? [{ currency, ...due }] : [];
  });
}

/**
 * What the first month of a quarter shows of the vouchers of earlier ones: by its end their keys sign no more, so how many
 * were issued is final. Undefined in other months, and while there are no such keys.
 */
export async function countVouchers(store: Reader, month: Month): Promise<VoucherCount[] | undefined> {
  if (!FIRST_MONTHS.includes(month.slice(-2))) return undefined;
  const end = addDays(firstDayOf(month), -1);
  const isShown = (key: IssuingKey): key is VoucherKey =>
    key.kind !== 'pass' &&
    key.quarter <= quarterOf(end) &&
    // Once more after the last day, so that what came back in the end is told.
    key.redeemUntil >= firstDayOfQuarter(quarterOf(end));
  const keys = (await listIssuingKeys(store)).filter(isShown);
  if (keys.length === 0) return undefined;
  const [issued, exchanged] = [await countIssued(store), await countExchanged(store)];
  const entries = await entriesUntil(store, lastDayOf(monthBefore(month)));
  const before = (await earlierFigures(store, month)).flatMap(({ vouchers = [] }) => vouchers);
  return keys.map(({ jwk: _jwk, redeemUntil: _until, ...key }) => {
    const redeemed = key.kind === 'award' ? redeemedOf(entries, key) : (exchanged.get(key.kid) ?? 0);
    const shown = before.findLast(({ kid }) => kid === key.kid)?.redeemed ?? null;
    const step = redeemed - (shown ?? 0);
    const all = issued.get(key.kid) ?? 0;
    return { ...key, issued: all >= FEW ? all : null, redeemed: step >= FEW ? redeemed : shown };
  });
}

/** How many vouchers of a key were paid: what left its account, without what was taken back. */
function redeemedOf(entries: readonly LedgerEntry[], { kid, value }: { kid: string; value: number }): number {
  const postings = entries
    .filter(({ postings }) => postings.some(({ account }) => wayOfPaid(account) !== null))
    .flatMap(({ postings }) => postings.filter(({ account }) => kidOfIssued(account) === kid));
  const left = postings.reduce((sum, { amount }) => sum - amount, 0n);
  return Number(left / BigInt(value));
}

/** An entry as one payment, or as one taken back; nothing where it moved no money out. */
function paymentOf({ postings }: LedgerEntry, currency: string): Omit<Money[number], 'currency'> {
  const paid = postings
    .filter((posting) => posting.currency === currency && wayOfPaid(posting.account) !== null)
    .reduce((sum, { amount }) => sum + amount, 0n);
  return { paid: Number(paid), postings: Number(paid > 0n) - Number(paid < 0n) };
}

function addUp(parts: readonly Omit<Money[number], 'currency'>[]): Omit<Money[number], 'currency'> {
  return {
    paid: parts.reduce((sum, { paid }) => sum + paid, 0),
    postings: parts.reduce((sum, { postings }) => sum + postings, 0),
  };
}

async function entriesUntil(store: Reader, day: string): Promise<LedgerEntry[]> {
  return (await listEntries(store)).filter((entry) => entry.day <= day);
}

/** The last edition of every month before one, oldest first. */
async function earlierFigures(store: Reader, month: Month): Promise<Figures[]> {
  const editions = (await listEditions(store)).filter(({ period }) => period < month);
  const latest = new Map(editions.map(({ period, figures }) => [period, JSON.parse(figures) as Figures]));
  return [...latest].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, figures]) => figures);
}
