import type { AttestationList } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';

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
