import { writeFile } from 'node:fs/promises';
import { dayOf, isAfter } from '@bellbuoy/protocol';
import { type Blinded, blindVoucher, draftVoucher, type IssuingJwk } from '@bellbuoy/protocol/vouchers';
import { openProgramme } from '../client/programme-client.ts';
import { formatRequests, formatState, MAX_PASSES } from '../offline/pass-files.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface DrawnPass extends Blinded {
  readonly input: string;
}

export const passRequest: Command = {
  words: ['pass', 'request'],
  summary: 'draws passes on a partner’s side, blinded, to be signed by the programme',
  about: [
    'Draws as many passes as are asked for and writes two files: the requests, which go to the programme’s operator, and the state, which stays here. The requests show nothing of the passes. Whoever has the state could tell which pass came of which request: keep it to yourself, and delete it when “bellbuoy pass finish” is done.',
    'The programme’s key of this quarter is taken from its verified descriptor.',
  ],
  operands: [],
  options: {
    programme: { type: 'string', value: 'URL', help: 'The programme’s public site.' },
    vkey: {
      type: 'string',
      value: 'KEY',
      help: 'The programme’s key from a poster, so that the server is not asked for its own.',
    },
    count: { type: 'string', value: 'N', help: `How many, from 1 to ${MAX_PASSES}; 10 when not given.` },
    out: { type: 'string', value: 'FILE', help: 'Where to write the requests.' },
    state: { type: 'string', value: 'FILE', help: 'Where to write what only you may have.' },
  },
  examples: [
    {
      line: 'bellbuoy pass request --programme http://localhost:8080 --count 3 --out pass-requests.json --state pass-state.json',
      says: 'Draw three passes:',
    },
  ],
  exits: { 0: 'Both files are written.', 1: 'The programme gives no passes this quarter.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const [url, out, state] = [input.required('programme'), input.required('out'), input.required('state')];
  const count = input.number('count', { min: 1, max: MAX_PASSES, otherwise: 10 });
  const today = dayOf(Date.now());
  const { descriptor } = await openProgramme(url, { today, vkey: input.text('vkey') });
  const key = descriptor.issuing.findLast(
    ({ kind, redeemUntil }) => kind === 'pass' && !isAfter(today, redeemUntil),
  );
  if (key === undefined) throw negative('This programme gives no passes at present.');
  const { kid, jwk, quarter } = key;
  const drafts = await withProgress(terminal, `Drawing ${count} passes`, () => draw(count, kid, jwk));
  const blinded = drafts.map((draft) => draft.blinded);
  await writeFile(state, formatState({ kid, jwk, drafts }), { flag: 'wx', mode: 0o600 });
  await writeFile(out, formatRequests({ kid, blinded }), { flag: 'wx' });
  terminal.out(
    input.json
      ? printableJson({ requests: out, state, count, quarter })
      : `Requests   ${out}, for the programme’s operator\nState      ${state}, for nobody else\nPasses     ${count} of ${quarter}`,
  );
  return EXIT.ok;
}

async function draw(count: number, kid: string, jwk: IssuingJwk): Promise<DrawnPass[]> {
  const drawn: DrawnPass[] = [];
  for (let i = 0; i < count; i++) {
    const input = draftVoucher(kid);
    drawn.push({ input, ...blindVoucher(input, jwk) });
  }
  return drawn;
}
