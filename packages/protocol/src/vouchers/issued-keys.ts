// Issuing keys that sign no more, and whose vouchers are still taken: a list apart from the descriptor, which everybody
// fetches who wants to report. The descriptor names it by its hash, so that its signature covers both.

import * as v from 'valibot';
import { hashB64 } from '../base64url.ts';
import { type Bytes } from '../bytes.ts';
import { canonicalBytes, parseJson } from '../canonical.ts';
import { ProtocolError } from '../errors.ts';
import { originField, parseAs } from '../fields.ts';
import {
  checkIssuing,
  type Descriptor,
  issuingKeySchema,
  maxDescriptorBytes,
} from '../programme/descriptor.ts';
import type { IssuingKey } from './claim.ts';

const ListShape = v.object({
  v: v.literal(1),
  origin: originField,
  keys: v.pipe(v.array(issuingKeySchema), v.minLength(1), v.maxLength(2_000)),
});

/** The bytes to serve, of which the descriptor says the hash. */
export function formatIssuedKeys(origin: string, keys: readonly IssuingKey[]): Bytes {
  return canonicalBytes({ v: 1, origin, keys });
}

/**
 * Reads the list that a verified descriptor names.
 *
 * @returns every key of the programme, those of the descriptor first.
 * @throws ProtocolError `unverified` for another list, `malformed` for one that gives a name or a purpose to two keys.
 */
export function verifyIssuedKeys(
  bytes: Uint8Array,
  { origin, issuing, issued }: Pick<Descriptor, 'origin' | 'issuing' | 'issued'>,
): IssuingKey[] {
  if (bytes.length > maxDescriptorBytes)
    throw new ProtocolError('too-large', 'a list of keys over its limit');
  if (hashB64(bytes) !== issued?.hash) throw new ProtocolError('unverified', 'not the list that is named');
  const list = parseAs(ListShape, parseJson(bytes));
  if (list.origin !== origin) throw new ProtocolError('unverified', 'the list of another programme');
  const keys = [...issuing, ...list.keys];
  checkIssuing(keys);
  return keys;
}
