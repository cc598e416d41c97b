import { formatMajor } from '@bellbuoy/protocol/rewards';
import type { LedgerEntry } from './balances.ts';

const COLUMNS = 'day,kind,ref,account,amount,currency,award,reverses,by';

/**
 * One line a posting, amounts in major units. RFC 4180; no field holds a comma, a quote or a line break. A ref that begins as a
 * formula does gets an apostrophe before it, which makes it text to a spreadsheet.
 */
export function formatLedgerCsv(entries: readonly LedgerEntry[]): string {
  const lines = entries.flatMap(({ day, kind, ref, award, reverses, by, postings }) =>
    postings.map(({ account, amount, currency }) =>
      [
        ...[day, kind, inert(ref), account, formatMajor({ amount, currency }), currency],
        ...[award, reverses, by].map((cell) => inert(cell ?? '')),
      ].join(),
    ),
  );
  return [COLUMNS, ...lines, ''].join('\r\n');
}

function inert(cell: string): string {
  return /^[-=+@]/.test(cell) ? `'${cell}` : cell;
}

/** A journal as `ledger` and `hledger` read it: they add it up themselves, and refuse it where it does not balance. */
export function formatLedgerJournal(entries: readonly LedgerEntry[]): string {
  return entries.map(formatTransaction).join('\n');
}

function formatTransaction({ day, kind, ref, award, reverses, by, postings }: LedgerEntry): string {
  const notes = { award, reverses, by };
  const told = Object.entries(notes).flatMap(([name, value]) =>
    value === null ? [] : [`    ; ${name}: ${value}`],
  );
  const moves = postings.map(
    ({ account, amount, currency }) => `    ${account}  ${formatMajor({ amount, currency })} ${currency}`,
  );
  return [`${day} * (${ref}) ${kind}`, ...told, ...moves, ''].join('\n');
}
