// `programme.json`: the one file in which two programmes' sites differ. It pins the programme key, so that a
// server which swaps the descriptor is found out; posters print its fingerprint.

import * as v from 'valibot';
import { encodeB64 } from '../base64url.ts';
import type { Bytes } from '../bytes.ts';
import { canonicalBytes, parseJson } from '../canonical.ts';
import { ProtocolError } from '../errors.ts';
import { countField, hashField, ordinalField, originField, parseAs } from '../fields.ts';
import { isVkey, parseVkey } from '../log/vkey.ts';

const MAX_BYTES = 65_536;
const vkeyField = v.pipe(v.string(), v.check(isVkey, 'not a verifier key'));

const ProgrammeFileShape = v.object({
  origin: originField,
  /** The programme key, named `<origin>/programme`. */
  vkey: vkeyField,
  /** No descriptor with a lower sequence is accepted. */
  sequence: ordinalField,
  witnesses: v.pipe(v.array(vkeyField), v.maxLength(100)),
  /** How many witnesses must have cosigned a checkpoint. */
  quorum: countField,
  /** b64 H of the programme's content manifest, or null while it has no content of its own. */
  content: v.nullable(hashField),
});

export type ProgrammeFile = v.InferOutput<typeof ProgrammeFileShape>;

/**
 * Parses a programme file.
 *
 * @throws ProtocolError `malformed` or `too-large`.
 */
export function parseProgrammeFile(bytes: Uint8Array): ProgrammeFile {
  if (bytes.length > MAX_BYTES) throw new ProtocolError('too-large', 'a programme file over its limit');
  const file = parseAs(ProgrammeFileShape, parseJson(bytes));
  if (!isCoherent(file)) throw new ProtocolError('malformed', 'not a programme file');
  return file;
}

/**
 * Formats a programme file.
 *
 * @throws ProtocolError `malformed` for a file that clients would refuse.
 */
export function formatProgrammeFile(file: ProgrammeFile): Bytes {
  const bytes = canonicalBytes(file);
  parseProgrammeFile(bytes);
  return bytes;
}

function isCoherent({ origin, vkey, witnesses, quorum }: ProgrammeFile): boolean {
  const keys = witnesses.map(parseVkey);
  const distinct = new Set(keys.map(({ publicKey }) => encodeB64(publicKey))).size;
  const areWitnesses = keys.every(({ type }) => type === 'cosignature') && distinct === keys.length;
  return vkey.startsWith(`${origin}/programme+`) && areWitnesses && quorum <= distinct;
}
