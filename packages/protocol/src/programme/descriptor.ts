// The programme descriptor, `/.well-known/bellbuoy`: all that a client must know before it seals. It is signed
// as the exact bytes that are served, so members that this version does not know are ignored here and still
// covered by the signature.

import * as v from 'valibot';
import type { Bytes } from '../bytes.ts';
import { canonicalBytes, parseJson } from '../canonical.ts';
import { addDays, type Day } from '../days.ts';
import { ProtocolError } from '../errors.ts';
import {
  b64Of,
  countField,
  dayField,
  hashField,
  nameField,
  ordinalField,
  originField,
  parseAs,
  recipientField,
  wordField,
} from '../fields.ts';
import { isVkey } from '../log/vkey.ts';
import { DESK_KINDS } from '../policy/redress.ts';
import { guardiansSchema } from './guardians.ts';

/** A descriptor is fetched before the first page can be used; this is far above what one needs. */
export const maxDescriptorBytes = 524_288;
/** A descriptor is good for at most this long, so that a stolen or withdrawn one does not live on. */
export const maxDescriptorDays = 30;

/** Days on which nobody reads, of the years that a programme has announced. */
export const maxHolidays = 400;

/** One a year, and one more whenever a programme changes its name or address. */
export const maxCredentialKeys = 100;

const keyFields = { recipient: recipientField, verify: hashField };
const vkeyField = v.pipe(v.string(), v.check(isVkey, 'not a verifier key'));
const timeField = v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/));

const Epoch = v.object({
  epoch: ordinalField,
  ...keyFields,
  from: dayField,
  until: dayField,
  acceptUntil: dayField,
});
const PastEpoch = v.object({ epoch: ordinalField, verify: hashField, acceptUntil: dayField });

const Desk = v.object({
  id: wordField,
  kind: v.picklist(DESK_KINDS),
  title: v.record(v.string(), nameField),
  root: hashField,
  ...Epoch.entries,
  next: v.pipe(v.array(Epoch), v.maxLength(12)),
  past: v.pipe(v.array(PastEpoch), v.maxLength(1000)),
});

const rsaJwk = v.object({ kty: v.literal('RSA'), e: v.literal('AQAB'), n: b64Of(384) });
const issuingFields = {
  kid: hashField,
  quarter: v.pipe(v.string(), v.regex(/^\d{4}-Q[1-4]$/)),
  redeemUntil: dayField,
  jwk: rsaJwk,
};
/** An issuing key, as a descriptor names it and as the list of those past does. */
export const issuingKeySchema = v.variant('kind', [
  v.object({
    ...issuingFields,
    kind: v.literal('award'),
    value: ordinalField,
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  }),
  v.object({ ...issuingFields, kind: v.literal('commendation'), level: ordinalField }),
  v.object({ ...issuingFields, kind: v.literal('pass') }),
]);

// Signs commendations openly, a year long; it stays here for as long as somebody may want to check one.
const CredentialKey = v.object({
  kid: hashField,
  from: dayField,
  until: dayField,
  revoked: v.exactOptional(dayField),
  title: v.pipe(v.record(v.string(), nameField), v.minEntries(1)),
  url: v.pipe(v.string(), v.maxLength(200), v.regex(/^https?:\/\/[\w.:[\]-]+$/)),
  jwk: rsaJwk,
});

const OpenHours = v.object({
  day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
  from: timeField,
  to: timeField,
});

const DescriptorShape = v.object({
  v: v.literal(1),
  origin: originField,
  sequence: ordinalField,
  day: dayField,
  expires: dayField,
  log: v.object({ vkey: vkeyField }),
  desks: v.pipe(v.array(Desk), v.maxLength(100)),
  guardians: v.nullable(guardiansSchema),
  bodies: v.pipe(
    v.array(v.object({ id: wordField, name: nameField, recipient: recipientField })),
    v.maxLength(100),
  ),
  /** The keys that sign, or will. */
  issuing: v.pipe(v.array(issuingKeySchema), v.maxLength(500)),
  /** Where keys that sign no more are listed, whose vouchers are still taken: at `/issued/<hash>.json`. */
  issued: v.exactOptional(v.object({ hash: hashField })),
  credentials: v.exactOptional(v.pipe(v.array(CredentialKey), v.maxLength(maxCredentialKeys))),
  policy: v.object({ hash: hashField, from: dayField }),
  /** By which rules the programme thanks and pays; absent where it does neither. */
  rewards: v.exactOptional(v.object({ hash: hashField, from: dayField })),
  limits: v.object({ attachments: countField, attachmentBytes: countField }),
  work: v.object({ max: countField }),
  hours: v.object({
    zone: nameField,
    open: v.pipe(v.array(OpenHours), v.maxLength(70)),
    holidays: v.exactOptional(v.pipe(v.array(dayField), v.maxLength(maxHolidays))),
  }),
});

export type Descriptor = v.InferOutput<typeof DescriptorShape>;
/** A desk with its current epoch's keys, those made ahead, and the verify keys of those past. */
export type DescriptorDesk = v.InferOutput<typeof Desk>;
/** The keys of an epoch: reports are sealed to `recipient` from `from` to `until`, days included. */
export type DeskEpoch = v.InferOutput<typeof Epoch>;

/**
 * Parses a descriptor. What comes out is well-formed, not yet trustworthy: see `verifyDescriptor`.
 *
 * @throws ProtocolError `malformed` or `too-large`.
 */
export function parseDescriptor(bytes: Uint8Array): Descriptor {
  if (bytes.length > maxDescriptorBytes) throw new ProtocolError('too-large', 'a descriptor over its limit');
  const descriptor = parseAs(DescriptorShape, parseJson(bytes));
  checkCoherence(descriptor);
  return descriptor;
}

/**
 * Formats a descriptor: the bytes to serve and to sign.
 *
 * @throws ProtocolError `malformed` for a descriptor that clients would refuse.
 */
export function formatDescriptor(descriptor: Descriptor): Bytes {
  const bytes = canonicalBytes(descriptor);
  parseDescriptor(bytes);
  return bytes;
}

function checkCoherence({
  origin,
  day,
  expires,
  log,
  desks,
  bodies,
  issuing,
  credentials = [],
}: Descriptor): void {
  if (!isWithin(day, expires, addDays(day, maxDescriptorDays))) throw malformed('expires too late or early');
  if (!log.vkey.startsWith(`${origin}/log+`)) throw malformed('the key of another log');
  if (!isDistinct(desks.map(({ id }) => id))) throw malformed('two desks of one name');
  if (!isDistinct(bodies.map(({ id }) => id))) throw malformed('two bodies of one name');
  checkIssuing(issuing);
  // What signs blindly signs nothing openly: a blinded message could otherwise come back as a credential.
  if (!isDistinct([...issuing, ...credentials].map(({ kid }) => kid)))
    throw malformed('one key for two uses');
  for (const desk of desks) checkEpochs(desk);
}

/**
 * Checks that no two issuing keys of a programme have one name or one purpose.
 *
 * @throws ProtocolError `malformed`.
 */
export function checkIssuing(issuing: Descriptor['issuing']): void {
  if (!isDistinct(issuing.map(({ kid }) => kid))) throw malformed('two issuing keys of one name');
  // Otherwise a key of their own could be given to some, and what comes back signed by it would tell whose it was.
  if (!isDistinct(issuing.map(purposeOf))) throw malformed('two issuing keys for one purpose');
}

/** All that a key is good for: what is left of its entry without what makes it this one. */
function purposeOf(key: Descriptor['issuing'][number]): string {
  return JSON.stringify(Object.entries({ ...key, kid: '', jwk: '', redeemUntil: '' }).sort());
}

function checkEpochs(desk: DescriptorDesk): void {
  const ahead = [desk, ...desk.next];
  for (const [i, epoch] of ahead.entries()) {
    const before = ahead[i - 1];
    const follows = before === undefined || (epoch.epoch > before.epoch && epoch.from > before.from);
    if (!follows || !isWithin(epoch.from, epoch.until, epoch.acceptUntil))
      throw malformed('epochs out of order');
  }
  const past = desk.past.map(({ epoch }) => epoch);
  if (!isDistinct(past) || past.some((epoch) => epoch >= desk.epoch)) throw malformed('a past epoch to come');
}

function isWithin(first: Day, day: Day, last: Day): boolean {
  return first <= day && day <= last;
}

function isDistinct(values: readonly (string | number)[]): boolean {
  return new Set(values).size === values.length;
}

function malformed(message: string): ProtocolError {
  return new ProtocolError('malformed', message);
}
