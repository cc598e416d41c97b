import { describePurpose, keyJson } from '../programme/describe-key.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { requireIssuingKey } from './issuing-key.ts';
import { withProgramme } from './with-programme.ts';

export const issuingRetire: Command = {
  words: ['issuing', 'retire'],
  summary: 'destroys the secret half of a key before its time; what it signed is taken on',
  about: [
    'A running server does this by itself two weeks after each quarter, so that nobody can ever make vouchers of a quarter that is over. Run it to end one earlier: nothing of its value or level can then be claimed until the next quarter’s key.',
    'Bearers lose nothing. If somebody else may have the key, that is not enough: see “bellbuoy issuing revoke”.',
  ],
  operands: [{ name: 'KID', help: 'The key’s id, as “bellbuoy issuing list” shows it.' }],
  options: { ...DATA_OPTION, ...DATABASE_OPTION },
  examples: [{ line: 'bellbuoy issuing retire "$(cat key-id.txt)" --data data', says: 'End a key early:' }],
  exits: { 0: 'It signs nothing any more.', 1: 'There is no such key, or it was revoked.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  return withProgramme(input, terminal, async (programme) => {
    const standing = await requireIssuingKey(programme, input.operand(0));
    await programme.retireIssuingKey(standing.key.kid);
    const after = await requireIssuingKey(programme, standing.key.kid);
    const { quarter, redeemUntil } = standing.key;
    terminal.out(
      input.json
        ? printableJson(keyJson(after))
        : `Retired    ${quarter}, ${describePurpose(standing)}\nTaken      until ${redeemUntil}`,
    );
    return EXIT.ok;
  });
}
