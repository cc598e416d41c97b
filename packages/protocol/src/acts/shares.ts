// What guardians give at an opening: their share, as whoever made the seal signed it, sealed again to the one-time
// recipient of the ask. Only who asked opens it there.

import { decodeB64, encodeB64, hashB64 } from '../base64url.ts';
import type { Bytes } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { openName, openSeal } from '../seal/name-seal.ts';
import { openBytes, sealBytes } from '../sealed/envelope.ts';
import { decodeFrame, messageOf, SHARE_FRAME_BYTES, verifyFrame } from '../sealed/frame.ts';
import type { FollowUpMessage, ReportMessage, ShareMessage } from '../sealed/messages.ts';

/** A slot's own share of a seal, with its frame as it was signed. */
export interface SlotShare {
  readonly message: ShareMessage;
  readonly frame: Bytes;
}

/** The report that a seal belongs to, as a member of the desk has verified it. */
export type SealedReport = Pick<ReportMessage, 'origin' | 'desk' | 'epoch' | 'mailbox' | 'verify'>;

/**
 * Finds and opens a slot's own share among those of a seal. Which one it is does not rest on their order: guardians may
 * have changed since the seal was made.
 *
 * @param shares b64, as in the seal.
 * @param identity the slot's.
 * @param seal b64 H of the seal's file: a share of another is not this slot's to give here.
 * @returns null when the slot has none, as one that was made after the seal.
 */
export async function findSlotShare(
  shares: readonly string[],
  identity: string,
  { origin, seal }: { origin: string; seal: string },
): Promise<SlotShare | null> {
  for (const share of shares) {
    const found = await openSlotShare(share, identity);
    if (found !== null && found.message.origin === origin && found.message.seal === seal) return found;
  }
  return null;
}

/** Seals a slot's share again, to the one-time recipient of a verified ask. Returns b64. */
export async function giveShare({ frame }: SlotShare, recipient: string): Promise<string> {
  return encodeB64(await sealBytes(frame, recipient));
}

/**
 * Opens the shares that guardians gave for one seal. Those that are not shares of it are left out: one guardian's mistake
 * or ill will must not spoil what enough others gave.
 *
 * @param identity of the one-time keyring.
 * @param seal b64 H of the seal's file.
 */
export async function openGivenShares(
  shares: readonly string[],
  identity: string,
  { origin, seal }: { origin: string; seal: string },
): Promise<ShareMessage[]> {
  const opened = await Promise.all(shares.map((share) => openSlotShare(share, identity)));
  return opened
    .flatMap((share) => (share === null ? [] : [share.message]))
    .filter((share) => share.origin === origin && share.seal === seal);
}

/**
 * Opens a name for whoever asked, with the shares that guardians gave.
 *
 * @param file the seal's file, of which the ask named the hash.
 * @throws ProtocolError `unopenable`, whatever the reason; nothing is shown then.
 */
export async function openAskedName(
  file: Uint8Array,
  shares: readonly ShareMessage[],
  report: SealedReport,
): Promise<string> {
  const made = shares.filter(({ verify, desk, epoch }) => isMaker({ verify, desk, epoch }, report));
  return openName(file, made, report);
}

/**
 * Opens an original that the desk restricted, for whoever asked.
 *
 * @param report what the desk still has of the report; `epoch` and `desk` are those of the original.
 * @param epochKey b64 of the key of a desk's epoch, from a verified descriptor; null for one that it does not name.
 * @throws ProtocolError `unopenable`, whatever the reason; nothing is shown then.
 */
export async function openAskedOriginal(
  file: Uint8Array,
  shares: readonly ShareMessage[],
  report: Pick<SealedReport, 'origin' | 'mailbox' | 'verify'>,
  epochKey: (desk: string, epoch: number) => string | null,
): Promise<ReportMessage | FollowUpMessage> {
  const made = shares.filter(({ verify, desk, epoch }) => verify === epochKey(desk, epoch));
  const frame = decodeFrame(await openSeal(file, made));
  try {
    const message = verifyFrame(frame, decodeB64(report.verify, 32));
    const isReporters = message.kind === 'report' || message.kind === 'message';
    const isFrom = message.origin === report.origin && message.mailbox === report.mailbox;
    if (isReporters && isFrom) return message;
  } catch {}
  throw new ProtocolError('unopenable', 'not what this reporter wrote');
}

/**
 * Opens a seal of which nobody here has read the report. Shares that somebody else signed than whoever made it are left out:
 * a guardian could otherwise grant a check and hide a name from it.
 *
 * @returns the frame's bytes, and b64 of the key that signed the shares.
 * @throws ProtocolError `unopenable`.
 */
export async function openComparedSeal(
  file: Uint8Array,
  shares: readonly ShareMessage[],
): Promise<{ readonly bytes: Bytes; readonly verify: string }> {
  for (const [verify, made] of Map.groupBy(shares, (share) => share.verify)) {
    const bytes = await openSeal(file, made).catch(() => null);
    if (bytes !== null) return { bytes, verify };
  }
  throw new ProtocolError('unopenable', 'the seal cannot be opened with these shares');
}

/** b64 H of a seal's file: what an ask names. */
export function sealHash(file: string): string {
  return hashB64(decodeB64(file));
}

async function openSlotShare(share: string, identity: string): Promise<SlotShare | null> {
  try {
    const frame = await openBytes(decodeB64(share), identity, SHARE_FRAME_BYTES);
    const signed = decodeFrame(frame, [SHARE_FRAME_BYTES]);
    const { verify } = messageOf(signed.message, 'share');
    return { message: messageOf(verifyFrame(signed, decodeB64(verify)), 'share'), frame };
  } catch {
    return null;
  }
}

function isMaker(
  share: Pick<ShareMessage, 'verify' | 'desk' | 'epoch'>,
  { verify, desk, epoch }: SealedReport,
): boolean {
  return share.verify === verify && share.desk === desk && share.epoch === epoch;
}
