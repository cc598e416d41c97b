// The programme key's word for a descriptor, `/.well-known/bellbuoy.note`:
//
//   harbour.example/descriptor
//   7                                                (sequence)
//   TFA8pndh5cSq7P6ZYkTCXYwLQJAtEIXIW0RovVZ1SMY      (b64 H of the descriptor's bytes)
//
//   — harbour.example/programme …

import { hashB64 } from '../base64url.ts';
import { type Day, isAfter } from '../days.ts';
import { ProtocolError } from '../errors.ts';
import { signNote, verifyNote } from '../log/note.ts';
import type { NoteSigner } from '../log/note-signer.ts';
import { parseVkey } from '../log/vkey.ts';
import { type Descriptor, parseDescriptor } from './descriptor.ts';

/** A descriptor as served, and what a client holds against it. */
export interface DescriptorClaim {
  readonly bytes: Uint8Array;
  readonly note: string;
  /** The programme key, named `<origin>/programme`, from the local programme file. */
  readonly vkey: string;
  readonly day: Day;
  /** The highest sequence that this client has met: an older descriptor may carry keys that were revoked. */
  readonly minSequence: number;
}

/**
 * The text that the programme key signs for a descriptor, also shown for comparison where the key is offline.
 *
 * @param bytes the descriptor exactly as it will be served.
 */
export function descriptorNoteText(bytes: Uint8Array): string {
  const { origin, sequence } = parseDescriptor(bytes);
  return `${origin}/descriptor\n${sequence}\n${hashB64(bytes)}\n`;
}

/**
 * Signs a descriptor.
 *
 * @param bytes the descriptor exactly as it will be served.
 * @param signer the programme key, named `<origin>/programme`.
 */
export function descriptorNote(bytes: Uint8Array, signer: NoteSigner): string {
  return signNote(descriptorNoteText(bytes), [signer]);
}

/**
 * Verifies a descriptor: signed by the programme key, of that programme, not older than one already met, and
 * not expired. A client that gets `expired` must not seal; what it sealed before may still leave.
 *
 * @throws ProtocolError `malformed`, `too-large`, `unverified` or `expired`.
 */
export function verifyDescriptor({ bytes, note, vkey, day, minSequence }: DescriptorClaim): Descriptor {
  const descriptor = parseDescriptor(bytes);
  const { text } = verifyNote(note, [vkey]);
  if (text !== descriptorNoteText(bytes) || parseVkey(vkey).name !== `${descriptor.origin}/programme`) {
    throw new ProtocolError('unverified', 'a note for another descriptor');
  }
  if (descriptor.sequence < minSequence) throw new ProtocolError('unverified', 'an older descriptor');
  if (isAfter(day, descriptor.expires)) throw new ProtocolError('expired', 'the descriptor has expired');
  return descriptor;
}
