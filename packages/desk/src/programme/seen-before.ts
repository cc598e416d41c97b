// What this browser has verified in earlier sessions. A server could otherwise show a member who comes back an older
// descriptor, in which a key still stands, or an older roster, in which somebody who left is still a member. Nothing
// secret is kept, and nothing that grows.

import { isB64 } from '@bellbuoy/protocol';

const HASH_BYTES = 32;

/** How far a roster had come. */
export interface RosterMark {
  readonly length: number;
  /** b64 H of its last frame. */
  readonly head: string;
}

/** Which block of guardians was in force, or which list of the panel. */
export interface EditionMark {
  readonly version: number;
  /** b64; of guardians as the log has it. */
  readonly hash: string;
}

/** @param storage of the staff origin. */
export function seenBefore(storage: Pick<Storage, 'getItem' | 'setItem'>) {
  const edition = (key: string): EditionMark | null => {
    const [version, hash = ''] = (storage.getItem(key) ?? '').split(' ');
    return Number(version) > 0 && isB64(hash, HASH_BYTES) ? { version: Number(version), hash } : null;
  };
  const keepEdition = (key: string, { version, hash }: EditionMark) =>
    storage.setItem(key, `${version} ${hash}`);
  return {
    /** The highest edition of the descriptor that was verified by a programme key; 0 when there was none. */
    sequence(vkey: string): number {
      const kept = Number(storage.getItem(`sequence ${vkey}`));
      return Number.isSafeInteger(kept) ? kept : 0;
    },
    keepSequence(vkey: string, sequence: number): void {
      if (sequence > this.sequence(vkey)) storage.setItem(`sequence ${vkey}`, String(sequence));
    },
    /** The latest guardians that a descriptor of this programme key named. */
    guardians: (vkey: string) => edition(`guardians ${vkey}`),
    keepGuardians: (vkey: string, mark: EditionMark) => keepEdition(`guardians ${vkey}`, mark),
    /** The latest list of the panel that this programme key signed. */
    panel: (vkey: string) => edition(`panel ${vkey}`),
    keepPanel: (vkey: string, mark: EditionMark) => keepEdition(`panel ${vkey}`, mark),
    /** @param root b64, of the desk whose roster it is. */
    roster(root: string): RosterMark | null {
      const [length, head = ''] = (storage.getItem(`roster ${root}`) ?? '').split(' ');
      return Number(length) > 0 && isB64(head, HASH_BYTES) ? { length: Number(length), head } : null;
    },
    keepRoster(root: string, { length, head }: RosterMark): void {
      storage.setItem(`roster ${root}`, `${length} ${head}`);
    },
  };
}

export type SeenBefore = ReturnType<typeof seenBefore>;
