import type { KeyStanding } from '@bellbuoy/server';
import { describePurpose, keyJson } from '../programme/describe-key.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { requireIssuingKey } from './issuing-key.ts';
import { withProgramme } from './with-programme.ts';

export const issuingRevoke: Command = {
  words: ['issuing', 'revoke'],
  summary: 'ends a key that somebody else may have: nothing that it signed is taken any more',
  about: [
    'Only for a key that was exposed, or that signed more than was granted: compare “bellbuoy ledger reconcile”. Honest bearers lose their vouchers of that value and quarter too, and cannot be told apart or reached. Decide beforehand what you offer those who come to you.',
    'The key leaves the descriptor, its secret half is destroyed, and the public log has an incident beside the new edition. It cannot be undone. Where the programme key is kept elsewhere, sign that edition at once: “bellbuoy programme sign”. Then make a new key: “bellbuoy issuing make”.',
    'A backup from before knows nothing of it: after a restore, revoke it again.',
  ],
  operands: [{ name: 'KID', help: 'The key’s id, as “bellbuoy issuing list” shows it.' }],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    yes: { type: 'boolean', help: 'Revoke it without asking.' },
  },
  examples: [
    { line: 'bellbuoy issuing revoke "$(cat key-id.txt)" --data data --yes', says: 'End an exposed key:' },
  ],
  exits: { 0: 'Revoked.', 1: 'There is no such key, it was revoked before, or the answer was no.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  return withProgramme(input, terminal, async (programme) => {
    const standing = await requireIssuingKey(programme, input.operand(0));
    await confirm(input, terminal, standing);
    await programme.revokeIssuingKey(standing.key.kid);
    const revoked = (await programme.issuingKeys()).find(({ key }) => key.kid === standing.key.kid);
    const purpose = `${standing.key.quarter}, ${describePurpose(standing)}`;
    terminal.out(
      input.json
        ? printableJson(keyJson(revoked ?? standing))
        : `Revoked    ${purpose}\nLog        an incident, key-exposed`,
    );
    return EXIT.ok;
  });
}

async function confirm(input: Input, terminal: Terminal, standing: KeyStanding): Promise<void> {
  if (input.has('yes')) return;
  const { quarter } = standing.key;
  const answer = await terminal.ask(
    `Every voucher of ${describePurpose(standing)} from ${quarter} becomes worthless, also to those who came by it honestly. Type yes: `,
  );
  if (answer === null) throw usage('There is no terminal to ask on.', 'Give --yes once you are certain.');
  if (answer.trim().toLowerCase() !== 'yes') throw negative('Not revoked.');
}
