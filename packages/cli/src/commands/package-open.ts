import { createWriteStream } from 'node:fs';
import { mkdir, open as openFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type Attachment,
  messageOf,
  openAttachment,
  type PackageMessage,
  parseDescriptor,
  type SignedFrame,
  verifyFrame,
  verifyKeyOfEpoch,
} from '@bellbuoy/protocol';
import { readIdentityFile } from '../offline/identities.ts';
import { openFrame } from '../offline/open-pulled.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative, usage } from '../terminal/exit.ts';
import { printable, printableJson, printableLine } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const packageOpen: Command = {
  words: ['package', 'open'],
  summary: 'opens what a desk handed over to you, on a machine that needs no network',
  about: [
    'For the bodies to whom cases are handed over. Unpack the file that a desk gave you (“tar -xf”), and open package.age with your identity.',
    'With --descriptor, the programme’s descriptor as its site serves it at /.well-known/bellbuoy, the signature is checked: it shows that the desk made the package. Without, nobody knows who did.',
    'With --out, the attachments that lie beside the package are opened too, and written there under numbers. What they were called stands in the package. Open them only on a computer that is kept apart.',
    'Any age tool that knows mlkem768x25519 opens the same files: the frame inside is a length of four bytes, JSON, a signature of 64 bytes, and zeros; each attachment’s identity stands in that JSON.',
  ],
  operands: [{ name: 'FILE', help: 'package.age.' }],
  options: {
    identity: { type: 'string', value: 'FILE', help: 'Your identity: AGE-SECRET-KEY-PQ-1….' },
    descriptor: { type: 'string', value: 'FILE', help: 'The programme’s descriptor, to check who signed.' },
    out: { type: 'string', value: 'FOLDER', help: 'Where to write the attachments.' },
  },
  examples: [
    {
      line: 'bellbuoy package open handed/package.age --identity coastguard-identity.txt',
      says: 'Open a package:',
    },
  ],
  exits: { 0: 'Opened.', 1: 'It cannot be opened, or the signature is not the desk’s.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const path = input.operand(0);
  const identity = input.text('identity');
  if (identity === null) throw usage('Give --identity FILE.');
  const frame = await openFrame(await readFile(path), await readIdentityFile(identity));
  const descriptor = input.text('descriptor');
  const message = messageOf(frame.message, 'package');
  if (descriptor !== null) await checkSignature(frame, message, descriptor);
  const out = input.text('out');
  const files = out === null ? [] : await openFiles(dirname(path), out, message.attachments);
  const isChecked = descriptor !== null;
  terminal.out(
    input.json ? printableJson({ message, isChecked, files }) : describe(message, isChecked, files),
  );
  return EXIT.ok;
}

async function checkSignature(frame: SignedFrame, { origin, desk, epoch }: PackageMessage, path: string) {
  const descriptor = parseDescriptor(await readFile(path));
  const found = descriptor.desks.find(({ id }) => id === desk);
  const key = found === undefined || descriptor.origin !== origin ? null : verifyKeyOfEpoch(found, epoch);
  if (key === null) throw negative('The descriptor does not name the desk and key that signed it.');
  verifyFrame(frame, key);
}

async function openFiles(from: string, to: string, attachments: readonly Attachment[]): Promise<string[]> {
  await mkdir(to, { recursive: true });
  const written: string[] = [];
  for (const [i, attachment] of attachments.entries()) {
    const source = await openFile(join(from, `${attachment.sealed}.age`));
    try {
      const sealed = source.readableWebStream() as ReadableStream<Uint8Array>;
      const path = join(to, `attachment-${i + 1}`);
      const content = await openAttachment(sealed, attachment);
      await pipeline(
        Readable.fromWeb(content as never),
        createWriteStream(path, { flags: 'wx', mode: 0o600 }),
      );
      written.push(path);
    } finally {
      await source.close();
    }
  }
  return written;
}

function describe(message: PackageMessage, isChecked: boolean, files: readonly string[]): string {
  const { body, day, expires, origin, desk, purpose, summary, originals, attachments } = message;
  const signature = isChecked
    ? 'verified, by the key of the desk'
    : 'NOT CHECKED: that needs --descriptor FILE';
  const facts: [string, string][] = [
    ['Signature', signature],
    ['From', printableLine(`${desk} of ${origin}`)],
    ['For', body],
    ['Day', day],
    ['Delete by', expires],
    ...attachments.map(
      ({ name, bytes }, i) =>
        ['Attachment', `${i + 1}: ${printableLine(name)}, ${bytes} bytes`] as [string, string],
    ),
    ...files.map((path) => ['Written', path] as [string, string]),
  ];
  const texts = [
    { question: 'Purpose', text: purpose },
    { question: 'Summary', text: summary },
    ...originals,
  ];
  return [
    ...facts.map(([name, value]) => `${name.padEnd(11)}${value}`),
    '',
    ...texts.map(({ question, text }) => `${printableLine(question)}:\n${indented(text)}\n`),
  ].join('\n');
}

function indented(text: string): string {
  return printable(text)
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
