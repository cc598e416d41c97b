// C2SP tlog-checkpoint: the signed head of the log.
//
//   harbour.example/log
//   20852163
//   CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
//
//   — harbour.example/log Az3grlgt…

import type { Bytes } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { hashBytes } from './merkle.ts';
import { signNote, verifyNote } from './note.ts';
import type { NoteSigner } from './note-signer.ts';
import { parseVkey } from './vkey.ts';

export interface Checkpoint {
  /** The log's name, `<programme origin>/log`, and also the name of its key. */
  readonly origin: string;
  readonly size: number;
  readonly root: Bytes;
}

/** Outside keys, of type `cosignature`, of which a number must have cosigned. */
export interface Witnesses {
  readonly vkeys: readonly string[];
  readonly quorum: number;
}

const MAX_TEXT_LENGTH = 1024;

/** Formats a checkpoint's text: three lines, no extension. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${encodeBase64(root)}\n`;
}

/**
 * Parses a checkpoint's text. The result is as trustworthy as the text: see `verifyCheckpoint`.
 *
 * @throws ProtocolError `malformed` for another form, also for extension lines: our log has none, and what
 * they said would not be auditable.
 */
export function parseCheckpoint(text: string): Checkpoint {
  if (text.length > MAX_TEXT_LENGTH) throw new ProtocolError('too-large', 'a checkpoint over its limit');
  const [origin = '', size = '', root = ''] = text.split('\n');
  const checkpoint = { origin, size: Number(size), root: decodeBase64(root, hashBytes) };
  const isExact = origin !== '' && Number.isSafeInteger(checkpoint.size) && checkpoint.size >= 0;
  if (!isExact || formatCheckpoint(checkpoint) !== text) {
    throw new ProtocolError('malformed', 'not a checkpoint');
  }
  return checkpoint;
}

/** Signs a checkpoint. The caller vouches that it continues every one signed before. */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly NoteSigner[]): string {
  return signNote(formatCheckpoint(checkpoint), signers);
}

/**
 * Verifies a checkpoint: signed by the log, whose key name is its origin, and by a quorum of witnesses.
 *
 * @throws ProtocolError `malformed` or `unverified`.
 */
export function verifyCheckpoint(note: string, logVkey: string, witnesses?: Witnesses): Checkpoint {
  const checkpoint = parseCheckpoint(verifyNote(note, [logVkey]).text);
  if (checkpoint.origin !== parseVkey(logVkey).name) {
    throw new ProtocolError('unverified', 'a checkpoint of another log');
  }
  if (witnesses !== undefined && witnesses.quorum > 0) verifyQuorum(note, witnesses);
  return checkpoint;
}

// Counted by key: one key under two names would be one witness that is believed twice.
function verifyQuorum(note: string, { vkeys, quorum }: Witnesses): void {
  const keys = vkeys.map(parseVkey);
  if (keys.some(({ type }) => type !== 'cosignature')) {
    throw new ProtocolError('malformed', 'not the key of a witness');
  }
  const { signatures } = verifyNote(note, vkeys);
  const cosigned = new Set(signatures.map(({ vkey }) => encodeBase64(parseVkey(vkey).publicKey)));
  if (cosigned.size < quorum) throw new ProtocolError('unverified', 'too few witnesses cosigned');
}
