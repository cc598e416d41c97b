// A name seal: a frame that nobody opens alone. The frame is sealed to a fresh keyring whose seed is split
// between guardians; t of n of them together give it back, fewer learn nothing.
//
//   seal  = {"file": age file of the frame, "shares": one age file a guardian slot, in slot order}
//   share = 1 KiB frame, signed by whoever made the seal, with the 33 bytes of Shamir's scheme (the last is x)
//           and the hashes of all n shares, so that guardians can check each other's at an opening

import { combine, split } from 'shamir-secret-sharing';
import { decodeB64, encodeB64, hashB64 } from '../base64url.ts';
import { type Bytes, isEqualBytes, type Random } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import { randomBytes } from '../primitives.ts';
import { openBytes, openEnvelope, sealBytes, sealFrame } from '../sealed/envelope.ts';
import { decodeFrame, encodeFrame, messageOf, SHARE_FRAME_BYTES, verifyFrame } from '../sealed/frame.ts';
import type { NameSeal, ReportMessage, ShareMessage } from '../sealed/messages.ts';

/** Where a seal is made. */
export interface SealPlace {
  readonly origin: string;
  readonly desk: string;
  readonly epoch: number;
}

/** The guardians for whom a seal is made, from a verified descriptor. */
export interface GuardianQuorum {
  readonly threshold: number;
  readonly slots: readonly { readonly slot: number; readonly recipient: string }[];
}

const SEED_BYTES = 32;
const SHARE_BYTES = 33;
const NAME_FRAME_BYTES = 4096;

/**
 * Seals what a reporter wrote into the name box. The receipt signs it, so that nobody can put a name into a
 * reporter's mouth.
 *
 * @param mailbox b64 H(T): the seal belongs to this report and no other.
 * @throws ProtocolError `too-large` when the text does not fit into 4 KiB.
 */
export async function sealName(
  text: string,
  {
    place,
    mailbox,
    receipt,
    guardians,
  }: { place: SealPlace; mailbox: string; receipt: Keyring; guardians: GuardianQuorum },
): Promise<NameSeal> {
  const { origin, desk, epoch } = place;
  const frame = encodeFrame(
    { v: 1, kind: 'seal', origin, desk, epoch, mailbox, n: 0, prev: null, seen: null, text },
    receipt,
    NAME_FRAME_BYTES,
  );
  return sealForGuardians(frame, { place, signer: receipt, guardians });
}

/**
 * Seals any frame for a quorum: a name, or a whole report that its first reader restricts.
 *
 * @param signer whose signature guardians find on the shares: the receipt, or the epoch that restricts.
 */
export async function sealForGuardians(
  frame: Uint8Array,
  { place, signer, guardians }: { place: SealPlace; signer: Keyring; guardians: GuardianQuorum },
  random: Random = randomBytes,
): Promise<NameSeal> {
  const { slots, threshold } = guardians;
  if (threshold < 2 || threshold > slots.length || slots.length > 7) {
    throw new ProtocolError('malformed', 'not a quorum');
  }
  const seed = random(SEED_BYTES);
  const file = await sealFrame(frame, (await makeKeyring(seed, place.origin)).recipient);
  const parts = await split(seed, slots.length, threshold);
  const common = {
    seal: hashB64(file),
    threshold,
    shares: parts.map(hashB64),
    verify: encodeB64(signer.verify),
  };
  const sealShare = async ({ slot, recipient }: GuardianQuorum['slots'][number], i: number) => {
    const part = parts[i] ?? new Uint8Array(0);
    const share = shareMessage(place, { ...common, slot, x: xOf(part), share: encodeB64(part) });
    return encodeB64(await sealBytes(encodeFrame(share, signer, SHARE_FRAME_BYTES), recipient));
  };
  return { file: encodeB64(file), shares: await Promise.all(slots.map(sealShare)) };
}

/**
 * Opens and verifies one guardian's share.
 *
 * @param share b64 of the age file, as in the seal.
 * @param identity the guardian slot's.
 * @throws ProtocolError `unopenable`, whatever the reason.
 */
export async function openShare(share: string, identity: string, place: SealPlace): Promise<ShareMessage> {
  try {
    const bytes = await openBytes(decodeB64(share), identity, SHARE_FRAME_BYTES);
    const frame = decodeFrame(bytes, [SHARE_FRAME_BYTES]);
    const { verify } = messageOf(frame.message, 'share');
    const message = messageOf(verifyFrame(frame, decodeB64(verify)), 'share');
    const { origin, desk, epoch } = message;
    if (origin === place.origin && desk === place.desk && epoch === place.epoch) return message;
  } catch {}
  throw unopenable();
}

/**
 * Opens a seal with the shares of enough guardians. Returns the frame's bytes; whoever shows them verifies
 * their signature first.
 *
 * @param file the seal's age file.
 * @throws ProtocolError `unopenable` for too few distinct shares, for shares of different seals, thresholds or
 * makers, for a share that its own hash does not name, and for a file that does not open.
 */
export async function openSeal(file: Uint8Array, shares: readonly ShareMessage[]): Promise<Bytes> {
  const parts = verifiedParts(hashB64(file), shares);
  try {
    const seed = await combine(parts);
    const { identity } = await makeKeyring(seed, shares[0]?.origin ?? '');
    return await openEnvelope(file, identity);
  } catch {
    throw unopenable();
  }
}

/**
 * Opens what a reporter wrote into the name box, and verifies that they wrote it, in this report: a seal that was
 * moved from one report to another names nobody there.
 *
 * @param report the verified report that carried the seal.
 * @throws ProtocolError `unopenable`, whatever the reason; nothing is shown then.
 */
export async function openName(
  file: Uint8Array,
  shares: readonly ShareMessage[],
  report: Pick<ReportMessage, 'origin' | 'desk' | 'epoch' | 'mailbox' | 'verify'>,
): Promise<string> {
  const bytes = await openSeal(file, shares);
  try {
    const frame = decodeFrame(bytes, [NAME_FRAME_BYTES]);
    const name = messageOf(verifyFrame(frame, decodeB64(report.verify)), 'seal');
    const isFrom = (['origin', 'desk', 'epoch', 'mailbox'] as const).every((at) => name[at] === report[at]);
    if (isFrom && shares.every(({ verify }) => verify === report.verify)) return name.text;
  } catch {}
  throw unopenable();
}

function verifiedParts(seal: string, shares: readonly ShareMessage[]): Uint8Array[] {
  const [first] = shares;
  if (first === undefined || !shares.every((share) => isOfOneSeal(share, first) && share.seal === seal)) {
    throw unopenable();
  }
  const parts = new Map(
    shares.filter(isNamedByItsHash).map(({ x, share }) => [x, decodeB64(share, SHARE_BYTES)]),
  );
  if (parts.size < first.threshold) throw unopenable();
  return [...parts.values()];
}

function isOfOneSeal(a: ShareMessage, b: ShareMessage): boolean {
  const common = (share: ShareMessage) =>
    [share.origin, share.seal, share.threshold, share.verify, ...share.shares].join();
  return common(a) === common(b);
}

// `shares` is in slot order, and the maker may have skipped slot numbers: what counts is that the hash is there.
function isNamedByItsHash({ share, shares, x }: ShareMessage): boolean {
  const part = decodeB64(share, SHARE_BYTES);
  return (
    shares.includes(hashB64(part)) && xOf(part) === x && !isEqualBytes(part, new Uint8Array(SHARE_BYTES))
  );
}

function shareMessage(
  { origin, desk, epoch }: SealPlace,
  body: Pick<ShareMessage, 'slot' | 'x' | 'seal' | 'threshold' | 'shares' | 'verify' | 'share'>,
): ShareMessage {
  return { v: 1, kind: 'share', origin, desk, epoch, mailbox: null, n: 0, prev: null, seen: null, ...body };
}

function xOf(part: Uint8Array): number {
  return part.at(-1) ?? 0;
}

function unopenable(): ProtocolError {
  return new ProtocolError('unopenable', 'the seal cannot be opened with these shares');
}
