// `/.well-known/bellbuoy.proof`: that a descriptor is in the log, under a head that outsiders cosigned. So whoever holds the
// programme key cannot show somebody a descriptor that nobody else ever sees.

import { hashB64 } from '../base64url.ts';
import type { Witnesses } from '../log/checkpoint.ts';
import { descriptorLine } from '../log/lines.ts';
import { type VerifiedProof, verifyProof } from '../log/proof.ts';
import { parseDescriptor } from './descriptor.ts';

/**
 * Verifies the proof of a descriptor.
 *
 * @param bytes the descriptor as it was served; the caller verifies its note, by the programme key.
 * @param witnesses by the programme file.
 * @throws ProtocolError `malformed`, `too-large` or `unverified`.
 */
export function verifyDescriptorProof(proof: string, bytes: Uint8Array, witnesses: Witnesses): VerifiedProof {
  const { day, sequence, log } = parseDescriptor(bytes);
  return verifyProof(proof, descriptorLine(day, hashB64(bytes), sequence), log.vkey, witnesses);
}
