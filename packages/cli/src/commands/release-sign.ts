import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  dayOf,
  hashB64,
  isReleaseKeyName,
  type NoteSigner,
  noteSigner,
  parseReleaseManifest,
  randomBytes,
  releaseNote,
} from '@bellbuoy/protocol';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

const SEED_BYTES = 32;

export const releaseSign: Command = {
  words: ['release', 'sign'],
  summary: 'writes down what a release consists of, and signs it',
  about: [
    'For whoever publishes a release of Bellbuoy, on a machine without a network. Every file of the public site and the desk, as built here, is named with its hash and its size in manifest.json; manifest.note is the signed word of the release key for it. Both go into the folder release of the checkout that is published: every server started from it serves them, and “bellbuoy site verify --release-vkey” compares live sites with them.',
    'The same sources give the same bytes on any machine, so that anybody can build a release and compare. Sign only what two machines have built alike.',
    'Without --key the manifest is written without a signature, and says so.',
  ],
  operands: [],
  options: {
    key: {
      type: 'string',
      value: 'FILE',
      help: 'The release key: 32 random bytes. Made in FILE where there is none yet.',
    },
    name: { type: 'string', value: 'NAME', help: 'The release key’s name, WHO/release; needed with --key.' },
    out: {
      type: 'string',
      value: 'DIR',
      help: 'Where to write both files; the folder release of this checkout if not given.',
    },
  },
  examples: [
    {
      line: 'bellbuoy release sign --key release.seed --name bellbuoy.example/release --out release',
      says: 'Sign what was built here:',
    },
  ],
  exits: { 0: 'Written; signed where a key was given.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const server = await import('@bellbuoy/server');
  const sites = await server.loadOwnSites();
  if (sites.reporter.size === 0 || sites.desk.size === 0)
    throw usage('Nothing has been built here.', 'Build it first: npm run build.');
  const signer = await readSigner(input);
  const bytes = server.manifestOf(sites);
  const folder = input.text('out') ?? server.OWN_FOLDERS.release;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, server.RELEASE_FILES.manifest), bytes);
  const day = dayOf(Date.now());
  if (signer !== null)
    await writeFile(join(folder, server.RELEASE_FILES.note), releaseNote(bytes, day, signer));
  return report(input, terminal, { bytes, folder, vkey: signer?.vkey ?? null });
}

async function readSigner(input: Input): Promise<NoteSigner | null> {
  const path = input.text('key');
  if (path === null) return null;
  const name = input.required('name');
  if (!isReleaseKeyName(name))
    throw usage('--name is WHO/release, in small letters, digits, dots and dashes.');
  const seed = await readOrMakeSeed(path);
  if (seed.length !== SEED_BYTES) throw usage(`${path} is not a key: it has not ${SEED_BYTES} bytes.`);
  return noteSigner(name, seed);
}

async function readOrMakeSeed(path: string): Promise<Uint8Array> {
  const seed = randomBytes(SEED_BYTES);
  // Never over one that is there.
  const made = await writeFile(path, seed, { flag: 'wx', mode: 0o600 }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
  return made ? seed : new Uint8Array(await readFile(path));
}

interface Written {
  readonly bytes: Uint8Array;
  readonly folder: string;
  readonly vkey: string | null;
}

function report(input: Input, terminal: Terminal, { bytes, folder, vkey }: Written): ExitCode {
  const { release, reporter, desk } = parseReleaseManifest(bytes);
  const files = { reporter: Object.keys(reporter).length, desk: Object.keys(desk).length };
  if (input.json) {
    terminal.out(printableJson({ release, hash: hashB64(bytes), files, folder, vkey }));
    return EXIT.ok;
  }
  terminal.out(`Release     ${release}: ${files.reporter} files of the site, ${files.desk} of the desk`);
  terminal.out(`Hash        ${hashB64(bytes)}`);
  terminal.out(`Written     ${folder}`);
  terminal.out(vkey === null ? 'NOT SIGNED  no release key was given' : `Key         ${vkey}`);
  return EXIT.ok;
}
