// C2SP tlog-witness, `POST <witness>/add-checkpoint`: what a log asks of a witness.
//
//   old 20852014                       (the size that the witness cosigned last)
//   PlRNCrwHpqhGrupue0L7gxbjbMiKA9…    (a consistency proof from there, at most 63 hashes)
//
//   <checkpoint, signed>

import type { Bytes } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { hashBytes } from './merkle.ts';
import { maxNoteLength } from './note.ts';

export interface AddCheckpoint {
  readonly oldSize: number;
  readonly path: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
}

const MAX_PATH = 63;
/** Longest request that is looked at. */
export const maxAddCheckpointLength = maxNoteLength + 4096;

/** Formats a request to a witness. */
export function formatAddCheckpoint({ oldSize, path, checkpoint }: AddCheckpoint): string {
  return `old ${oldSize}\n${path.map((hash) => `${encodeBase64(hash)}\n`).join('')}\n${checkpoint}`;
}

/**
 * Parses a request to a witness; nothing in it is verified.
 *
 * @throws ProtocolError `malformed` or `too-large`.
 */
export function parseAddCheckpoint(text: string): AddCheckpoint {
  if (text.length > maxAddCheckpointLength) throw new ProtocolError('too-large', 'a request over its limit');
  const split = text.indexOf('\n\n');
  const [first = '', ...lines] = text.slice(0, Math.max(split, 0)).split('\n');
  const oldSize = parseTreeSize(first.slice('old '.length));
  if (oldSize === null || first !== `old ${oldSize}` || lines.length > MAX_PATH) throw malformed();
  const path: Bytes[] = lines.map((line) => decodeBase64(line, hashBytes));
  return { oldSize, path, checkpoint: text.slice(split + 2) };
}

/** A tree's size in its one spelling; null for anything else. */
export function parseTreeSize(text: string): number | null {
  const size = Number(text);
  return Number.isSafeInteger(size) && size >= 0 && String(size) === text ? size : null;
}

function malformed(): ProtocolError {
  return new ProtocolError('malformed', 'not a request to a witness');
}
