import { dayOf } from '@bellbuoy/protocol';
import {
  type AttestedFigures,
  latestFigures,
  verifyActs,
  verifyCells,
  verifyEditions,
  verifyInLog,
} from '@bellbuoy/protocol/figures';
import { openLines, readPublished } from '../audit/published.ts';
import { openProgramme } from '../client/programme-client.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const transparencyVerify: Command = {
  words: ['transparency', 'verify'],
  summary: 'checks a programme’s published figures from outside',
  about: [
    'Reads the whole public log and every edition of the figures. Checks that the log names exactly these, that none was changed or left out, that the months join without a gap, counts the acts of power again, and that no small number is shown or given away by a correction.',
    'What desks counted is attested by the programme’s signature; only guardians and auditors see more of it (“bellbuoy audit open”).',
    'Give the key from a poster with --vkey where you can: without it the server is asked for its own key.',
  ],
  operands: [{ name: 'URL', help: 'The programme’s public site.' }],
  options: { vkey: { type: 'string', value: 'KEY', help: 'The programme’s key (ORIGIN/programme+…).' } },
  examples: [{ line: 'bellbuoy transparency verify http://localhost:8080', says: 'Check the figures:' }],
  exits: { 0: 'Everything that can be checked from outside fits.', 1: 'Something does not fit.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const options = { today: dayOf(Date.now()), vkey: input.text('vkey'), mayBeExpired: true };
  const programme = await openProgramme(input.operand(0), options);
  const { transparency, lines } = await withProgress(terminal, 'Reading the log', () =>
    readPublished(programme),
  );
  const editions = verifyEditions(transparency, programme.descriptor.log.vkey);
  const open = openLines(lines);
  verifyInLog(editions, open);
  verifyActs(editions, open);
  verifyCells(editions);
  const months = latestFigures(editions);
  const keyFrom = programme.isPinned ? 'you' : 'server';
  terminal.out(
    input.json
      ? printableJson({ keyFrom, entries: lines.length, editions: editions.length, months })
      : describe(keyFrom, lines.length, months),
  );
  return EXIT.ok;
}

function describe(keyFrom: 'you' | 'server', entries: number, months: readonly AttestedFigures[]): string {
  const key = keyFrom === 'you' ? 'the one that you gave' : 'the server’s own word: compare it with a poster';
  const rows = [`Key      ${key}`, `Log      ${entries} entries, all under the signed root`];
  for (const { period, edition, day, acts } of months) {
    const done = acts.filter(({ count }) => count > 0);
    const told = done.map(({ act, of, count }) => `${act}${of === null ? '' : ` ${of}`} ${count}`);
    rows.push(`${period}  edition ${edition} of ${day}: ${told.join(', ') || 'no act of power'}`);
  }
  if (months.length === 0) rows.push('Figures  none published yet');
  return [...rows, '', 'Everything that can be checked from outside fits.'].join('\n');
}
