import {
  addDays,
  type DraftGuardians,
  type Guardians,
  isHandedOver,
  MIN_OUTSIDE,
  outsideOrganisations,
} from '@bellbuoy/protocol';
import type { StaffSession } from '../accounts/index.ts';
import { exclusive, type Reader } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { latestGuardians, type Programme, today } from '../programme/index.ts';
import { changeDraft, findDraft } from './draft-store.ts';

/**
 * Begins a change of guardians, or the appointment of the first. It changes nothing until those who are guardians have
 * approved what comes of it.
 *
 * @throws Problem `moved-on` while another is being prepared, `few-outside` unless the draft says so itself, `notice-too-short`,
 *   `malformed` for a threshold or a slot that cannot be, `not-found` for an account that is no guardian's.
 */
export async function beginDraft(
  programme: Programme,
  who: StaffSession,
  { threshold, from, slots, fewOutside }: DraftGuardians,
): Promise<void> {
  const { database } = programme;
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'guardians');
    if ((await findDraft(transaction)) !== null) throw new Problem('moved-on');
    const former = await latestGuardians(transaction);
    if (threshold < 2 || threshold > slots.length) throw new Problem('malformed');
    if (!fewOutside) requireOutside(programme, slots);
    requireNotice(programme, former, from);
    for (const slot of slots) await requirePossible(transaction, slot, former);
    const row = {
      version: (former?.version ?? 0) + 1,
      day: today(programme),
      drafted_by: who.account,
      from_day: from,
      threshold,
      slots: JSON.stringify(
        slots.map((slot) => ({ ...slot, recipient: null, verify: null, handedOver: null })),
      ),
    };
    await transaction.insertInto('guardian_drafts').values(row).execute();
  });
}

/** Sets another day. @throws Problem `not-found` without a draft, `notice-too-short`. */
export async function moveDraft(programme: Programme, from: string): Promise<void> {
  const { database } = programme;
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'guardians');
    const draft = await findDraft(transaction);
    if (draft === null) throw new Problem('not-found');
    requireNotice(programme, draft.former, from);
    await changeDraft(transaction, draft.plan.version, { from });
  });
}

/** Gives a draft up, with the keys that were made for it. @throws Problem `not-found` without one. */
export async function withdrawDraft({ database }: Programme): Promise<void> {
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'guardians');
    const draft = await findDraft(transaction);
    if (draft === null) throw new Problem('not-found');
    const { version } = draft.plan;
    for (const table of ['guardian_approvals', 'guardian_drafts'] as const) {
      await transaction.deleteFrom(table).where('version', '=', version).execute();
    }
    for (const { verify, account, key, handedOver } of draft.plan.slots) {
      const isMadeForIt = key === 'new' || handedOver !== null;
      if (verify === null || account === null || !isMadeForIt) continue;
      await transaction
        .deleteFrom('slot_keys')
        .where('slot_key', '=', verify)
        .where('account', '=', account)
        .execute();
    }
  });
}

/** A change of those who are guardians is known for some days before it is in force; before the first there was nobody. */
export function requireNotice(programme: Programme, former: Guardians | null, from: string): void {
  const { noticeDays } = programme.config.guardians;
  const earliest = addDays(today(programme), former === null ? 0 : noticeDays);
  if (former !== null && from < earliest) throw new Problem('notice-too-short');
}

function requireOutside({ config }: Programme, slots: DraftGuardians['slots']): void {
  const own = [...Object.values(config.title), config.operator?.name ?? ''];
  if (outsideOrganisations(slots, own).length < MIN_OUTSIDE) throw new Problem('few-outside');
}

async function requirePossible(
  store: Reader,
  slot: DraftGuardians['slots'][number],
  former: Guardians | null,
): Promise<void> {
  const before = former?.slots.find((each) => each.slot === slot.slot);
  if (slot.key === 'stays' && before === undefined) throw new Problem('malformed');
  const needsAccount = slot.key === 'new' || isHandedOver(slot, former);
  if (needsAccount && slot.account === null) throw new Problem('malformed');
  if (slot.account === null) return;
  const found = await store
    .selectFrom('account_roles')
    .select('account')
    .where('account', '=', slot.account)
    .where('guardian', '=', true)
    .executeTakeFirst();
  if (found === undefined) throw new Problem('not-found');
}
