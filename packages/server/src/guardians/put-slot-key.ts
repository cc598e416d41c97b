import { type GuardianSlot, isAttestation, ProtocolError, type PutSlot } from '@bellbuoy/protocol';
import { requireStill, type StaffSession, sealedSeed } from '../accounts/index.ts';
import { exclusive, type Reader, type Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { listGuardians, type Programme } from '../programme/index.ts';

/**
 * Records that whoever calls holds a slot of the guardians announced, with its seed wrapped for them unless they keep it
 * outside. The slot's own key vouches for it; that it is a slot's of the block, browsers check too.
 *
 * @throws ProtocolError `unverified`, or `not-sealed` for a wrap that is no sealed seed.
 * @throws Problem `not-found` for a key that no block has, `slot-taken` for a second slot of one holder.
 */
export async function putSlotKey(programme: Programme, who: StaffSession, slot: PutSlot): Promise<void> {
  const { database } = programme;
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'guardians');
    await requireStill(transaction, 'guardian', who);
    const recipient = await requireOwnSlot(transaction, who.account, slot.slotKey);
    await storeSlotKey(transaction, programme, who.account, { ...slot, recipient });
  });
}

/**
 * @param slot `recipient` being the slot's own, for which its key vouches too.
 * @throws ProtocolError `unverified` or `not-sealed`.
 */
export async function storeSlotKey(
  transaction: Transaction,
  { config }: Programme,
  account: string,
  { slotKey, recipient, attestation, wrap }: PutSlot & Pick<GuardianSlot, 'recipient'>,
): Promise<void> {
  const keys = await transaction
    .selectFrom('account_roles')
    .select(['recipient', 'verify'])
    .where('account', '=', account)
    .executeTakeFirstOrThrow();
  if (!isAttestation({ origin: config.origin, account, ...keys, slotKey, attestation }, recipient)) {
    throw new ProtocolError('unverified', 'the slot did not sign this account');
  }
  const kept = { attestation, wrap: wrap === null ? null : sealedSeed(wrap) };
  await transaction
    .insertInto('slot_keys')
    .values({ slot_key: slotKey, account, ...kept })
    .onConflict((conflict) => conflict.columns(['slot_key', 'account']).doUpdateSet(kept))
    .execute();
}

/** One person is one voice: nobody holds two slots of a block. Returns the slot's recipient. */
async function requireOwnSlot(store: Reader, account: string, slotKey: string): Promise<string> {
  const blocks = await listGuardians(store);
  const having = blocks.filter(({ slots }) => slots.some(({ verify }) => verify === slotKey));
  const slot = having.flatMap(({ slots }) => slots).find(({ verify }) => verify === slotKey);
  if (slot === undefined) throw new Problem('not-found');
  const beside = having.flatMap(({ slots }) => slots.map(({ verify }) => verify));
  const other = await store
    .selectFrom('slot_keys')
    .select('slot_key')
    .where('account', '=', account)
    .where('slot_key', 'in', beside)
    .where('slot_key', '!=', slotKey)
    .executeTakeFirst();
  if (other !== undefined) throw new Problem('slot-taken');
  return slot.recipient;
}
