import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson, printableLine } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const auditorList: Command = {
  words: ['auditor', 'list'],
  summary: 'lists the admitted auditors',
  about: ['Those who get each month’s audit package, besides the guardians. The list is public.'],
  operands: [],
  options: { ...DATA_OPTION, ...DATABASE_OPTION },
  examples: [{ line: 'bellbuoy auditor list', says: 'See who is admitted:' }],
  exits: { 0: 'Listed.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  return withProgramme(input, terminal, async (programme) => {
    const auditors = (await programme.auditors()).map(({ id, name, from_day }) => ({
      id,
      name,
      from: from_day,
    }));
    const lines = auditors.map(({ id, name, from }) => `${id}  ${printableLine(name)}, since ${from}`);
    terminal.out(input.json ? printableJson(auditors) : lines.join('\n') || 'No auditors are admitted.');
    return EXIT.ok;
  });
}
