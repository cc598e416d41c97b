// The audit package of a month: what explains every leaf of the month's part of the log, and the counts behind the
// figures before small ones were held back. Sealed (age) to each guardian slot and each admitted auditor:
//   note ‖ "\n" ‖ content
//   note    = signed by the log key: "<origin>/audit", the period, b64 H(content), one a line
//   content = JSON ‖ spaces, so that both have a length that padding leads to
// Never in it: C, a mailbox, a case, a desk, an account.

import * as v from 'valibot';
import { hashB64 } from '../base64url.ts';
import { type Bytes, concatBytes, fromUtf8, utf8 } from '../bytes.ts';
import { canonicalJson, parseJson } from '../canonical.ts';
import { ProtocolError } from '../errors.ts';
import {
  b64Of,
  countField,
  dayField,
  hashField,
  monthField,
  originField,
  parseAs,
  textUpTo,
  wordField,
} from '../fields.ts';
import { signNote, verifyNote } from '../log/note.ts';
import type { NoteSigner } from '../log/note-signer.ts';
import { parseVkey } from '../log/vkey.ts';
import { openBytes, sealBytes } from '../sealed/envelope.ts';
import { paddedBytes } from '../sealed/padding.ts';

const entrySchema = v.object({
  /** kdf(C, "closed/<n>"): opens this entry and no other. */
  blind: b64Of(32),
  line: textUpTo(4096),
});
const packageSchema = v.object({
  v: v.literal(1),
  origin: originField,
  period: monthField,
  day: dayField,
  /** H of the figures that go with it. */
  figures: hashField,
  log: v.object({ from: countField, to: countField }),
  /** Every batch of that part of the log, with the secret from which its fillings come. */
  batches: v.array(v.object({ first: countField, filled: countField, secret: b64Of(32) })),
  /** The month's entries, those of one report together, the reports in an order drawn afresh. */
  reports: v.array(v.array(entrySchema)),
  /** What every cell of the figures had: held back by earlier months, and counted in this one. */
  counts: v.array(
    v.object({
      row: wordField,
      part: v.string(),
      carried: v.pipe(v.number(), v.safeInteger()),
      counted: countField,
    }),
  ),
});
export type AuditPackage = v.InferOutput<typeof packageSchema>;
export type AuditEntry = v.InferOutput<typeof entrySchema>;
export type AuditCount = AuditPackage['counts'][number];

const SPACE = 0x20;

/** Writes a package down, ready to be sealed to each of its readers. @param signer the log key. */
export function encodeAuditPackage(content: AuditPackage, signer: NoteSigner): Bytes {
  const json = utf8(canonicalJson(content));
  const padded = new Uint8Array(paddedBytes(json.length)).fill(SPACE);
  padded.set(json);
  const { origin, period } = content;
  const note = signNote(`${origin}/audit\n${period}\n${hashB64(padded)}\n`, [signer]);
  return concatBytes(utf8(`${note}\n`), padded);
}

/** Seals an encoded package to one reader. */
export async function sealAuditPackage(encoded: Uint8Array, recipient: string): Promise<Bytes> {
  return sealBytes(encoded, recipient);
}

/**
 * Opens a package and verifies that the programme's log key signed it.
 *
 * @param logVkey the log key of a descriptor that the caller verified.
 * @throws ProtocolError `unopenable`, `malformed` or `unverified`.
 */
export async function openAuditPackage(
  file: Uint8Array,
  identity: string,
  logVkey: string,
): Promise<AuditPackage> {
  return decodeAuditPackage(await openBytes(file, identity), logVkey);
}

/** @throws ProtocolError `malformed` or `unverified`. */
export function decodeAuditPackage(bytes: Uint8Array, logVkey: string): AuditPackage {
  const split = bytes.indexOf(0x7b);
  if (split < 1) throw new ProtocolError('malformed', 'not an audit package');
  const note = fromUtf8(bytes.subarray(0, split - 1)) ?? '';
  const content = bytes.subarray(split);
  const audited = parseAs(packageSchema, parseJson(content));
  const { origin, period } = audited;
  const text = `${origin}/audit\n${period}\n${hashB64(content)}\n`;
  const isOwn = parseVkey(logVkey).name === `${origin}/log`;
  if (!isOwn || verifyNote(note, [logVkey]).text !== text) {
    throw new ProtocolError('unverified', 'an audit package that the log key did not sign');
  }
  return audited;
}
