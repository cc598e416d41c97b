import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { LedgerEntry } from './balances.ts';
import { formatLedgerCsv, formatLedgerJournal } from './format-ledger.ts';

const common = { award: null, reverses: null, by: null } as const;
const money = (account: LedgerEntry['postings'][number]['account'], amount: bigint) => ({
  ...{ account, amount, currency: 'EUR' },
});
const ENTRIES: readonly LedgerEntry[] = [
  {
    ...{ ...common, ref: '-dQ_1', day: '2026-11-21', kind: 'budget' },
    postings: [money('budget:2026-Q4', 1_500_000n), money('funds', -1_500_000n)],
  },
  {
    ...{ ...common, ref: 'aQ-2', day: '2026-11-22', kind: 'reserve', award: '_aw-1' },
    postings: [money('budget:2026-Q4', -25_005n), money('reserved', 25_005n)],
  },
  {
    ...{ ...common, ref: 'zz', day: '2026-11-22', kind: 'issue', award: '_aw-1' },
    postings: [money('issued:-kid_1', 20_000n), money('issued:kid', 5_005n), money('reserved', -25_005n)],
  },
  {
    ...{ ...common, ref: 'q', day: '2026-12-01', kind: 'pay', by: 'pat' },
    postings: [money('issued:kid', -5_005n), money('paid:cash', 5_005n)],
  },
];

test('a posting is a line of the table', () => {
  expect(formatLedgerCsv(ENTRIES.slice(3)).split('\r\n')).toEqual([
    'day,kind,ref,account,amount,currency,award,reverses,by',
    '2026-12-01,pay,q,issued:kid,-50.05,EUR,,,pat',
    '2026-12-01,pay,q,paid:cash,50.05,EUR,,,pat',
    '',
  ]);
});

test('no cell but an amount begins as a formula does', () => {
  const [, line = ''] = formatLedgerCsv(ENTRIES).split('\r\n');
  expect(line).toBe("2026-11-21,budget,'-dQ_1,budget:2026-Q4,15000.00,EUR,,,");
  const entry = {
    ...common,
    ref: 'r',
    day: '2026-11-21',
    kind: 'pay',
    postings: [money('funds', -1n)],
  } as const;
  const [, other = ''] = formatLedgerCsv([{ ...entry, award: '-a', reverses: '-r', by: '=b' }]).split('\r\n');
  expect(other).toBe("2026-11-21,pay,r,funds,-0.01,EUR,'-a,'-r,'=b");
});

test.each([
  ['ledger', ['-f', '-', 'balance', '--flat', '--no-total', '--format', '%(account) %(total)\n']],
  ['hledger', ['-f', '-', 'balance', '--flat', '--no-total', '--format', '%(account) %(total)']],
])('Debian’s %s balances the journal to the same', (program, words) => {
  const balances = run(program, words, formatLedgerJournal(ENTRIES));
  expect(balances.stderr).toBe('');
  const lines = balances.stdout
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '');
  expect(lines.sort()).toEqual([
    'budget:2026-Q4 14749.95 EUR',
    'funds -15000.00 EUR',
    'issued:-kid_1 200.00 EUR',
    'paid:cash 50.05 EUR',
  ]);
  const wrong = formatLedgerJournal(ENTRIES).replace('50.05 EUR', '50.06 EUR');
  expect(run(program, words, wrong).status).not.toBe(0);
});

function run(program: string, words: readonly string[], input: string) {
  return spawnSync(program, [...words], { input, encoding: 'utf8' });
}
