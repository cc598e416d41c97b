import {
  decodeB64,
  decodeFrame,
  hashB64,
  type Message,
  openEnvelope,
  ProtocolError,
  type ReportMessage,
  type SignedFrame,
  verifyFrame,
} from '@bellbuoy/protocol';
import type { Manifest, PulledEnvelope } from './manifest.ts';

/**
 * What is known of a frame's signature. `own-key`: a report, by the key that it names itself. `report-key`: a
 * later message, by the key of the report before it. `unchecked`: that report was not at hand.
 */
export type SignatureState = 'own-key' | 'report-key' | 'unchecked';

/** What of the frame's place (programme, desk, mailbox, epoch, bytes) differs from the manifest's record. */
export type PlaceState = 'as-recorded' | 'not-recorded' | readonly string[];

export interface OpenedEnvelope {
  readonly message: Message;
  readonly signature: SignatureState;
  readonly place: PlaceState;
}

/** Opens an envelope with the first identity that fits. Throws a ProtocolError `unopenable` when none does. */
export async function openFrame(envelope: Uint8Array, identities: readonly string[]): Promise<SignedFrame> {
  for (const identity of identities) {
    const frame = await openEnvelope(envelope, identity).catch(() => null);
    if (frame !== null) return decodeFrame(frame);
  }
  throw new ProtocolError('unopenable', 'The envelope cannot be opened with this identity');
}

/**
 * Checks the frame's signature: a report's by its own key, anything later by the report's.
 *
 * @throws ProtocolError `unverified` when it was signed by another key.
 */
export function checkSignature(frame: SignedFrame, report: ReportMessage | null): SignatureState {
  if (frame.message.kind === 'report') {
    verifyFrame(frame, decodeB64(frame.message.verify));
    return 'own-key';
  }
  if (report === null) return 'unchecked';
  verifyFrame(frame, decodeB64(report.verify));
  return 'report-key';
}

/** Compares what a frame says of its place with the manifest's record of the envelope. */
export function comparePlace(
  message: Message,
  envelope: Uint8Array,
  recorded: { manifest: Manifest; pulled: PulledEnvelope } | null,
): PlaceState {
  if (recorded === null) return 'not-recorded';
  const { manifest, pulled } = recorded;
  const differences = [
    message.origin === manifest.origin ? null : 'programme',
    message.desk === manifest.desk ? null : 'desk',
    message.mailbox === pulled.report ? null : 'conversation',
    message.epoch === pulled.epoch ? null : 'epoch',
    hashB64(envelope) === pulled.envelope ? null : 'bytes',
  ].filter((difference) => difference !== null);
  return differences.length === 0 ? 'as-recorded' : differences;
}
