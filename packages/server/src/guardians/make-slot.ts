import {
  type Guardians,
  type GuardiansPlan,
  type HandOverSlot,
  isHandedOver,
  type MakeSlot,
  ProtocolError,
} from '@bellbuoy/protocol';
import { requireStill, type StaffSession, sealedSeed } from '../accounts/index.ts';
import { exclusive, type Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { changeDraft, findDraft, type OpenDraft } from './draft-store.ts';
import { storeSlotKey } from './put-slot-key.ts';

type Slot = GuardiansPlan['slots'][number];

/**
 * Takes the key that somebody made for the slot that a draft gives them, or the word of the key that they were handed.
 *
 * @throws Problem `not-found` unless the draft gives them this slot, `slot-taken` for a key that another slot has.
 * @throws ProtocolError `unverified` where the key is not the slot's, or did not sign their account.
 */
export async function makeSlot(programme: Programme, who: StaffSession, made: MakeSlot): Promise<void> {
  await changingSlot(programme, who, made.slot, async (transaction, draft, slot) => {
    if (slot.account !== who.account) throw new Problem('not-found');
    if (slot.key === 'stays') requireKeyOf(draft.former, made);
    else await requireNewKey(transaction, draft, made);
    await storeSlotKey(transaction, programme, who.account, made);
    return { ...slot, recipient: made.recipient, verify: made.slotKey };
  });
}

/**
 * Leaves a slot's seed for whoever is to have it. Their browser shows that it is the slot's before they say that they hold it.
 *
 * @throws Problem `not-found` unless the draft hands this slot over and whoever calls holds it.
 */
export async function handOverSlot(
  programme: Programme,
  who: StaffSession,
  { slot: number, wrap }: HandOverSlot,
): Promise<void> {
  await changingSlot(programme, who, number, async (transaction, { former }, slot) => {
    if (!isHandedOver(slot, former) || slot.account === null) throw new Problem('not-found');
    const before = former?.slots.find((each) => each.slot === number);
    const held = await transaction
      .selectFrom('slot_keys')
      .select('account')
      .where('account', '=', who.account)
      .where('slot_key', '=', before?.verify ?? '')
      .executeTakeFirst();
    if (held === undefined) throw new Problem('not-found');
    sealedSeed(wrap);
    return { ...slot, handedOver: wrap };
  });
}

async function changingSlot(
  { database }: Programme,
  who: StaffSession,
  number: number,
  change: (transaction: Transaction, draft: OpenDraft, slot: Slot) => Promise<Slot>,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'guardians');
    await requireStill(transaction, 'guardian', who);
    const draft = await findDraft(transaction);
    const slot = draft?.plan.slots.find((each) => each.slot === number);
    if (draft === null || slot === undefined) throw new Problem('not-found');
    const changed = await change(transaction, draft, slot);
    const slots = draft.plan.slots.map((each) => (each === slot ? changed : each));
    await changeDraft(transaction, draft.plan.version, { slots });
  });
}

function requireKeyOf(former: Guardians | null, { slot, recipient, slotKey }: MakeSlot): void {
  const before = former?.slots.find((each) => each.slot === slot);
  if (before?.recipient === recipient && before.verify === slotKey) return;
  throw new ProtocolError('unverified', 'not the key of the slot that was handed over');
}

/** No key is in two slots, nor in one that somebody else has or had. */
async function requireNewKey(
  transaction: Transaction,
  { plan, former }: OpenDraft,
  { slot, recipient, slotKey }: MakeSlot,
): Promise<void> {
  const others = [...plan.slots.filter((each) => each.slot !== slot), ...(former?.slots ?? [])];
  const isTaken = others.some((other) => other.verify === slotKey || other.recipient === recipient);
  if (isTaken) throw new Problem('slot-taken');
  const before = plan.slots.find((each) => each.slot === slot);
  if (before?.verify === null || before?.verify === undefined || before.account === null) return;
  // Made anew before it was announced: the first was never anybody's.
  await transaction
    .deleteFrom('slot_keys')
    .where('slot_key', '=', before.verify)
    .where('account', '=', before.account)
    .execute();
}
