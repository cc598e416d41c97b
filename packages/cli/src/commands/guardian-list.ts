import { dayOf } from '@bellbuoy/protocol';
import { describeBlock } from '../guardians/describe-block.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printable, printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const guardianList: Command = {
  words: ['guardian', 'list'],
  summary: 'lists who the guardians are, were and will be',
  about: [
    'Every block of guardians that was announced, oldest first, with what changed. Everybody can read the same at /guardians.json of the site.',
  ],
  operands: [],
  options: { ...DATA_OPTION, ...DATABASE_OPTION },
  examples: [{ line: 'bellbuoy guardian list --data data', says: 'List them:' }],
  exits: { 0: 'Listed, or there are none.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  return withProgramme(input, terminal, async (programme) => {
    const blocks = await programme.guardians();
    const inForce = blocks.findLast(({ from }) => from <= dayOf(Date.now()));
    if (input.json) {
      terminal.out(printableJson({ inForce: inForce?.version ?? null, blocks }));
      return EXIT.ok;
    }
    const lines = blocks.flatMap((block, i) => [
      ...describeBlock(block, blocks[i - 1] ?? null),
      ...(block === inForce ? ['  (in force)'] : []),
    ]);
    terminal.out(lines.length === 0 ? 'There are no guardians yet.' : lines.map(printable).join('\n'));
    return EXIT.ok;
  });
}
