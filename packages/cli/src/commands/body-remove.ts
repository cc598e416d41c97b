import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const bodyRemove: Command = {
  words: ['body', 'remove'],
  summary: 'takes a body off the list of those to whom cases are handed over',
  about: [
    'Nothing more is handed over to it once the new edition of the descriptor is in force. What it was given before, it keeps; the log goes on saying so.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    id: { type: 'string', value: 'WORD', help: 'The body’s short name.' },
  },
  examples: [{ line: 'bellbuoy body remove --id coastguard', says: 'Hand nothing more over to it:' }],
  exits: { 0: 'Removed.', 1: 'There is no such body.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const id = input.text('id');
  if (id === null) throw usage('Give --id WORD.');
  return withProgramme(input, terminal, async (programme) => {
    if (!(await programme.removeBody(id))) throw negative('There is no such body.');
    terminal.out(input.json ? printableJson({ id }) : `Removed    ${id}`);
    return EXIT.ok;
  });
}
