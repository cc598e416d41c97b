import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { IssuingJwk, ParsedVoucher } from '@bellbuoy/protocol/vouchers';

const PS384 = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };

/** Whether a key signed a voucher, by OpenSSL itself: forged ones must not cost more than anything else. */
export function isSignedBy({ input, compact }: ParsedVoucher, jwk: IssuingJwk | KeyObject): boolean {
  const key = 'kty' in jwk ? createPublicKey({ format: 'jwk', key: { ...jwk } }) : jwk;
  const signature = Buffer.from(compact.slice(input.length + 1), 'base64url');
  return verify('sha384', Buffer.from(input), { key, ...PS384 }, signature);
}
