import { type AttestationList, encodeB64, type Guardianship } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { type Programme } from '../programme/index.ts';

/** Who says that they hold which slot, each by the slot's own key. Browsers verify it by the block, and rely on nothing else. */
export async function listAttestations(store: Reader): Promise<AttestationList> {
  return store
    .selectFrom('slot_keys')
    .innerJoin('accounts', 'accounts.account', 'slot_keys.account')
    .innerJoin('account_roles', 'account_roles.account', 'slot_keys.account')
    .select(['slot_keys.slot_key as slotKey', 'slot_keys.account', 'accounts.name'])
    .select(['account_roles.recipient', 'account_roles.verify', 'slot_keys.attestation'])
    .where('account_roles.guardian', '=', true)
    .orderBy('slot_keys.slot_key')
    .orderBy('slot_keys.account')
    .execute();
}

/** What guardians and administrators are told of slots: who holds which, and one's own. */
export async function readGuardianship(
  { database: { store } }: Programme,
  account: string,
): Promise<Guardianship> {
  const own = await store
    .selectFrom('slot_keys')
    .select(['slot_key', 'wrap'])
    .where('account', '=', account)
    .orderBy('slot_key')
    .execute();
  return {
    attestations: await listAttestations(store),
    own: own.map(({ slot_key, wrap }) => ({
      slotKey: slot_key,
      wrap: wrap === null ? null : encodeB64(wrap),
    })),
  };
}
