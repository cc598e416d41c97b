import {
  type Descriptor,
  dayOf,
  isAfter,
  parseDescriptor,
  parseProgrammeFile,
  verifyDescriptor,
} from '@bellbuoy/protocol';
import { send } from '../client/http.ts';
import type { Input, Option } from '../terminal/command.ts';
import { usage } from '../terminal/exit.ts';
import { readSavedFiles, type SavedFiles } from './saved-files.ts';

/** What tells a command whose keys to check by. */
export const PROGRAMME_OPTIONS: Readonly<Record<string, Option>> = {
  programme: {
    type: 'string',
    value: 'FILE|URL',
    help: 'The programme’s public site, or its programme.json as saved.',
  },
  descriptor: {
    type: 'string',
    value: 'FILE',
    help: 'Its descriptor as saved; “bellbuoy” or “bellbuoy.json” beside programme.json when not given.',
  },
  note: {
    type: 'string',
    value: 'FILE',
    help: 'The note that signs the descriptor; “bellbuoy.note” or “bellbuoy.note.txt” there when not given.',
  },
  vkey: { type: 'string', value: 'KEY', help: 'The programme’s key (ORIGIN/programme+…), from a poster.' },
};

/** A descriptor that its note vouches for, and the files that it came in. */
export interface ReadProgramme {
  readonly files: SavedFiles;
  readonly descriptor: Descriptor;
  /** Whether the caller brought the key by which it was verified. */
  readonly isPinned: boolean;
}

/**
 * Reads and verifies a programme's public files. One that has run out still says whose keys were whose.
 *
 * @throws ProtocolError when they do not verify.
 */
export async function readProgrammeFiles(input: Input): Promise<ReadProgramme> {
  const source = input.text('programme') ?? usageError();
  const named = { descriptor: input.text('descriptor'), note: input.text('note') };
  const files = /^https?:\/\//.test(source) ? await fetchFiles(source) : await readSavedFiles(source, named);
  const pinned = input.text('vkey');
  const { expires } = parseDescriptor(files.descriptor);
  const today = dayOf(Date.now());
  const descriptor = verifyDescriptor({
    bytes: files.descriptor,
    note: new TextDecoder().decode(files.note),
    vkey: pinned ?? parseProgrammeFile(files.programme).vkey,
    day: isAfter(today, expires) ? expires : today,
    minSequence: 1,
  });
  return { files, descriptor, isPinned: pinned !== null };
}

async function fetchFiles(address: string): Promise<SavedFiles> {
  const url = new URL(address).origin;
  const [programme, descriptor, note] = await Promise.all(
    ['/programme.json', '/.well-known/bellbuoy', '/.well-known/bellbuoy.note'].map(async (path) =>
      (await send(globalThis.fetch, `${url}${path}`)).bytes(),
    ),
  );
  if (!programme || !descriptor || !note) throw new Error('nothing was read');
  return { programme, descriptor, note };
}

function usageError(): never {
  throw usage('Give --programme FILE or --programme URL.');
}
