// The release key's word for a release manifest:
//
//   bellbuoy/release
//   0.1.0
//   2026-11-21                                       (the day on which it was signed)
//   TFA8pndh5cSq7P6ZYkTCXYwLQJAtEIXIW0RovVZ1SMY      (b64 H of the manifest's bytes)
//
//   — bellbuoy.example/release …

import { hashB64 } from '../base64url.ts';
import { type Day, parseDay } from '../days.ts';
import { ProtocolError } from '../errors.ts';
import { signNote, verifyNote } from '../log/note.ts';
import type { NoteSigner } from '../log/note-signer.ts';
import { parseVkey } from '../log/vkey.ts';
import { parseReleaseManifest, type ReleaseManifest } from './site-files.ts';

const HEADING = 'bellbuoy/release';
const KEY_NAME = /^[a-z0-9.-]{1,64}\/release$/;

/** A release manifest that a release key has signed. */
export interface SignedRelease {
  readonly manifest: ReleaseManifest;
  /** The day that the signer gave it. */
  readonly day: Day;
}

/** Whether a key's name is that of a release key, `<who>/release`: no programme's key can be taken for one. */
export function isReleaseKeyName(name: string): boolean {
  return KEY_NAME.test(name);
}

/**
 * Signs a release manifest.
 *
 * @param bytes the manifest exactly as it will be served.
 * @param signer a key whose name is `isReleaseKeyName`.
 * @throws ProtocolError `malformed` for what is no manifest, or another key.
 */
export function releaseNote(bytes: Uint8Array, day: Day, signer: NoteSigner): string {
  if (!isReleaseKeyName(signer.name)) throw new ProtocolError('malformed', 'not the name of a release key');
  return signNote(noteText(bytes, parseDay(day)), [signer]);
}

/**
 * Verifies a release manifest.
 *
 * @param vkey the release key, from wherever the release itself came.
 * @throws ProtocolError `malformed`, `too-large` or `unverified`.
 */
export function verifyRelease(bytes: Uint8Array, note: string, vkey: string): SignedRelease {
  if (!isReleaseKeyName(parseVkey(vkey).name)) throw new ProtocolError('malformed', 'not a release key');
  const { text } = verifyNote(note, [vkey]);
  const day = text.split('\n')[2] ?? '';
  if (text !== noteText(bytes, parseDay(day)))
    throw new ProtocolError('unverified', 'a note for another release');
  return { manifest: parseReleaseManifest(bytes), day };
}

function noteText(bytes: Uint8Array, day: Day): string {
  return `${HEADING}\n${parseReleaseManifest(bytes).release}\n${day}\n${hashB64(bytes)}\n`;
}
