import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const passKey: Command = {
  words: ['pass', 'key'],
  summary: 'makes this quarter’s key for partners’ passes, and names it in the descriptor',
  about: [
    'A pass takes a report past the queue while the line is very busy. It never makes a report more readable, and nothing is stored of who used one. Partners, such as a port, a company or a university, hand passes to their people; they are signed blindly, so that nobody can tell afterwards to whom one was given.',
    'There is one key a quarter. Its passes are taken until the end of the quarter after it. Run this once at the beginning of each quarter in which you give passes; a second run changes nothing.',
    'The secret half is kept sealed, under keys/keeper.secret in the data folder. Where the programme key is kept elsewhere, the new edition of the descriptor waits for “bellbuoy programme sign”.',
  ],
  operands: [],
  options: { ...DATA_OPTION, ...DATABASE_OPTION },
  examples: [{ line: 'bellbuoy pass key --data data', says: 'Make this quarter’s key:' }],
  exits: { 0: 'There is a key for this quarter.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  return withProgramme(input, terminal, async (programme) => {
    const key = await withProgress(terminal, 'Making a key', () => programme.passKey());
    const { kid, quarter, redeemUntil } = key;
    terminal.out(
      input.json
        ? printableJson({ kid, quarter, redeemUntil })
        : `Key        ${kid}\nQuarter    ${quarter}\nTaken      until ${redeemUntil}`,
    );
    return EXIT.ok;
  });
}
