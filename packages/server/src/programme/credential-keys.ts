// Keys that sign commendations openly, as the descriptor names them. Who makes them and signs with them is the business
// of `commendations`.

import { type Descriptor, maxCredentialKeys } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';

/** A key as the descriptor names it: whose word its commendations are, and of which months. */
export type CredentialKey = NonNullable<Descriptor['credentials']>[number];

/** All that there ever were, oldest first: what they signed is verified for as long as somebody shows it. */
export async function listCredentialKeys(store: Reader): Promise<CredentialKey[]> {
  const rows = await store
    .selectFrom('credential_keys')
    .selectAll()
    .orderBy('from_day', 'desc')
    .orderBy('kid')
    .limit(maxCredentialKeys)
    .execute();
  return rows.reverse().map(({ kid, from_day, until_day, revoked_on, title, url, modulus }) => ({
    ...{ kid, from: from_day, until: until_day, title, url },
    ...(revoked_on === null ? {} : { revoked: revoked_on }),
    jwk: { kty: 'RSA', e: 'AQAB', n: modulus },
  }));
}
