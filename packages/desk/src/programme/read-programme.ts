import {
  type Day,
  type Descriptor,
  type DescriptorDesk,
  isAfter,
  parseDescriptor,
  parseProgrammeFile,
  verifyDescriptor,
} from '@bellbuoy/protocol';
import { DeskError } from '../problems/desk-error.ts';

/** What the programme key signed, as far as the desk needs it. */
export interface Programme {
  readonly descriptor: Descriptor;
  /** Clients no longer seal by an expired descriptor. What is here can still be read and answered. */
  readonly isExpired: boolean;
}

/** Fetches a file of the programme by its path on this origin; null where there is none. */
export type FetchFile = (path: string) => Promise<Uint8Array | null>;

/**
 * Reads the descriptor and verifies it with the programme key that the local programme file pins. An expired one is accepted
 * here, because its keys still say who the desk is; `isExpired` tells the views to warn.
 */
export async function readProgramme(fetchFile: FetchFile, day: Day): Promise<Programme> {
  const [file, bytes, note] = await Promise.all([
    fetchFile('/programme.json'),
    fetchFile('/.well-known/bellbuoy'),
    fetchFile('/.well-known/bellbuoy.note'),
  ]);
  if (file === null || bytes === null || note === null) throw new DeskError('wrong-programme');
  try {
    return verifiedProgramme({ file, bytes, note, day });
  } catch (cause) {
    throw new DeskError('wrong-programme', { cause });
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

function verifiedProgramme({ file, bytes, note, day }: Files): Programme {
  const { vkey, sequence } = parseProgrammeFile(file);
  const { expires } = parseDescriptor(bytes);
  const isExpired = isAfter(day, expires);
  const descriptor = verifyDescriptor({
    bytes,
    note: new TextDecoder('utf-8', { fatal: true }).decode(note),
    vkey,
    day: isExpired ? expires : day,
    minSequence: sequence,
  });
  return { descriptor, isExpired };
}
