import { writeFile } from 'node:fs/promises';
import { encodeB64, formatSlotWords, makeKeyring, randomBytes } from '@bellbuoy/protocol';
import { receiptWordlist } from '@bellbuoy/protocol/wordlists';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printable, printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

const SEED_BYTES = 32;

export const guardianKey: Command = {
  words: ['guardian', 'key'],
  summary: 'draws a guardian’s key on a machine without a network',
  about: [
    'A guardian’s key can be made in their browser, on the page “Guardians’ keys”. Whoever wants it to come from a machine without a network draws it here and types it in there, once, when the change that gives them their slot has been prepared.',
    'Whoever has the key can decide in the guardian’s place. It is printed, or written to a file that only its owner reads; with --paper it is printed as 24 words to be copied by hand.',
  ],
  operands: [],
  options: {
    origin: {
      type: 'string',
      value: 'NAME',
      help: 'The programme’s name for life, as its descriptor has it.',
    },
    paper: { type: 'boolean', help: 'Print 24 words for paper.' },
    out: { type: 'string', value: 'FILE', help: 'Write the key to FILE, for its owner alone.' },
  },
  examples: [
    {
      line: 'bellbuoy guardian key --origin harbour.example --paper',
      says: 'Draw a key and copy it by hand:',
    },
    {
      line: 'bellbuoy guardian key --origin harbour.example --out guardian.txt',
      says: 'Draw one into a file:',
    },
  ],
  exits: { 0: 'Drawn.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const origin = input.required('origin');
  const keyring = await makeKeyring(randomBytes(SEED_BYTES), origin);
  const seed = encodeB64(keyring.seed);
  const words = input.has('paper') ? formatSlotWords(keyring.seed, await receiptWordlist('en')) : null;
  const file = input.text('out');
  if (file !== null) {
    const text = `# A guardian’s key of ${origin}\n# Whoever has this line can decide in its holder’s place. Keep it off every network.\n${seed}\n`;
    await writeFile(file, text, { mode: 0o600, flag: 'wx', flush: true });
  }
  const secret = { ...(words === null ? {} : { words }), ...(file === null ? {} : { file }) };
  const shown = Object.keys(secret).length === 0 ? { seed } : secret;
  const { recipient, verify } = keyring;
  terminal.out(
    input.json
      ? printableJson({ origin, recipient, verify: encodeB64(verify), ...shown })
      : [
          `Check number  ${encodeB64(verify)}`,
          ...(file === null ? [] : [`Written to    ${file}`]),
          ...(words ?? []).map((word, i) => `${String(i + 1).padStart(2)}  ${word}`),
          ...('seed' in shown ? [`Key           ${seed}`] : []),
        ]
          .map(printable)
          .join('\n'),
  );
  return EXIT.ok;
}
