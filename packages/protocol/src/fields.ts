// The narrow texts and numbers of which every JSON form of the protocol consists. One spelling each.

import * as v from 'valibot';
import { isB64 } from './base64url.ts';
import { isDay } from './days.ts';
import { ProtocolError } from './errors.ts';
import { isHybridRecipient, isOrigin } from './keyring/forms.ts';

/** b64 of exactly so many bytes. */
export function b64Of(bytes: number) {
  return v.pipe(
    v.string(),
    v.check((text) => isB64(text, bytes), 'not b64 of this length'),
  );
}

/** b64 of at most so many bytes. */
export function b64UpTo(maxBytes: number) {
  return v.pipe(
    v.string(),
    v.maxLength(Math.ceil((maxBytes * 4) / 3)),
    v.check((text) => isB64(text), 'not b64'),
  );
}

/** Text in whole characters, at most so many UTF-16 units. */
export function textUpTo(maxLength: number) {
  return v.pipe(
    v.string(),
    v.maxLength(maxLength),
    v.check((text) => text.isWellFormed(), 'not well-formed text'),
  );
}

export const dayField = v.pipe(v.string(), v.check(isDay, 'not a day'));
export const monthField = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
export const hashField = b64Of(32);
/** An Ed25519 public key. */
export const verifyField = b64Of(32);
export const originField = v.pipe(v.string(), v.check(isOrigin, 'not an origin'));
export const recipientField = v.pipe(v.string(), v.check(isHybridRecipient, 'not a hybrid recipient'));
/** Counts things: 0, 1, 2 … */
export const countField = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Numbers things, from 1: epochs, sequences, slots, versions. */
export const ordinalField = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** A short name chosen by a programme: of a desk, a body, a rule. */
export const wordField = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));
/** What people call somebody or something. */
export const nameField = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const deskField = wordField;
/** The name by which a staff member signs in. */
export const accountField = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/));
/** A BCP 47 tag in the plain form that `Intl` accepts, as `pt` or `zh-Hans`. */
export const localeField = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/));

/**
 * Parses a value into the type of a schema.
 *
 * @throws ProtocolError `malformed`, saying nothing of the value.
 */
export function parseAs<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new ProtocolError('malformed', 'not of the expected form');
  return parsed.output;
}
