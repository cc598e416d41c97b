import { type Bytes, canonicalBytes, hashB64 } from '@bellbuoy/protocol';
import type { Policy } from './policy.ts';

/** The policy as it is published at `/policy.json`: RFC 8785 JSON, the same on every machine. */
export function policyBytes(policy: Policy): Bytes {
  return canonicalBytes(policy);
}

/** The hash by which the descriptor, and every report, names the policy: b64 H of `policyBytes`. */
export function policyHash(policy: Policy): string {
  return hashB64(policyBytes(policy));
}
