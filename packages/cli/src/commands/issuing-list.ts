import type { KeyStanding } from '@bellbuoy/server';
import { describePurpose, keyJson } from '../programme/describe-key.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const issuingList: Command = {
  words: ['issuing', 'list'],
  summary: 'lists the keys that sign vouchers, and what each is still good for',
  about: [
    'There is one key for each value of an award and each level of a commendation, and one for passes, in each quarter: so that a key tells nobody apart. All that there ever were are listed, newest quarter first.',
    'next: named in the descriptor, signs once its quarter begins. signing: signs, and what it signed is taken. retired: its secret half is destroyed, what it signed is taken. expired: what it signed is out of date. revoked: it was compromised, and nothing that it signed is taken. elsewhere: it should sign, but is kept by another keeper than the one that config.json names.',
  ],
  operands: [],
  options: { ...DATA_OPTION, ...DATABASE_OPTION },
  examples: [{ line: 'bellbuoy issuing list --data data', says: 'See which keys there are:' }],
  exits: { 0: 'Listed.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  return withProgramme(input, terminal, async (programme) => {
    const keys = await programme.issuingKeys();
    const rows = keys.map(describeKey).join('\n') || 'There are no issuing keys yet.';
    terminal.out(input.json ? printableJson(keys.map(keyJson)) : rows);
    return EXIT.ok;
  });
}

function describeKey(standing: KeyStanding): string {
  const { key, state, revokedOn } = standing;
  const until = revokedOn === null ? `until ${key.redeemUntil}` : `since ${revokedOn}`;
  return `${key.quarter}  ${describePurpose(standing).padEnd(14)}${state.padEnd(11)}${until}  ${key.kid}`;
}
