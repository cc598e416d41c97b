import {
  type Day,
  type Descriptor,
  type DescriptorDesk,
  type GuardianChain,
  guardiansHash,
  isAfter,
  parseDescriptor,
  parseGuardianChain,
  parseProgrammeFile,
  verifyDescriptor,
  verifyDescriptorProof,
  type Witnesses,
} from '@bellbuoy/protocol';
import { DeskError } from '../problems/desk-error.ts';
import type { SeenBefore } from './seen-before.ts';

/** What the programme key signed, as far as the desk needs it. */
export interface Programme {
  readonly descriptor: Descriptor;
  /** Clients no longer seal by an expired descriptor. What is here can still be read and answered. */
  readonly isExpired: boolean;
  /** The programme key, as the local programme file pins it. */
  readonly vkey: string;
  /** The outsiders without whose word no head of the log is believed, as the local programme file names them. */
  readonly witnesses: Witnesses;
  /** The blocks that prove who the guardians are now; null for a first block, and for one that nothing proves. */
  readonly chain: GuardianChain | null;
}

/** Fetches a file of the programme by its path on this origin; null where there is none. */
export type FetchFile = (path: string) => Promise<Uint8Array | null>;

/**
 * Reads the descriptor and verifies it with the programme key that the local programme file pins. An expired one is accepted
 * here, because its keys still say who the desk is; `isExpired` tells the views to warn.
 *
 * @param seen what this browser verified before: an older edition is refused.
 * @throws DeskError `wrong-programme`, or `rolled-back` for an edition that is older than one seen before.
 */
export async function readProgramme(fetchFile: FetchFile, day: Day, seen: SeenBefore): Promise<Programme> {
  const [file, bytes, note] = await Promise.all([
    fetchFile('/programme.json'),
    fetchFile('/.well-known/bellbuoy'),
    fetchFile('/.well-known/bellbuoy.note'),
  ]);
  if (file === null || bytes === null || note === null) throw new DeskError('wrong-programme');
  const programme = verifiedProgramme({ file, bytes, note, day });
  await requireCosigned(fetchFile, programme.witnesses, bytes);
  const { sequence, guardians } = programme.descriptor;
  if (sequence < seen.sequence(programme.vkey)) throw new DeskError('rolled-back');
  requireNotRolledBack(guardians, programme.vkey, seen);
  seen.keepSequence(programme.vkey, sequence);
  const chain = guardians === null || guardians.version === 1 ? null : await readChain(fetchFile);
  return { ...programme, chain };
}

/** Where the programme file names a quorum, outsiders must have seen the descriptor that this browser is shown. */
async function requireCosigned(fetchFile: FetchFile, witnesses: Witnesses, bytes: Uint8Array): Promise<void> {
  if (witnesses.quorum === 0) return;
  const proof = await fetchFile('/.well-known/bellbuoy.proof');
  if (proof === null) throw new DeskError('wrong-programme');
  try {
    verifyDescriptorProof(new TextDecoder().decode(proof), bytes, witnesses);
  } catch (cause) {
    throw new DeskError('wrong-programme', { cause });
  }
}

/** Whoever signs descriptors could otherwise bring back guardians who have been replaced. */
function requireNotRolledBack(guardians: Descriptor['guardians'], vkey: string, seen: SeenBefore): void {
  const before = seen.guardians(vkey);
  if (guardians === null) {
    if (before !== null) throw new DeskError('rolled-back');
    return;
  }
  const mark = { version: guardians.version, hash: guardiansHash(guardians) };
  const isOther = before?.version === mark.version && before.hash !== mark.hash;
  if (before !== null && (mark.version < before.version || isOther)) throw new DeskError('rolled-back');
  seen.keepGuardians(vkey, mark);
}

/** Blocks that prove nothing are as good as none: nothing is then sealed for guardians. */
async function readChain(fetchFile: FetchFile): Promise<GuardianChain | null> {
  const bytes = await fetchFile('/guardians.json');
  try {
    return bytes === null ? null : parseGuardianChain(bytes);
  } catch {
    return null;
  }
}

/** The desk of the descriptor, or null before its first epoch. */
export function deskOf({ descriptor }: Programme, desk: string): DescriptorDesk | null {
  return descriptor.desks.find(({ id }) => id === desk) ?? null;
}

/** Fetches from the origin that served the page. */
export const fetchSameOrigin: FetchFile = async (path) => {
  const response = await fetch(path, { cache: 'no-store', redirect: 'error' }).catch((cause: unknown) => {
    throw new DeskError('unreachable', { cause });
  });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
};

interface Files {
  file: Uint8Array;
  bytes: Uint8Array;
  note: Uint8Array;
  day: Day;
}

function verifiedProgramme({ file, bytes, note, day }: Files): Omit<Programme, 'chain'> {
  try {
    const { vkey, sequence: minSequence, witnesses: vkeys, quorum } = parseProgrammeFile(file);
    const { expires } = parseDescriptor(bytes);
    const isExpired = isAfter(day, expires);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(note);
    const within = { day: isExpired ? expires : day, minSequence };
    const descriptor = verifyDescriptor({ bytes, note: text, vkey, ...within });
    return { descriptor, isExpired, vkey, witnesses: { vkeys, quorum } };
  } catch (cause) {
    throw new DeskError('wrong-programme', { cause });
  }
}
