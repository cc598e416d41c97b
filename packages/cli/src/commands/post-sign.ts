import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf, isDay, parseProgrammeFile } from '@bellbuoy/protocol';
import {
  hasHiddenCharacter,
  isPostText,
  maxPostLength,
  signPost,
  toPostLink,
  toPostText,
} from '@bellbuoy/protocol/posts';
import { readProgrammeKey } from '../programme/programme-key.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import { printable, printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, dataDirOf } from './data-options.ts';

export const postSign: Command = {
  words: ['post', 'sign'],
  summary: 'signs what you are about to post elsewhere, so that nobody can post in your name',
  about: [
    'Others can copy a programme’s name and picture, not its key. This signs a text and its day with the programme key, and prints a link to be posted below it. The link leads to the page /verify of your own site, which tells in the reader’s browser whether this programme signed these very words. Nothing is sent: the words stand in the link behind the #.',
    `Post exactly the words that are printed: what differs is not what was signed. A post has at most ${maxPostLength} characters. It can hold no character that cannot be seen; spaces at the ends of lines are taken away.`,
    'A signature cannot be taken back. Give the words a day, and say in them until when they hold.',
    'Where the programme key is not on the server, sign on the machine where it is: with --key, a saved programme.json and the address of the site.',
  ],
  operands: [{ name: 'FILE', optional: true, help: 'The text. Without it, give --text.' }],
  options: {
    ...DATA_OPTION,
    text: { type: 'string', value: 'TEXT', help: 'The text itself.' },
    day: { type: 'string', value: 'DAY', help: 'Its day, as 2026-12-31; today (UTC) if not given.' },
    key: {
      type: 'string',
      value: 'FILE',
      help: 'The programme key, as “init --programme-key” wrote it; the data folder’s own if not given.',
    },
    programme: {
      type: 'string',
      value: 'FILE',
      help: 'The programme.json as saved, on a machine without the data folder.',
    },
    site: {
      type: 'string',
      value: 'URL',
      help: 'Where the public finds the site; as in the data folder if not given.',
    },
    out: { type: 'string', value: 'FILE', help: 'Write the signed text itself to FILE too.' },
  },
  examples: [
    {
      line: 'bellbuoy post sign --data data --text "Found a box on the shore? Leave it, step back, call 112." --out post.txt',
      says: 'Sign a post, and keep what was signed:',
    },
  ],
  exits: { 0: 'Signed.' },
  run,
};

interface Signing {
  readonly origin: string;
  readonly vkey: string;
  readonly site: string;
  readonly keyFile: string;
}

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const text = await readText(input);
  const { origin, vkey, site, keyFile } = await readSigning(input);
  const day = input.text('day') ?? dayOf(Date.now());
  if (!isDay(day)) throw usage('--day is a day, as 2026-12-31.');
  const signer = await readProgrammeKey(keyFile, origin);
  if (signer.vkey !== vkey) throw usage(`${keyFile} is not the key of this programme; nothing was signed.`);
  const note = signPost({ origin, day, text }, signer);
  const link = `${site}/verify/#${toPostLink(note, vkey)}`;
  const out = input.text('out');
  if (out !== null) await writeFile(out, note, { flag: 'wx' });
  terminal.out(
    input.json
      ? printableJson({ origin, day, text, link, note, file: out })
      : `Signed as ${origin}, ${day}. Post these words, with the link below them:\n\n${printable(text)}\n\n${link}`,
  );
  return EXIT.ok;
}

async function readText(input: Input): Promise<string> {
  const [file, given] = [input.optionalOperand(0), input.text('text')];
  if ((file === null) === (given === null)) throw usage('Give a FILE or --text TEXT.');
  const text = toPostText(file === null ? (given ?? '') : await readFile(file, 'utf8'));
  if (text.length > maxPostLength)
    throw usage(
      `The text has ${text.length} characters, and a post at most ${maxPostLength}.`,
      'Post a short text with a link to a page of your site.',
    );
  if (hasHiddenCharacter(text))
    throw usage(
      'The text holds a character that cannot be seen, or that turns around how the rest is read.',
      'Write it anew in a plain text editor, without tabs.',
    );
  if (!isPostText(text)) throw usage('There is no text to sign.');
  return text;
}

async function readSigning(input: Input): Promise<Signing> {
  const saved = input.text('programme');
  if (saved === null) return readHere(input);
  const { origin, vkey } = parseProgrammeFile(new Uint8Array(await readFile(saved)));
  return { origin, vkey, site: siteOf(input.required('site')), keyFile: input.required('key') };
}

async function readHere(input: Input): Promise<Signing> {
  const dataDir = dataDirOf(input);
  const server = await import('@bellbuoy/server');
  const { origin, urls } = await server.readConfig(dataDir);
  const file = parseProgrammeFile(new Uint8Array(await readFile(join(dataDir, 'programme.json'))));
  const own = join(dataDir, 'keys', 'programme.seed');
  return {
    origin,
    vkey: file.vkey,
    site: siteOf(input.text('site') ?? urls.public),
    keyFile: input.text('key') ?? own,
  };
}

function siteOf(address: string): string {
  if (!/^https?:\/\/[^/\s]/.test(address) || !URL.canParse(address))
    throw usage('--site is an address, as https://tips.harbour.example.');
  return new URL(address).origin;
}
