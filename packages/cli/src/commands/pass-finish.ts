import { readFile, writeFile } from 'node:fs/promises';
import { finishVoucher, parseVoucher, verifyVoucher } from '@bellbuoy/protocol/vouchers';
import { type PassState, parseSigned, parseState, type SignedPasses } from '../offline/pass-files.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const passFinish: Command = {
  words: ['pass', 'finish'],
  summary: 'makes passes of what the programme has signed, on the partner’s side',
  about: [
    'Takes the blind off each signature, verifies it, and writes the passes, one a line. Hand each to one person: it works once. On the report page it is typed or pasted only when the line is so busy that a sum is asked for.',
    'Nothing is written unless every signature is right. Then delete the state: it links passes to requests.',
  ],
  operands: [],
  options: {
    state: { type: 'string', value: 'FILE', help: 'The state that “bellbuoy pass request” wrote.' },
    in: { type: 'string', value: 'FILE', help: 'The signatures, from the programme’s operator.' },
    out: { type: 'string', value: 'FILE', help: 'Where to write the passes.' },
  },
  examples: [
    {
      line: 'bellbuoy pass finish --state pass-state.json --in pass-signed.json --out passes.txt',
      says: 'Make the passes:',
    },
  ],
  exits: { 0: 'The passes are written.', 1: 'The signatures are not for these requests, or not all right.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const [stateFile, signedFile, out] = [input.required('state'), input.required('in'), input.required('out')];
  const state = parseState(await readFile(stateFile));
  const signed = parseSigned(await readFile(signedFile));
  if (signed.kid !== state.kid || signed.signatures.length !== state.drafts.length) {
    throw negative('These signatures are not for the requests of this state.');
  }
  const passes = await withProgress(terminal, 'Making the passes', () => finishAll(state, signed));
  await writeFile(out, `${passes.join('\n')}\n`, { flag: 'wx', mode: 0o600 });
  const count = passes.length;
  terminal.out(input.json ? printableJson({ passes: out, count }) : `Passes     ${count}\nFile       ${out}`);
  return EXIT.ok;
}

async function finishAll({ jwk, drafts }: PassState, { signatures }: SignedPasses): Promise<string[]> {
  const passes: string[] = [];
  for (const [i, { input, inverse }] of drafts.entries()) {
    const signature = signatures[i] ?? new Uint8Array();
    const pass = await finishVoucher(input, jwk, { signature, inverse });
    await verifyVoucher(parseVoucher(pass), jwk);
    passes.push(pass);
  }
  return passes;
}
