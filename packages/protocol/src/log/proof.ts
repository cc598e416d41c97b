// C2SP tlog-proof: that a line is in the log, checkable without a connection.
//
//   c2sp.org/tlog-proof@v1
//   extra <base64>               (optional; not authenticated, so never used here)
//   index 73894
//   <base64 hash>                (from the leaf's sibling up)
//
//   <checkpoint, signed>

import { type Bytes, utf8 } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { type Checkpoint, verifyCheckpoint, type Witnesses } from './checkpoint.ts';
import { hashBytes, leafHash, verifyInclusion } from './merkle.ts';
import { maxNoteLength } from './note.ts';

export interface LogProof {
  readonly index: number;
  readonly path: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
}

/** A checkpoint that verified, and the place in it of a line that verified. */
export interface VerifiedProof extends Checkpoint {
  readonly index: number;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
const MAX_PATH = 64;
const MAX_PROOF_LENGTH = maxNoteLength + 16_384;

/** Formats a proof, without extra data. */
export function formatProof({ index, path, checkpoint }: LogProof): string {
  const hashes = path.map((hash) => `${encodeBase64(hash)}\n`).join('');
  return `${HEADER}\nindex ${index}\n${hashes}\n${checkpoint}`;
}

/**
 * Parses a proof; nothing in it is verified.
 *
 * @throws ProtocolError `malformed` or `too-large`.
 */
export function parseProof(text: string): LogProof {
  if (text.length > MAX_PROOF_LENGTH) throw new ProtocolError('too-large', 'a proof over its limit');
  const split = text.indexOf('\n\n');
  const lines = text.slice(0, Math.max(split, 0)).split('\n');
  if (lines.shift() !== HEADER) throw malformed();
  if (lines[0]?.startsWith('extra ')) decodeBase64(lines.shift()?.slice('extra '.length) ?? '');
  const index = parseIndex(lines.shift() ?? '');
  if (lines.length > MAX_PATH) throw malformed();
  const path: Bytes[] = lines.map((line) => decodeBase64(line, hashBytes));
  return { index, path, checkpoint: text.slice(split + 2) };
}

/**
 * Verifies that a line is in the log.
 *
 * @param line the log's line as published (for a closed entry, `closedEntry(…)`).
 * @param logVkey the log key of a descriptor that the caller verified.
 * @throws ProtocolError `malformed`, `too-large` or `unverified`.
 */
export function verifyProof(
  text: string,
  line: string,
  logVkey: string,
  witnesses?: Witnesses,
): VerifiedProof {
  const proof = parseProof(text);
  const checkpoint = verifyCheckpoint(proof.checkpoint, logVkey, witnesses);
  verifyInclusion({ ...checkpoint, ...proof, leaf: leafHash(utf8(line)) });
  return { ...checkpoint, index: proof.index };
}

function parseIndex(line: string): number {
  const index = Number(line.slice('index '.length));
  if (!Number.isSafeInteger(index) || index < 0 || line !== `index ${index}`) throw malformed();
  return index;
}

function malformed(): ProtocolError {
  return new ProtocolError('malformed', 'not a log proof');
}
