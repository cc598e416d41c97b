// An award is claimed by a secret that stands in the sealed offer alone. The server keeps its hash: it knows that an
// offer was made, and not who reads it.

import { encodeB64, hashB64 } from '../base64url.ts';
import type { Random } from '../bytes.ts';
import { randomBytes } from '../primitives.ts';

/** What a claim is made by, and what the server is told of it; both b64. */
export interface OfferSecret {
  readonly secret: string;
  readonly hash: string;
}

const SECRET_BYTES = 32;

/** Draws the secret of one offer. */
export function newOfferSecret(random: Random = randomBytes): OfferSecret {
  const secret = random(SECRET_BYTES);
  return { secret: encodeB64(secret), hash: hashB64(secret) };
}
