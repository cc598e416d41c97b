// The three files between a partner and an operator. Only the partner's own, the state, can tell which pass came of
// which blinded message: it is what makes passes untraceable, and it never leaves the partner.

import { decodeB64, encodeB64, isB64, ProtocolError, parseAs, parseJson } from '@bellbuoy/protocol';
import type { IssuingJwk } from '@bellbuoy/protocol/vouchers';
import * as v from 'valibot';

export const MAX_PASSES = 1_000;

const b64Of = (bytes: number) =>
  v.pipe(
    v.string(),
    v.check((text) => isB64(text, bytes)),
  );
const value = b64Of(384);
const kid = b64Of(32);
const values = v.pipe(v.array(value), v.minLength(1), v.maxLength(MAX_PASSES));

const requestsSchema = v.strictObject({ kid, blinded: values });
const signedSchema = v.strictObject({ kid, signatures: values });
const stateSchema = v.strictObject({
  kid,
  jwk: v.strictObject({ kty: v.literal('RSA'), e: v.literal('AQAB'), n: value }),
  drafts: v.pipe(
    v.array(v.strictObject({ input: v.pipe(v.string(), v.maxLength(640)), inverse: value })),
    v.minLength(1),
    v.maxLength(MAX_PASSES),
  ),
});

/** What the operator is asked to sign, without seeing it. */
export interface PassRequests {
  readonly kid: string;
  readonly blinded: readonly Uint8Array[];
}

export interface SignedPasses {
  readonly kid: string;
  readonly signatures: readonly Uint8Array[];
}

/** The partner's secret. */
export interface PassState {
  readonly kid: string;
  readonly jwk: IssuingJwk;
  readonly drafts: readonly { readonly input: string; readonly inverse: Uint8Array }[];
}

export function formatRequests({ kid, blinded }: PassRequests): string {
  return format({ kid, blinded: blinded.map(encodeB64) });
}

/** @throws ProtocolError `malformed`, also for a message that comes twice. */
export function parseRequests(bytes: Uint8Array): PassRequests {
  const { kid, blinded } = parseAs(requestsSchema, parseJson(bytes));
  if (new Set(blinded).size !== blinded.length) throw new ProtocolError('malformed', 'the same pass twice');
  return { kid, blinded: blinded.map((text) => decodeB64(text)) };
}

export function formatSigned({ kid, signatures }: SignedPasses): string {
  return format({ kid, signatures: signatures.map(encodeB64) });
}

/** @throws ProtocolError `malformed` */
export function parseSigned(bytes: Uint8Array): SignedPasses {
  const { kid, signatures } = parseAs(signedSchema, parseJson(bytes));
  return { kid, signatures: signatures.map((text) => decodeB64(text)) };
}

export function formatState({ kid, jwk, drafts }: PassState): string {
  return format({
    kid,
    jwk,
    drafts: drafts.map(({ input, inverse }) => ({ input, inverse: encodeB64(inverse) })),
  });
}

/** @throws ProtocolError `malformed` */
export function parseState(bytes: Uint8Array): PassState {
  const { drafts, ...key } = parseAs(stateSchema, parseJson(bytes));
  return { ...key, drafts: drafts.map(({ input, inverse }) => ({ input, inverse: decodeB64(inverse) })) };
}

function format(file: object): string {
  return `${JSON.stringify(file)}\n`;
}
