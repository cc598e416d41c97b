import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

const FORMATS = ['csv', 'ledger'] as const;

export const ledgerExport: Command = {
  words: ['ledger', 'export'],
  summary: 'writes all that the ledger holds, for a spreadsheet or another accounting program',
  about: [
    'csv has a line for each posting, with amounts in whole currency units. A ref or an account’s name that begins with -, =, + or @ has an apostrophe before it, so that no spreadsheet takes it for a formula: leave it away before you compare. ledger is a journal that the programs ledger and hledger read and balance for themselves.',
    'It names awards by their random refs, vouchers by their keys and paymasters by their accounts; reports, cases and whoever was thanked are not in the ledger. Within a day the order means nothing.',
  ],
  operands: [],
  options: {
    format: { type: 'string', value: 'FORMAT', help: 'csv or ledger; csv if not given.' },
    ...DATA_OPTION,
    ...DATABASE_OPTION,
  },
  examples: [
    { line: 'bellbuoy ledger export --format csv', says: 'As a table, for a spreadsheet:' },
    {
      line: 'bellbuoy ledger export --format ledger | hledger -f - balance',
      says: 'Have another program add it up:',
    },
  ],
  exits: { 0: 'Written to standard output.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const wanted = input.text('format') ?? 'csv';
  const format = FORMATS.find((each) => each === wanted);
  if (format === undefined) throw usage('The format is csv or ledger.');
  return withProgramme(input, terminal, async (programme) => {
    terminal.out((await programme.ledgerAs(format)).trimEnd());
    return EXIT.ok;
  });
}
