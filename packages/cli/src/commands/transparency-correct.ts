import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const MAX_WHY = 2000;

export const transparencyCorrect: Command = {
  words: ['transparency', 'correct'],
  summary: 'publishes a month’s figures again, as a new edition with a reason',
  about: [
    'Published figures are never changed. Where a counter was wrong and has been put right, this publishes the month again: the next edition, in the log, beside the one that it replaces, with your reason for everybody to read.',
    'No figure moves by less than five; what is less is counted with the next month.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    period: { type: 'string', value: 'MONTH', help: 'The month, as 2026-11.' },
    why: { type: 'string', value: 'TEXT', help: 'What was wrong. It is public.' },
  },
  examples: [{ line: 'bellbuoy transparency correct --help', says: 'See what it needs:' }],
  exits: { 0: 'Published.', 1: 'The month has no figures, or nothing in them would change.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const [period, why] = [input.required('period'), input.required('why').trim()];
  if (!MONTH.test(period)) throw usage('--period takes a month, as 2026-11.');
  if (why === '' || why.length > MAX_WHY) throw usage('--why takes a reason of at most 2000 characters.');
  return withProgramme(input, terminal, async (programme) => {
    const edition = await programme.correctFigures(period, why);
    if (edition === null) throw negative('The month has no figures, or nothing in them would change.');
    terminal.out(
      input.json ? printableJson({ period, edition }) : `Published  ${period}, edition ${edition}`,
    );
    return EXIT.ok;
  });
}
