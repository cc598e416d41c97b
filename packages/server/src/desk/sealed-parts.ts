// What members' browsers send sealed. The server can only tell the form, and refuses what lacks it.

import { CARD_BYTES, checkEnvelope, decodeB64 } from '@bellbuoy/protocol';

/**
 * The bytes of a frame sealed to an epoch, a case or a reporter.
 *
 * @throws ProtocolError `not-sealed`.
 */
export function sealedFrame(text: string): Uint8Array {
  const bytes = decodeB64(text);
  checkEnvelope(bytes);
  return bytes;
}

/** The bytes of a case card, whose form is its length. */
export function sealedCard(text: string): Uint8Array {
  return decodeB64(text, CARD_BYTES);
}
