// Work that a busy line asks for: an ALTCHA proof of work (https://altcha.org, second format) by PBKDF2, which every
// browser does natively, so that one without a compiler for scripts is no slower. A solver counts up from 0 until
// PBKDF2(password: nonce ‖ uint32 counter, salt, cost) begins with the prefix; `max` bounds the counter.

import * as v from 'valibot';
import { decodeB64, encodeB64 } from '../base64url.ts';
import { utf8 } from '../bytes.ts';
import { parseJson } from '../canonical.ts';
import { ProtocolError } from '../errors.ts';
import { hashField, ordinalField, parseAs } from '../fields.ts';

/** The one kind of work that version 1 knows. */
export const WORK_ALGORITHM = 'PBKDF2/SHA-256';
/** Rounds of one try. */
export const WORK_COST = 100;
/** The most tries that are ever asked for: some twenty seconds of an old telephone at worst. */
export const MAX_WORK_TRIES = 64_000;

const MAX_WORK_TEXT = 4_096;

/** Lower-case hexadecimal of so many bytes. */
function hexOf(bytes: number) {
  return v.pipe(v.string(), v.length(bytes * 2), v.regex(/^[0-9a-f]+$/));
}

const triesField = v.pipe(ordinalField, v.maxValue(MAX_WORK_TRIES));

/** `POST /challenge`: for an envelope, by b64 H, or for an upload, by its length in bytes. */
export const challengeRequestSchema = v.union([
  v.strictObject({ for: hashField }),
  v.strictObject({ bytes: ordinalField }),
]);
/** What work is for. */
export type WorkPurpose = v.InferOutput<typeof challengeRequestSchema>;

/** The `work` of a `428 work-needed`: what a challenge would ask for now. */
export const workConditionsSchema = v.object({
  algorithm: v.literal(WORK_ALGORITHM),
  cost: v.literal(WORK_COST),
  max: triesField,
});
export type WorkConditions = v.InferOutput<typeof workConditionsSchema>;

const workDataSchema = v.strictObject({
  for: v.exactOptional(hashField),
  bytes: v.exactOptional(ordinalField),
  max: triesField,
  until: ordinalField,
});

/** Answer to `POST /challenge`. The server's signature covers every member, so all of it goes back as it came. */
export const challengeSchema = v.strictObject({
  parameters: v.strictObject({
    algorithm: v.literal(WORK_ALGORITHM),
    cost: v.literal(WORK_COST),
    data: workDataSchema,
    keyLength: v.literal(32),
    keyPrefix: hexOf(16),
    keySignature: hexOf(32),
    nonce: hexOf(16),
    salt: hexOf(16),
  }),
  signature: hexOf(32),
});
export type WorkChallenge = v.InferOutput<typeof challengeSchema>;

const solvedSchema = v.strictObject({
  challenge: challengeSchema,
  solution: v.strictObject({
    counter: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MAX_WORK_TRIES)),
    derivedKey: hexOf(32),
    // ALTCHA's own solvers tell how long they took. Nobody needs to know.
    time: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  }),
});
/** A challenge with its solution. */
export type SolvedWork = v.InferOutput<typeof solvedSchema>;

/** The `work` member of a request. */
export function formatWork({ challenge, solution: { counter, derivedKey } }: SolvedWork): string {
  return encodeB64(utf8(JSON.stringify({ challenge, solution: { counter, derivedKey } })));
}

/**
 * Parses the `work` member of a request. What comes out is well-formed; whether it was asked for and done is the
 * server's to verify.
 *
 * @throws ProtocolError `malformed`
 */
export function parseWork(text: string): SolvedWork {
  if (text.length > MAX_WORK_TEXT) throw new ProtocolError('malformed', 'work over its limit');
  return parseAs(solvedSchema, parseJson(decodeB64(text)));
}
