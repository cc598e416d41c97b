import type { Guardians } from '@bellbuoy/protocol';
import type { Transaction } from '../db/index.ts';
import { listGuardians, type Programme, today } from '../programme/index.ts';
import { findDraft } from './draft-store.ts';

/**
 * Destroys the wraps of those whose time as guardians is over, once the block that says so is in force: of somebody who handed
 * their slot over, and of somebody who holds none any more. Whoever goes on under a new key keeps the old one, for names that
 * were sealed to it.
 */
export async function settleSlotKeys(transaction: Transaction, programme: Programme): Promise<void> {
  const blocks = await listGuardians(transaction);
  const inForce = blocks.findLast(({ from }) => from <= today(programme));
  if (inForce === undefined) return;
  const appointed = await appointedBy(transaction, inForce);
  const toCome = keysOf(blocks.filter(({ version }) => version > inForce.version));
  const drafted = (await findDraft(transaction))?.plan.slots.map(({ verify }) => verify) ?? [];
  const keys = keysOf([inForce]);
  const rows = await transaction.selectFrom('slot_keys').select(['slot_key', 'account']).execute();
  const isHeld = ({ slot_key: key, account }: (typeof rows)[number]) =>
    keys.has(key) && [account, undefined, null].includes(appointed.get(key));
  const holders = new Set(rows.filter(isHeld).map(({ account }) => account));
  for (const row of rows) {
    const { slot_key: key, account } = row;
    const isOwnFormer = !keys.has(key) && holders.has(account);
    if (isHeld(row) || isOwnFormer || toCome.has(key) || drafted.includes(key)) continue;
    await transaction
      .deleteFrom('slot_keys')
      .where('slot_key', '=', key)
      .where('account', '=', account)
      .execute();
  }
}

/** To whom the draft of a block gave which slot's key; null where whoever had it went on. */
async function appointedBy(
  transaction: Transaction,
  { version, slots }: Guardians,
): Promise<ReadonlyMap<string, string | null>> {
  const draft = await transaction
    .selectFrom('guardian_drafts')
    .select('slots')
    .where('version', '=', version)
    .executeTakeFirst();
  return new Map(
    slots.map(({ slot, verify }) => [
      verify,
      draft?.slots.find((each) => each.slot === slot)?.account ?? null,
    ]),
  );
}

function keysOf(blocks: readonly Guardians[]): ReadonlySet<string> {
  return new Set(blocks.flatMap(({ slots }) => slots.map(({ verify }) => verify)));
}
