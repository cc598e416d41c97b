import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const ledgerReconcile: Command = {
  words: ['ledger', 'reconcile'],
  summary: 'adds the ledger up anew and compares it with the vouchers that were signed and spent',
  about: [
    'Every entry balances, no account is overdrawn, every award was reserved once and ended at most once, every payment has its spent voucher and every spent voucher its payment, and what was issued with a key is what its vouchers are worth.',
    'Nothing is changed. What differs is named; a mistake in a payment is put right by taking it back at the counter, never by editing the database.',
  ],
  operands: [],
  options: { ...DATA_OPTION, ...DATABASE_OPTION },
  examples: [{ line: 'bellbuoy ledger reconcile --data data', says: 'Close a month:' }],
  exits: { 0: 'Everything agrees.', 1: 'Something differs.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  return withProgramme(input, terminal, async (programme) => {
    const differences = await programme.reconcile();
    const lines = differences.map(({ difference, what }) => `${difference}  ${what}`);
    terminal.out(input.json ? printableJson(differences) : lines.join('\n') || 'Everything agrees.');
    return differences.length === 0 ? EXIT.ok : EXIT.negative;
  });
}
