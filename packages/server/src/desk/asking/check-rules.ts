// A check of sealed names. The server gives the ref and the checkpoint by which a slot is drawn, once until they are used;
// gives the seals of the months; and counts who grants. It never sees a name, and what matched is sealed to guardians.

import {
  type CheckDetails,
  type CheckDraw,
  checkDetailsSchema,
  drawSlot,
  encodeB64,
  type Guardians,
  newActRef,
  parseAs,
} from '@bellbuoy/protocol';
import type { Reader, Transaction } from '../../db/index.ts';
import {
  type ActRules,
  type ActSeal,
  type GuardianAct,
  heldSlot,
  readSeal,
  thresholdSince,
} from '../../guardians/index.ts';
import { Problem } from '../../http/index.ts';
import { publishAct, readShownHead } from '../../log/index.ts';
import { guardiansOn, listGuardians, type Programme, today } from '../../programme/index.ts';
import { listSealsOfMonths, sealedSince } from '../cases/kept-seals.ts';

/**
 * What a guardian is to propose a check with: the same until it is used.
 *
 * @throws Problem `forbidden` to who holds no slot, `moved-on` while no head of the log is shown.
 */
export async function drawCheck(
  programme: Programme,
  account: string,
  months: readonly string[],
): Promise<CheckDraw> {
  return programme.database.transaction(async (transaction) => {
    await requireSlot(transaction, programme, account);
    const draw = (await findDraw(transaction, account)) ?? (await addDraw(transaction, programme, account));
    const seals = await listSealsOfMonths(transaction, months);
    const { ref, size, root } = draw;
    return { ref, checkpoint: { size, root }, seals: seals.map(({ seal }) => seal) };
  });
}

export const checkRules: ActRules = {
  propose: async (transaction, programme, { ref, who, details: sent }) => {
    const details = parseAs(checkDetailsSchema, sent);
    const { block, slot } = await requireSlot(transaction, programme, who.account);
    await useDraw(transaction, who.account, { ref, details });
    const { root } = details.checkpoint;
    if (drawSlot({ root, ref }, block, slot).slot !== details.drawn) throw new Problem('malformed');
    await keepCheck(transaction, programme, ref, details);
    // It is about no one report: what belongs to it is kept under its own ref.
    return { mailbox: ref, case_id: null };
  },
  sealsOf,
  isOpenable,
  onGranted: async (transaction, _, { ref }, day) => {
    await transaction.updateTable('checks').set({ granted_on: day }).where('ref', '=', ref).execute();
    const check = await transaction
      .selectFrom('checks')
      .selectAll()
      .where('ref', '=', ref)
      .executeTakeFirstOrThrow();
    await publishAct(transaction, { type: 'check', day, months: check.months, ref, seals: check.seals });
  },
};

async function requireSlot(
  store: Reader,
  programme: Programme,
  account: string,
): Promise<{ block: Guardians; slot: number }> {
  const block = await guardiansOn(store, today(programme));
  const slot = block === null ? null : await heldSlot(store, account, block);
  if (block === null || slot === null) throw new Problem('forbidden');
  return { block, slot: slot.slot };
}

async function findDraw(store: Reader, account: string) {
  return store.selectFrom('check_draws').selectAll().where('account', '=', account).executeTakeFirst();
}

async function addDraw(transaction: Transaction, programme: Programme, account: string) {
  // One that every browser can verify: it takes no head that outsiders have not cosigned where they must.
  const head = await readShownHead(transaction, programme.config);
  if (head === null || head.size === 0) throw new Problem('moved-on');
  const { size, root } = head;
  const draw = { account, ref: newActRef(programme.random), size, root: encodeB64(root) };
  await transaction.insertInto('check_draws').values(draw).execute();
  return draw;
}

/** @throws Problem `moved-on` for another ref or checkpoint than the server gave. */
async function useDraw(
  transaction: Transaction,
  account: string,
  { ref, details: { checkpoint } }: { ref: string; details: CheckDetails },
): Promise<void> {
  const { numDeletedRows } = await transaction
    .deleteFrom('check_draws')
    .where('account', '=', account)
    .where('ref', '=', ref)
    .where('size', '=', checkpoint.size)
    .where('root', '=', checkpoint.root)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new Problem('moved-on');
}

/** @throws Problem `moved-on` unless it is about exactly the seals of its months, of which there may be others by now. */
async function keepCheck(
  transaction: Transaction,
  programme: Programme,
  ref: string,
  { months, seals, drawn }: CheckDetails,
): Promise<void> {
  const kept = await listSealsOfMonths(transaction, months);
  const asked = new Set(seals);
  const isExact = asked.size === kept.length && kept.every(({ seal }) => asked.has(seal));
  if (!isExact) throw new Problem('moved-on');
  await transaction
    .insertInto('checks')
    .values({
      ...{ ref, months: JSON.stringify(months), seals: kept.length, drawn },
      ...{ asked_on: today(programme), granted_on: null, done_on: null },
    })
    .execute();
  for (const { mailbox, seal, of, payload } of kept) {
    await transaction
      .insertInto('check_seals')
      .values({ mailbox, ref, seal, seal_of: of, payload })
      .execute();
  }
}

// What has been deleted since is in it no longer.
async function sealsOf(store: Reader, { ref }: { ref: string }): Promise<ActSeal[]> {
  const rows = await store
    .selectFrom('check_seals')
    .selectAll()
    .where('ref', '=', ref)
    .orderBy('seal')
    .execute();
  const seals = await Promise.all(
    rows.map(async ({ mailbox, seal, payload }) => {
      const kept = await readSeal(store, mailbox, payload);
      return kept === null ? [] : [{ mailbox, seal, shares: kept.shares }];
    }),
  );
  return seals.flat();
}

// A guardian whose slot got a new key may have no share of what was sealed before.
async function isOpenable(transaction: Transaction, act: GuardianAct): Promise<boolean> {
  const { months } = await transaction
    .selectFrom('checks')
    .select('months')
    .where('ref', '=', act.ref)
    .executeTakeFirstOrThrow();
  const [first = act.day.slice(0, 7)] = months.toSorted();
  const days = { since: sealedSince(`${first}-01`), day: act.day };
  const wanted = thresholdSince(await listGuardians(transaction), days);
  const shares = await transaction
    .selectFrom('act_shares')
    .select('seal')
    .where('ref', '=', act.ref)
    .execute();
  const given = Map.groupBy(shares, ({ seal }) => seal);
  const seals = await sealsOf(transaction, act);
  return seals.every(({ seal }) => (given.get(seal)?.length ?? 0) >= wanted);
}
