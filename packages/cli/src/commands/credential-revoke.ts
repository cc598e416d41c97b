import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const credentialRevoke: Command = {
  words: ['credential', 'revoke'],
  summary: 'withdraws a key that signs commendations, where others may have it',
  about: [
    'From then on nothing that the key ever signed is to be relied on: a commendation does not tell on which day it was made. Whoever bears an honest one loses it with the forged ones, so do this only where the key, or the machine that kept it, may be in others’ hands.',
    'A new key takes its place at once. Where the programme key is kept elsewhere, the new edition of the descriptor waits for “bellbuoy programme sign”. Record an incident too: “bellbuoy legal-demand add”.',
  ],
  operands: [
    { name: 'KID', help: 'The key, as “bellbuoy credential verify --json” or the descriptor names it.' },
  ],
  options: { ...DATA_OPTION, ...DATABASE_OPTION },
  examples: [
    {
      line: 'bellbuoy credential revoke "$(cat credential-kid.txt)" --data data',
      says: 'Withdraw a key:',
    },
  ],
  exits: { 0: 'Withdrawn, and another made.', 1: 'There is no such key, or it was withdrawn before.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const kid = input.operand(0);
  return withProgramme(input, terminal, async (programme) => {
    const isDone = await withProgress(terminal, 'Making another key', () =>
      programme.revokeCredentialKey(kid),
    );
    if (!isDone) throw negative('There is no such key, or it was withdrawn before.');
    terminal.out(input.json ? printableJson({ revoked: kid }) : `Withdrawn  ${kid}`);
    return EXIT.ok;
  });
}
