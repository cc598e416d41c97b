import { readFile, writeFile } from 'node:fs/promises';
import { formatSigned, parseRequests } from '../offline/pass-files.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const passIssue: Command = {
  words: ['pass', 'issue'],
  summary: 'signs a partner’s passes blindly, on the operator’s side',
  about: [
    'Signs what “bellbuoy pass request” has made, without seeing it: neither you nor the server can tell later which of these passes came back, nor from whom. What you do know is how many you gave to whom; give enough, to enough partners, that a pass says little.',
    'Each signature is a pass. Look at the number before you send the file back.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    in: { type: 'string', value: 'FILE', help: 'The partner’s requests.' },
    out: { type: 'string', value: 'FILE', help: 'Where to write the signatures.' },
  },
  examples: [
    {
      line: 'bellbuoy pass issue --data data --in pass-requests.json --out pass-signed.json',
      says: 'Sign a partner’s requests:',
    },
  ],
  exits: { 0: 'Signed.', 1: 'The requests are for another key than this quarter’s.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const [file, out] = [input.required('in'), input.required('out')];
  const requests = parseRequests(await readFile(file));
  return withProgramme(input, terminal, async (programme) => {
    const signatures = await programme.signPasses(requests);
    if (signatures === null) {
      throw negative(
        'These requests are not for this quarter’s key.',
        'Run “bellbuoy pass key”, and have the partner ask again.',
      );
    }
    await writeFile(out, formatSigned({ kid: requests.kid, signatures }), { flag: 'wx' });
    const count = signatures.length;
    terminal.out(
      input.json ? printableJson({ signed: out, count }) : `Signed     ${count}\nFile       ${out}`,
    );
    return EXIT.ok;
  });
}
