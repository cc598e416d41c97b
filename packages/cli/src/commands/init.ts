import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isOrigin } from '@bellbuoy/protocol';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, unreachable, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, dataDirOf } from './data-options.ts';

export const init: Command = {
  words: ['init'],
  summary: 'makes a new programme in a data folder',
  about: [
    'Makes the configuration, the keys and the public file that pins the programme key. Nothing is served yet: “bellbuoy start” does that, and prints the link by which the first lead sets the desk up.',
    'The origin is the programme’s name for life. Every key is derived under it, so it can never be changed; it looks like a domain name but need not be the site’s address.',
    'The programme key signs what every reporter’s browser trusts. Print the key that this command prints on posters. Kept on the server, which is the default, whoever takes the server over could have new reports sealed to themselves; with --programme-key it is written elsewhere, for example to a memory stick, and “bellbuoy programme sign” signs with it when something has changed.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    origin: {
      type: 'string',
      value: 'NAME',
      help: 'The name for life: a to z, digits, dots and hyphens, at most 64.',
    },
    title: { type: 'string', value: 'TEXT', help: 'What people call it; the origin if not given.' },
    desk: {
      type: 'string',
      value: 'ID',
      help: 'A short name of the desk, a to z, digits and hyphens; “desk” if not given.',
    },
    'public-url': {
      type: 'string',
      value: 'URL',
      help: 'Where the public will find the site; http://localhost:8080 if not given.',
    },
    'desk-url': {
      type: 'string',
      value: 'URL',
      help: 'Where staff will find the desk, another origin; http://localhost:8081 if not given.',
    },
    'programme-key': {
      type: 'string',
      value: 'FILE',
      help: 'Write the programme key here instead of into the data folder.',
    },
  },
  examples: [
    {
      line: 'bellbuoy init --data harbour --origin harbour.example --title "Saltmere Harbour"',
      says: 'Make a programme to try out:',
    },
    {
      line: 'bellbuoy init --data offline --origin port.example --public-url https://tips.port.example --desk-url https://desk.port.example --programme-key programme.seed',
      says: 'Make one for two public addresses, with the programme key elsewhere:',
    },
  ],
  exits: { 0: 'Made.', 3: 'There is a programme in that folder already, or it cannot be written.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const dataDir = dataDirOf(input);
  const origin = input.text('origin');
  if (origin === null || !isOrigin(origin)) {
    throw usage('Give --origin NAME: a to z, digits, dots and hyphens, at most 64. It can never be changed.');
  }
  const keyFile = input.text('programme-key');
  // First, because a programme whose key could not be put where it belongs is worse than none.
  if (keyFile !== null) await writeFile(keyFile, '', { flag: 'wx', mode: 0o600 });
  const { initProgramme } = await import('@bellbuoy/server');
  const { vkey } = await initProgramme(dataDir, initOptions(input, origin)).catch(explain);
  const made = { data: dataDir, origin, vkey, programmeKey: await placeProgrammeKey(dataDir, keyFile) };
  terminal.out(input.json ? printableJson(made) : describe(made));
  return EXIT.ok;
}

function initOptions(input: Input, origin: string) {
  const desk = input.text('desk');
  const urls = {
    public: input.text('public-url') ?? 'http://localhost:8080',
    desk: input.text('desk-url') ?? 'http://localhost:8081',
  };
  const deskOption = desk === null ? {} : { desk: { id: desk, title: { en: desk } } };
  return { origin, title: { en: input.text('title') ?? origin }, urls, ...deskOption };
}

function explain(error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST')
    throw unreachable('There is a programme in that folder already; nothing was changed.');
  if (message.startsWith('config.json')) throw usage(message);
  throw error;
}

/** Moves the key out of the data folder where that was asked, and tells where it is. */
async function placeProgrammeKey(dataDir: string, keyFile: string | null): Promise<string> {
  const made = join(dataDir, 'keys', 'programme.seed');
  if (keyFile === null) return made;
  await writeFile(keyFile, await readFile(made), { flush: true });
  await rm(made);
  return resolve(keyFile);
}

function describe({
  data,
  origin,
  vkey,
  programmeKey,
}: {
  data: string;
  origin: string;
  vkey: string;
  programmeKey: string;
}): string {
  return [
    `Made the programme ${origin} in ${data}.`,
    '',
    'Programme key, for posters:',
    `    ${vkey}`,
    '',
    `Its secret half is in ${programmeKey}. Keep a copy where the server is not.`,
    `Next: bellbuoy start --data ${data}`,
  ].join('\n');
}
