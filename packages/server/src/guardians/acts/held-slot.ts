import type { Guardians } from '@bellbuoy/protocol';
import type { Reader } from '../../db/index.ts';
import { listGuardians } from '../../programme/index.ts';

type Slot = Guardians['slots'][number];

/** The block of a version; null where none was announced. */
export async function guardiansOfVersion(store: Reader, version: number): Promise<Guardians | null> {
  return (await listGuardians(store)).find((block) => block.version === version) ?? null;
}

/**
 * The slot of a block that an account holds by the word of the slot's own key; null for none. A holder who came by
 * succession has the same key, so what was asked of the one before is theirs to decide.
 */
export async function heldSlot(store: Reader, account: string, block: Guardians): Promise<Slot | null> {
  const keys = await slotKeysOf(store, account);
  return block.slots.find(({ verify }) => keys.includes(verify)) ?? null;
}

/** The numbers of the slots that an account holds, or held, of whatever block. */
export async function heldSlotNumbers(store: Reader, account: string): Promise<ReadonlySet<number>> {
  const keys = await slotKeysOf(store, account);
  const slots = (await listGuardians(store)).flatMap((block) => block.slots);
  return new Set(slots.flatMap(({ slot, verify }) => (keys.includes(verify) ? [slot] : [])));
}

async function slotKeysOf(store: Reader, account: string): Promise<string[]> {
  const rows = await store
    .selectFrom('slot_keys')
    .select('slot_key')
    .where('account', '=', account)
    .execute();
  return rows.map(({ slot_key }) => slot_key);
}
