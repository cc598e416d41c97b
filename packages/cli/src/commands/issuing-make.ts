import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { stepProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const issuingMake: Command = {
  words: ['issuing', 'make'],
  summary:
    'makes the keys by which this quarter’s awards and commendations are signed, where they are missing',
  about: [
    'A running server does this by itself once there is a panel, and for the next quarter a month before it begins. Run it to have the keys before that: where the programme key is kept elsewhere, so that one signature of the descriptor names all of them, or before the first panel member is there.',
    'Values, levels and currency come from content/policy/rewards.yaml. Each key has 3072 bits and takes up to some seconds. What is there is left alone; a second run changes nothing.',
  ],
  operands: [],
  options: { ...DATA_OPTION, ...DATABASE_OPTION },
  examples: [{ line: 'bellbuoy issuing make --data data', says: 'Make what is missing:' }],
  exits: { 0: 'All keys are there.', 1: 'The programme has no rules for thanks and money.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  return withProgramme(input, terminal, async (programme) => {
    const made = await programme.makeIssuingKeys(stepProgress(terminal, 'Making keys'));
    if (made === null) {
      throw negative(
        'This programme has no rules for thanks and money.',
        'They are content/policy/rewards.yaml; without it nobody is thanked or paid.',
      );
    }
    terminal.out(input.json ? printableJson({ made }) : `Made       ${made}`);
    return EXIT.ok;
  });
}
