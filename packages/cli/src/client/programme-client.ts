import {
  currentEpoch,
  type Day,
  type Descriptor,
  type DescriptorDesk,
  type DeskEpoch,
  descriptorLine,
  type GuardianChain,
  hashB64,
  isAfter,
  type ProgrammeFile,
  ProtocolError,
  parseDescriptor,
  parseGuardianChain,
  parseProgrammeFile,
  parseVkey,
  verifyDescriptor,
  verifyDescriptorProof,
  type Witnesses,
} from '@bellbuoy/protocol';
import { type Fetch, send } from './http.ts';

/** A descriptor that was verified on a day. */
export interface KnownDescriptor {
  readonly today: Day;
  readonly descriptor: Descriptor;
  /** The blocks that prove who the guardians are now; null where nobody is, or none was saved for a first block. */
  readonly chain: GuardianChain | null;
}

/** A programme whose descriptor was verified on a day. */
export interface KnownProgramme extends KnownDescriptor {
  /** Where it was read, without a slash at the end. */
  readonly url: string;
  readonly fetch: Fetch;
  /** The programme key that the descriptor was verified by. */
  readonly vkey: string;
  /** Whether the caller brought that key; otherwise the server named it, and could name another tomorrow. */
  readonly isPinned: boolean;
  /** The descriptor as it was served. */
  readonly bytes: Uint8Array;
  /** Whose cosignatures a head of the log needs, by the programme file. */
  readonly witnesses: Witnesses;
}

export interface ProgrammeOptions {
  readonly today: Day;
  /** The programme key, from a poster or `programme.json`; asked of the server when not given. */
  readonly vkey?: string | null;
  /** A programme file that the caller brought; asked of the server when not given. */
  readonly file?: ProgrammeFile | null;
  /** For what only reads: an expired descriptor still says whose the keys are. Nothing may be sealed by it. */
  readonly mayBeExpired?: boolean;
  readonly fetch?: Fetch;
}

/**
 * Reads and verifies a programme's descriptor from either of its origins, with the proof that outsiders have cosigned it
 * where the programme file names a quorum. Throws a ProtocolError if it fails.
 */
export async function openProgramme(address: string, options: ProgrammeOptions): Promise<KnownProgramme> {
  try {
    return await readProgramme(address, options);
  } catch (error) {
    // Another edition may have come between the descriptor and its note: then the next reading fits.
    if (!(error instanceof ProtocolError) || error.code !== 'unverified') throw error;
    return readProgramme(address, options);
  }
}

async function readProgramme(address: string, options: ProgrammeOptions): Promise<KnownProgramme> {
  const { today, fetch = globalThis.fetch } = options;
  const url = new URL(address).origin;
  const read = async (path: string) => (await send(fetch, `${url}${path}`)).bytes();
  const isPinned = (options.file ?? options.vkey ?? null) !== null;
  const file = options.file ?? parseProgrammeFile(await read('/programme.json'));
  const vkey = options.vkey ?? file.vkey;
  const minSequence = vkey === file.vkey ? file.sequence : 1;
  const bytes = await read('/.well-known/bellbuoy');
  const note = new TextDecoder().decode(await read('/.well-known/bellbuoy.note'));
  const { expires } = parseDescriptor(bytes);
  const day = options.mayBeExpired === true && isAfter(today, expires) ? expires : today;
  const descriptor = verifyDescriptor({ bytes, note, vkey, day, minSequence });
  const witnesses = { vkeys: file.witnesses, quorum: file.quorum };
  if (file.quorum > 0) {
    const proof = new TextDecoder().decode(await read('/.well-known/bellbuoy.proof'));
    verifyDescriptorProof(proof, bytes, witnesses);
  }
  // A later block takes over on its day, also where the descriptor does not name it yet.
  const chain = descriptor.guardians === null ? null : parseGuardianChain(await read('/guardians.json'));
  return { url, fetch, today, descriptor, bytes, chain, vkey, isPinned, witnesses };
}

/** The line that the log has of a descriptor. */
export function descriptorLineOf({ day, sequence }: Descriptor, bytes: Uint8Array): string {
  return descriptorLine(day, hashB64(bytes), sequence);
}

/** A programme's public files as somebody saved them. */
export interface SavedProgramme {
  /** `/programme.json` */
  readonly programme: Uint8Array;
  /** `/.well-known/bellbuoy` */
  readonly descriptor: Uint8Array;
  /** `/.well-known/bellbuoy.note` */
  readonly note: Uint8Array;
  /** `/guardians.json`, where somebody saved it: without it a name can be sealed only to a programme’s first guardians. */
  readonly guardians: Uint8Array | null;
}

/** Verifies a programme's saved files. Throws a ProtocolError if they fail, `expired` if they are too old. */
export function openSavedProgramme(saved: SavedProgramme, today: Day): KnownDescriptor {
  const { vkey, sequence: minSequence } = parseProgrammeFile(saved.programme);
  const note = new TextDecoder().decode(saved.note);
  const descriptor = verifyDescriptor({ bytes: saved.descriptor, note, vkey, day: today, minSequence });
  return { today, descriptor, chain: saved.guardians === null ? null : parseGuardianChain(saved.guardians) };
}

/**
 * A desk, the first one of intake if none is named, and the epoch to seal to today. Throws while the desk is not open.
 */
export function openDesk(
  programme: KnownDescriptor,
  named?: string,
): { desk: DescriptorDesk; epoch: DeskEpoch } {
  const { desks } = programme.descriptor;
  const desk = desks.find(({ id, kind }) => (named === undefined ? kind === 'intake' : id === named));
  const epoch = desk === undefined ? null : currentEpoch(desk, programme.today);
  const isExpired = isAfter(programme.today, programme.descriptor.expires);
  if (desk === undefined || epoch === null || isExpired)
    throw new ProtocolError('expired', 'This desk takes no reports today');
  return { desk, epoch };
}

/** Whether a verifier key is a programme's key rather than its log's. */
export function isProgrammeVkey(vkey: string): boolean {
  return parseVkey(vkey).name.endsWith('/programme');
}
