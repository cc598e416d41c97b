import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const auditorRemove: Command = {
  words: ['auditor', 'remove'],
  summary: 'ends an auditor’s admission',
  about: [
    'The packages of later months are not sealed to them any more. What they were given they keep, and the figures of those months go on naming them.',
  ],
  operands: [{ name: 'ID', help: 'The auditor’s short name.' }],
  options: { ...DATA_OPTION, ...DATABASE_OPTION },
  examples: [{ line: 'bellbuoy auditor remove university', says: 'End an admission:' }],
  exits: { 0: 'Removed.', 1: 'There is no auditor of that id.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const id = input.operand(0);
  return withProgramme(input, terminal, async (programme) => {
    if (!(await programme.removeAuditor(id))) throw negative(`There is no auditor “${id}”.`);
    terminal.out(input.json ? printableJson({ id }) : `Removed  ${id}`);
    return EXIT.ok;
  });
}
