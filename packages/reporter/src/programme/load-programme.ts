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
import { loadSealing } from '../load-sealing.ts';
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
  const proof = await fetchProof(state.programme.file);
  if (proof === 'unreachable') return { kind: 'unreachable' };
  if (!(await isCosigned(files.descriptor, proof, state.programme.file))) return { kind: 'unverified' };
  const chain = needsChain(state.programme)
    ? await fetchBytes(PROGRAMME_PATHS.guardians).catch(() => null)
    : null;
  await keepForOffline({ ...files, proof, chain }, state.programme.descriptor).catch(() => undefined);
  return { ...state, programme: { ...state.programme, chain: readChain(chain) } };
}

/** Null where none is asked for, or none is served. */
async function fetchProof({ quorum }: ProgrammeFile): Promise<Uint8Array | null | 'unreachable'> {
  if (quorum === 0) return null;
  return fetchBytes(PROGRAMME_PATHS.proof).catch(() => 'unreachable' as const);
}

/**
 * Whether outsiders have cosigned that this descriptor is in the log, where the programme file asks for it. The code for
 * that comes with what seals: the first page need not wait for it where nobody asks.
 */
export async function isCosigned(
  descriptor: Uint8Array,
  proof: Uint8Array | null,
  { witnesses, quorum }: ProgrammeFile,
): Promise<boolean> {
  if (quorum === 0) return true;
  if (proof === null) return false;
  const { verifyDescriptorProof } = await loadSealing();
  try {
    verifyDescriptorProof(new TextDecoder().decode(proof), descriptor, { vkeys: witnesses, quorum });
    return true;
  } catch {
    return false;
  }
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
  {
    programme,
    descriptor,
    note,
    proof,
    chain,
  }: ProgrammeFiles & { proof: Uint8Array | null; chain: Uint8Array | null },
  { policy }: Descriptor,
): Promise<void> {
  if ((await navigator.serviceWorker?.getRegistration('/')) === undefined) return;
  const cache = await caches.open(programmeCache(policy.hash));
  const put = (path: string, content: BodyInit) => cache.put(path, new Response(content));
  const putOrDrop = (path: string, bytes: Uint8Array | null) =>
    bytes === null ? cache.delete(path) : put(path, new Uint8Array(bytes));
  await Promise.all([
    put(PROGRAMME_PATHS.programme, new Uint8Array(programme)),
    put(PROGRAMME_PATHS.descriptor, new Uint8Array(descriptor)),
    put(PROGRAMME_PATHS.note, note),
    putOrDrop(PROGRAMME_PATHS.proof, proof),
    putOrDrop(PROGRAMME_PATHS.guardians, chain),
  ]);
}

async function fetchBytes(path: string): Promise<Uint8Array | null> {
  const answer = await fetch(path);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
