import {
  currentEpoch,
  type Day,
  type Descriptor,
  type DescriptorDesk,
  type DeskEpoch,
  type GuardianChain,
  type ProgrammeFile,
  parseGuardianChain,
  parseProgrammeFile,
  verifyDescriptor,
} from '@bellbuoy/protocol';

import { PROGRAMME_PATHS, programmeCache } from '../offline/names.ts';

/** A programme whose descriptor verified. */
export interface VerifiedProgramme {
  readonly file: ProgrammeFile;
  readonly descriptor: Descriptor;
  /** The desk that reports go to. */
  readonly desk: DescriptorDesk;
  /** The blocks that prove who the guardians are now; null for a first block, which needs none before it. */
  readonly chain: GuardianChain | null;
}

/** What may be done here: only `open` may seal. */
export type ProgrammeState =
  | { readonly kind: 'open'; readonly programme: VerifiedProgramme; readonly epoch: DeskEpoch }
  /** Verified, but between keys: a conversation can be read, nothing can be sealed. */
  | { readonly kind: 'closed'; readonly programme: VerifiedProgramme }
  | { readonly kind: 'not-open-yet' | 'expired' | 'unverified' | 'unreachable' };

/** The three files, as they were served. */
export interface ProgrammeFiles {
  readonly programme: Uint8Array;
  readonly descriptor: Uint8Array;
  readonly note: string;
}

/**
 * Fetches and verifies what must be known before anything is sealed.
 *
 * @param day today, UTC.
 * @param before what this page verified earlier: the server can neither take it back nor put another key under it.
 */
export async function loadProgramme(day: Day, before?: VerifiedProgramme): Promise<ProgrammeState> {
  const files = await fetchFiles();
  if (files === null) return { kind: 'unreachable' };
  const state = readProgramme(files, day, before);
  if (!('programme' in state)) return state;
  const chain = needsChain(state.programme)
    ? await fetchBytes(PROGRAMME_PATHS.guardians).catch(() => null)
    : null;
  await keepForOffline({ ...files, chain }, state.programme.descriptor).catch(() => undefined);
  return { ...state, programme: { ...state.programme, chain: readChain(chain) } };
}

function needsChain({ descriptor: { guardians } }: VerifiedProgramme): boolean {
  return guardians !== null && guardians.version > 1;
}

/** Blocks that prove nothing are as good as none: then there is nobody to seal a name to, and the rest goes on. */
function readChain(bytes: Uint8Array | null): GuardianChain | null {
  try {
    return bytes === null ? null : parseGuardianChain(bytes);
  } catch {
    return null;
  }
}

/** Verifies the files. Whatever is wrong with them, the answer is a state that says so, and nothing is sealed. */
export function readProgramme(files: ProgrammeFiles, day: Day, before?: VerifiedProgramme): ProgrammeState {
  try {
    const file = before?.file ?? parseProgrammeFile(files.programme);
    const descriptor = verifyDescriptor({
      bytes: files.descriptor,
      note: files.note,
      vkey: file.vkey,
      day,
      minSequence: Math.max(file.sequence, before?.descriptor.sequence ?? 0),
    });
    return stateOf(file, descriptor, day, before?.desk.id ?? null);
  } catch (error) {
    return { kind: codeOf(error) === 'expired' ? 'expired' : 'unverified' };
  }
}

/** @param chosen the desk that somebody is writing to already; null for the one that takes reports. */
function stateOf(
  file: ProgrammeFile,
  descriptor: Descriptor,
  day: Day,
  chosen: string | null,
): ProgrammeState {
  const desk = descriptor.desks.find(({ id, kind }) => (chosen === null ? kind === 'intake' : id === chosen));
  if (desk === undefined) return { kind: 'not-open-yet' };
  const programme = { file, descriptor, desk, chain: null };
  const epoch = currentEpoch(desk, day);
  return epoch === null ? { kind: 'closed', programme } : { kind: 'open', programme, epoch };
}

async function fetchFiles(): Promise<ProgrammeFiles | null> {
  try {
    const [programme, descriptor, note] = await Promise.all(
      [PROGRAMME_PATHS.programme, PROGRAMME_PATHS.descriptor, PROGRAMME_PATHS.note].map(fetchBytes),
    );
    if (!programme || !descriptor || !note) return null;
    return { programme, descriptor, note: new TextDecoder().decode(note) };
  } catch {
    return null;
  }
}

// Where somebody keeps the site, what verified is what they have without a connection; what did not never replaces it.
async function keepForOffline(
  { programme, descriptor, note, chain }: ProgrammeFiles & { chain: Uint8Array | null },
  { policy }: Descriptor,
): Promise<void> {
  if ((await navigator.serviceWorker?.getRegistration('/')) === undefined) return;
  const cache = await caches.open(programmeCache(policy.hash));
  const put = (path: string, content: BodyInit) => cache.put(path, new Response(content));
  await Promise.all([
    put(PROGRAMME_PATHS.programme, new Uint8Array(programme)),
    put(PROGRAMME_PATHS.descriptor, new Uint8Array(descriptor)),
    put(PROGRAMME_PATHS.note, note),
    chain === null
      ? cache.delete(PROGRAMME_PATHS.guardians)
      : put(PROGRAMME_PATHS.guardians, new Uint8Array(chain)),
  ]);
}

async function fetchBytes(path: string): Promise<Uint8Array | null> {
  const answer = await fetch(path);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
