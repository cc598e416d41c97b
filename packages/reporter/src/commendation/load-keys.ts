import {
  type Day,
  dayOf,
  isAfter,
  parseDescriptor,
  parseProgrammeFile,
  verifyDescriptor,
} from '@bellbuoy/protocol';
import type { CredentialKey } from '@bellbuoy/protocol/commendations';
import { PROGRAMME_PATHS } from '../offline/names.ts';
import { isCosigned } from '../programme/load-programme.ts';

/** What this line's posts and commendations are checked by. */
export interface LineKeys {
  /** The programme key. */
  readonly vkey: string;
  readonly credentials: readonly CredentialKey[];
}

/**
 * The keys by which this line's posts and commendations are checked, out of a descriptor that its programme key signed and, where that is asked
 * for, outsiders cosigned. One that has run out still says whose keys were whose, and no desk has to be open.
 *
 * @returns null where they cannot be fetched, or do not verify.
 */
export async function loadLineKeys(): Promise<LineKeys | null> {
  try {
    const [programme, bytes, note] = await Promise.all(
      [PROGRAMME_PATHS.programme, PROGRAMME_PATHS.descriptor, PROGRAMME_PATHS.note].map(read),
    );
    if (!programme || !bytes || !note) return null;
    const file = parseProgrammeFile(programme);
    const descriptor = verifyDescriptor({
      bytes,
      note: new TextDecoder().decode(note),
      vkey: file.vkey,
      day: atMost(dayOf(Date.now()), parseDescriptor(bytes).expires),
      minSequence: file.sequence,
    });
    const proof = file.quorum === 0 ? null : await read(PROGRAMME_PATHS.proof);
    if (!(await isCosigned(bytes, proof, file))) return null;
    return { vkey: file.vkey, credentials: descriptor.credentials ?? [] };
  } catch {
    return null;
  }
}

function atMost(day: Day, last: Day): Day {
  return isAfter(day, last) ? last : day;
}

async function read(path: string): Promise<Uint8Array | null> {
  const answer = await fetch(path);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}
