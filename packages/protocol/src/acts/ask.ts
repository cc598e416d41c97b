// Asking guardians to decide: one frame, signed by whoever asks, sealed to each slot of the block in force and to the
// asker. All envelopes hold the same frame, and a decision names its hash: so nobody can show one guardian one thing and
// another guardian another.

import { decodeB64, encodeB64, hashB64 } from '../base64url.ts';
import { type Random, utf8 } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { type Keyring, kdf, makeKeyring } from '../keyring/keyring.ts';
import type { Act } from '../policy/acts.ts';
import { randomBytes, sha256 } from '../primitives.ts';
import type { GuardianQuorum } from '../seal/name-seal.ts';
import type { AskMessage } from '../sealed/act-messages.ts';
import { openEnvelope, sealFrame } from '../sealed/envelope.ts';
import { decodeFrame, encodeFrame, messageOf, verifyFrame } from '../sealed/frame.ts';

/** What stands as `desk` where a guardian asks: guardians belong to none. */
export const GUARDIANS_DESK = 'guardians';

const REF_BYTES = 16;

/** An ask as it is sent, all b64. */
export interface SealedAsk {
  /** By slot number. */
  readonly envelopes: Record<string, string>;
  /** To the asker's own recipient. */
  readonly own: string;
}

/** An ask that somebody opened and verified. */
export interface OpenedAsk<Asked extends AskMessage = AskMessage> {
  readonly ask: Asked;
  /** b64 H of its JSON as it was signed: what decisions name. */
  readonly hash: string;
}

/** Where an ask was found, and who may have made it. */
export interface AskPlace {
  readonly origin: string;
  readonly ref: string;
  readonly act: Act;
  /**
   * b64 of the key by which whoever is named may ask: a lead's of a verified roster, or an attested guardian's. Null for
   * anybody else.
   */
  readonly keyOf: (asker: Pick<AskMessage, 'desk' | 'account'>) => string | null;
}

/** Draws what names one act. */
export function newActRef(random: Random = randomBytes): string {
  return encodeB64(random(REF_BYTES));
}

/** The ref of the notice that an opening makes due: 90 days after it guardians have decided whether the person is told. */
export function noticeRef(opening: string): string {
  return encodeB64(sha256(utf8(`bellbuoy/v1/notice\n${opening}`)).slice(0, REF_BYTES));
}

/**
 * The keyring that is used for one ask alone: what guardians give is sealed to it. It comes from the asker's own seed, so
 * that they can open it in any browser of theirs, and nobody else ever can.
 */
export async function askKeyring({ seed, origin }: Keyring, ref: string): Promise<Keyring> {
  return makeKeyring(kdf(seed, origin, `ask/${ref}`), origin);
}

/**
 * Signs an ask and seals it.
 *
 * @param slots of the verified block that the ask names.
 * @throws ProtocolError `too-large`.
 */
export async function sealAsk(
  ask: AskMessage,
  asker: Keyring,
  slots: GuardianQuorum['slots'],
): Promise<SealedAsk> {
  const frame = encodeFrame(ask, asker);
  const sealTo = async (recipient: string) => encodeB64(await sealFrame(frame, recipient));
  const envelopes = await Promise.all(
    slots.map(async ({ slot, recipient }) => [slot, await sealTo(recipient)] as const),
  );
  return { envelopes: Object.fromEntries(envelopes), own: await sealTo(asker.recipient) };
}

/**
 * Opens an ask and verifies who asks.
 *
 * @param envelope b64.
 * @param identity a slot's, or the asker's own.
 * @throws ProtocolError `unopenable`; `unverified` for an ask that another than the one it names has signed, or that
 * belongs to another act.
 */
export async function openAsk(envelope: string, identity: string, place: AskPlace): Promise<OpenedAsk> {
  const frame = decodeFrame(await openEnvelope(decodeB64(envelope), identity));
  const claimed = messageOf(frame.message, 'ask');
  const key = place.keyOf(claimed);
  if (key === null) throw unverified('nobody who may ask');
  const ask = messageOf(verifyFrame(frame, decodeB64(key, 32)), 'ask');
  const isHere = ask.origin === place.origin && ask.ref === place.ref && ask.act === place.act;
  if (!isHere) throw unverified('another act');
  return { ask, hash: hashB64(frame.json) };
}

function unverified(message: string): ProtocolError {
  return new ProtocolError('unverified', message);
}
