import { encodeB64, type Guardianship, type GuardiansPlan } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import type { Programme } from '../programme/index.ts';
import { findDraft } from './draft-store.ts';
import { listAttestations } from './list-attestations.ts';

/** What guardians and administrators are told: who holds which slot, one's own, and what change is being prepared. */
export async function readGuardianship(
  { database: { store }, config }: Programme,
  account: string,
): Promise<Guardianship> {
  const own = await store
    .selectFrom('slot_keys')
    .select(['slot_key', 'wrap'])
    .where('account', '=', account)
    .orderBy('slot_key')
    .execute();
  const accounts = await store
    .selectFrom('account_roles')
    .innerJoin('accounts', 'accounts.account', 'account_roles.account')
    .select(['accounts.account', 'accounts.name', 'account_roles.recipient', 'account_roles.verify'])
    .where('account_roles.guardian', '=', true)
    .orderBy('accounts.account')
    .execute();
  return {
    noticeDays: config.guardians.noticeDays,
    attestations: await listAttestations(store),
    own: own.map(({ slot_key, wrap }) => ({
      slotKey: slot_key,
      wrap: wrap === null ? null : encodeB64(wrap),
    })),
    accounts,
    draft: await planFor(store, account),
  };
}

/** A draft as one account may see it: what is handed over to others, and what others approved, is not theirs to know. */
async function planFor(store: Reader, account: string): Promise<GuardiansPlan | null> {
  const draft = await findDraft(store);
  if (draft === null) return null;
  const brought = await store
    .selectFrom('guardian_approvals')
    .select('slot')
    .where('version', '=', draft.plan.version)
    .where('brought_by', '=', account)
    .orderBy('slot')
    .execute();
  const slots = draft.plan.slots.map((slot) =>
    slot.account === account ? slot : { ...slot, handedOver: null },
  );
  return { ...draft.plan, slots, approved: brought.map(({ slot }) => slot) };
}
