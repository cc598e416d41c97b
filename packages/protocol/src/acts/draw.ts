// Who compares names in a check: a slot drawn by H(checkpoint ‖ ref), never that of whoever asks. The server gives the ref, so
// that no guardian tries refs until they or a friend are drawn; the root is one of the log, which every browser verifies.

import { decodeB64, encodeB64 } from '../base64url.ts';
import { concatBytes } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { type ReadHash, rootAt } from '../log/merkle.ts';
import { sha256 } from '../primitives.ts';
import type { GuardianSlot, Guardians } from '../programme/guardians.ts';
import type { CheckAsk } from '../sealed/act-messages.ts';

/** By what a slot is drawn; b64. */
export interface Draw {
  readonly root: string;
  readonly ref: string;
}

const REF_BYTES = 16;
// As many as a number holds exactly: what is over of so many by at most six slots is no advantage to anybody.
const DRAWN_BYTES = 6;

/**
 * Draws the slot that compares names.
 *
 * @param proposer the slot of whoever asks, which is never drawn.
 * @throws ProtocolError `malformed` where there is nobody else.
 */
export function drawSlot(
  { root, ref }: Draw,
  { slots }: Pick<Guardians, 'slots'>,
  proposer: number,
): GuardianSlot {
  const others = slots.filter(({ slot }) => slot !== proposer).toSorted((a, b) => a.slot - b.slot);
  const hash = sha256(concatBytes(decodeB64(root, 32), decodeB64(ref, REF_BYTES)));
  let number = 0;
  for (const byte of hash.subarray(0, DRAWN_BYTES)) number = number * 256 + byte;
  const drawn = others[number % Math.max(1, others.length)];
  if (drawn === undefined) throw new ProtocolError('malformed', 'nobody to be drawn');
  return drawn;
}

/**
 * Verifies that a check is done by whoever was drawn, with the log as one's own browser verified it, and that it is about
 * exactly the seals that the server has under it.
 *
 * @param block the verified block that was asked, and `proposer` the slot of whoever asks.
 * @param log the size of one's own verified head, and its hashes.
 * @param seals b64 hashes of the seals that the server gives with the act.
 * @throws ProtocolError `unverified`.
 */
export async function verifyCheck(
  ask: CheckAsk,
  { block, proposer }: { block: Guardians; proposer: number },
  log: { readonly size: number; readonly readHash: ReadHash },
  seals: readonly string[],
): Promise<GuardianSlot> {
  const { size, root } = ask.checkpoint;
  const isOfLog = size > 0 && size <= log.size && encodeB64(await rootAt(size, log.readHash)) === root;
  if (!isOfLog) throw unverified('a checkpoint of no log that we know');
  const drawn = drawSlot({ root, ref: ask.ref }, block, proposer);
  if (drawn.slot !== ask.drawn || drawn.recipient !== ask.recipient) throw unverified('not who was drawn');
  const asked = new Set(ask.seals);
  const isSame = asked.size === seals.length && seals.every((seal) => asked.has(seal));
  if (!isSame) throw unverified('other seals than were asked for');
  return drawn;
}

function unverified(message: string): ProtocolError {
  return new ProtocolError('unverified', message);
}
