import {
  checkEnvelope,
  decodeB64,
  type NameSeal,
  type ReportMessage,
  SHARE_ENVELOPE_BYTES,
} from '@bellbuoy/protocol';

/**
 * The name seal that came in a report; null where there is none, or one that has not the form of a seal. Such a one no guardian
 * could open, and the server would refuse it together with a report that can be read.
 */
export function sealOf({ seal }: Pick<ReportMessage, 'seal'>): NameSeal | null {
  if (seal === undefined) return null;
  try {
    checkEnvelope(decodeB64(seal.file));
    for (const share of seal.shares) checkEnvelope(decodeB64(share), [SHARE_ENVELOPE_BYTES]);
    return seal;
  } catch {
    return null;
  }
}
