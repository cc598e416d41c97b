// The promise: the log key's word that a report's entry will be in the log within eight days. Published even
// if the report is withdrawn, so that a missing entry is proof of misbehaviour.
//
//   harbour.example/promise
//   hfFD23SQc0u6OAJM9Ps3ovyK6qKeumyRPIkJqXO-jQk      (b64 leaf hash)
//   2026-11-21                                       (day of acceptance)
//   2026-11-29                                       (day by which the entry appears)
//
//   — harbour.example/log Kzm+G/qj…

import { decodeB64, encodeB64 } from '../base64url.ts';
import { type Bytes, isEqualBytes } from '../bytes.ts';
import { addDays, type Day, isDay } from '../days.ts';
import { ProtocolError } from '../errors.ts';
import { hashBytes } from './merkle.ts';
import { signNote, verifyNote } from './note.ts';
import type { NoteSigner } from './note-signer.ts';
import { parseVkey } from './vkey.ts';

export interface LogPromise {
  readonly leaf: Bytes;
  /** The day on which the report was accepted. */
  readonly day: Day;
  /** The last day on which its entry may still be missing. */
  readonly by: Day;
}

const DAYS_TO_APPEAR = 8;

/**
 * Signs a promise.
 *
 * @param leaf the leaf hash of the report's closed entry, 32 bytes.
 * @param signer the log key, named `<origin>/log`.
 */
export function signPromise(
  { origin, leaf, day }: { origin: string; leaf: Uint8Array; day: Day },
  signer: NoteSigner,
): string {
  const by = addDays(day, DAYS_TO_APPEAR);
  return signNote(`${origin}/promise\n${encodeB64(leaf)}\n${day}\n${by}\n`, [signer]);
}

/**
 * Verifies a promise.
 *
 * @param logVkey the log key of a descriptor that the caller verified.
 * @param expected the leaf hash that the caller computed from its own receipt and envelope; left out only to
 * read a promise whose report is not at hand.
 * @throws ProtocolError `malformed` or `unverified`, also for the promise of another leaf.
 */
export function verifyPromise(note: string, logVkey: string, expected?: { leaf: Uint8Array }): LogPromise {
  const origin = parseVkey(logVkey).name.replace(/\/log$/, '');
  const promise = parsePromise(verifyNote(note, [logVkey]).text, origin);
  if (expected !== undefined && !isEqualBytes(promise.leaf, expected.leaf)) {
    throw new ProtocolError('unverified', 'a promise for another entry');
  }
  return promise;
}

function parsePromise(text: string, origin: string): LogPromise {
  const [heading, leaf = '', day = '', by = '', end, ...rest] = text.split('\n');
  const isExact = heading === `${origin}/promise` && end === '' && rest.length === 0;
  if (!isExact || !isDay(day) || by !== addDays(day, DAYS_TO_APPEAR)) {
    throw new ProtocolError('malformed', 'not a promise of this programme');
  }
  return { leaf: decodeB64(leaf, hashBytes), day, by };
}
