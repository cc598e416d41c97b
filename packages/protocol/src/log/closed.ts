// Closed entries: the log shows that something happened to some report, not what, to which one or that two
// entries belong together.
//   blind(n) = kdf(C, "closed/<n>")
//   entry    = {"closed":"<b64 SHA-256(blind ‖ line)>"}
// A batch is filled up with {"closed":"<b64 kdf(S, "fill/<i>")>"}, which looks the same.

import { encodeB64, hashB64 } from '../base64url.ts';
import { type Bytes, concatBytes, utf8 } from '../bytes.ts';
import { canonicalJson } from '../canonical.ts';
import { ProtocolError } from '../errors.ts';
import { kdf } from '../keyring/keyring.ts';

/**
 * The blind of a report's n-th entry, 32 bytes. Whoever has it and the line can open that entry and no other.
 *
 * @param commitment C, 32 bytes, from the report's receipt.
 */
export function closedBlind(commitment: Uint8Array, origin: string, n: number): Bytes {
  return kdf(commitment, origin, `closed/${n}`);
}

/** The closed entry that hides a report's n-th line. @param commitment C, 32 bytes. */
export function closedEntry(commitment: Uint8Array, origin: string, n: number, line: string): string {
  return closedLine(closedBlind(commitment, origin, n), line);
}

/** The closed entry that hides a line behind its blind, 32 bytes. */
export function closedLine(blind: Uint8Array, line: string): string {
  return formatClosed(hashB64(concatBytes(blind, utf8(line))));
}

/** The i-th entry that fills a batch. @param batchSecret S, 32 bytes drawn for this batch. */
export function fillEntry(batchSecret: Uint8Array, origin: string, i: number): string {
  return formatClosed(encodeB64(kdf(batchSecret, origin, `fill/${i}`)));
}

/**
 * Opens a closed entry: verifies that it hides this line.
 *
 * @param entry the log's line.
 * @returns the line.
 * @throws ProtocolError `unverified` when it hides something else.
 */
export function openClosed(entry: string, blind: Uint8Array, line: string): string {
  if (entry !== closedLine(blind, line)) {
    throw new ProtocolError('unverified', 'a closed entry that hides another line');
  }
  return line;
}

function formatClosed(closed: string): string {
  return canonicalJson({ closed });
}
