import type { TriedWay } from '@bellbuoy/server';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printable, printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, dataDirOf } from './data-options.ts';

export const attentionTest: Command = {
  words: ['attention', 'test'],
  summary: 'sends a test mail and calls the pager, as “attention” in config.json says',
  about: [
    'Sends one mail to the address that you give, and one signed call to the webhook, which says that nothing waits. What the other side answers is shown. Nothing of any report is in either.',
    'Passwords and secrets are files that config.json names, which only their owner may read.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    to: { type: 'string', value: 'ADDRESS', help: 'Who gets the test mail; no mail is sent if not given.' },
  },
  examples: [{ line: 'bellbuoy attention test --data harbour', says: 'Call the pager:' }],
  exits: { 0: 'Everything that was tried was taken.', 1: 'Something was not taken.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const { tryWays } = await import('@bellbuoy/server');
  const tried = await tryWays(dataDirOf(input), input.text('to'));
  const { mail, webhook } = tried;
  const lines = [`mail     ${describe(mail)}`, `webhook  ${describe(webhook)}`];
  terminal.out(input.json ? printableJson(tried) : printable(lines.join('\n')));
  const hasFailed = [mail, webhook].some((way) => way !== null && way.problem !== null);
  return hasFailed ? EXIT.negative : EXIT.ok;
}

function describe(way: TriedWay | null): string {
  if (way === null) return 'not tried: not configured, or no --to given';
  return way.problem === null ? 'taken' : `not taken: ${way.problem}`;
}
