import {
  ACT_DAYS,
  addDays,
  type Check,
  type CheckDone,
  type CheckedCase,
  checkDoneSchema,
  drawCheckSchema,
} from '@bellbuoy/protocol';
import type { StaffHandlers, StaffSession } from '../../accounts/index.ts';
import { holdLease, type Lease, putPayload, type Reader } from '../../db/index.ts';
import {
  askFor,
  envelopesFor,
  findAct,
  givenShares,
  guardiansOfVersion,
  heldSlot,
  readSeal,
  shredShares,
} from '../../guardians/index.ts';
import { Problem, readJson } from '../../http/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import { drawCheck } from './check-rules.ts';

type ChecksRoute = `POST /checks${'' | '/:id/done'}` | `GET /checks/:id${'' | '/case'}`;

const MAX_DONE_BYTES = 1_048_576;

/** The calls by which a guardian proposes a check, and whoever is drawn does it. */
export function checkHandlers(programme: Programme): StaffHandlers<ChecksRoute> {
  const { store } = programme.database;
  return {
    'POST /checks': async ({ request, who }) => {
      const { months } = await readJson(request, drawCheckSchema);
      return Response.json(await drawCheck(programme, who.account, months));
    },
    'GET /checks/:id': async ({ who, param }) => Response.json(await readCheck(store, who, param('id'))),
    'GET /checks/:id/case': async ({ request, who, param }) => {
      const seal = new URL(request.url).searchParams.get('seal') ?? '';
      return Response.json(await findCheckedCase(store, who, param('id'), seal));
    },
    'POST /checks/:id/done': async ({ request, who, param }) => {
      await finishCheck(
        programme,
        who,
        param('id'),
        await readJson(request, checkDoneSchema, MAX_DONE_BYTES),
      );
      return Response.json({}, { status: 201 });
    },
  };
}

/** The seals of a granted check with the shares that were given, for the slot that was drawn. */
async function readCheck(store: Reader, who: StaffSession, ref: string): Promise<Check> {
  const { act, slot } = await requireDrawn(store, who, ref);
  const rows = await store
    .selectFrom('check_seals')
    .selectAll()
    .where('ref', '=', ref)
    .orderBy('seal')
    .execute();
  const given = Map.groupBy(await givenShares(store, ref), ({ seal }) => seal);
  const seals = await Promise.all(
    rows.map(async ({ mailbox, seal, seal_of: of, payload }) => {
      const kept = await readSeal(store, mailbox, payload);
      if (kept === null) return [];
      return [{ seal, of, file: kept.file, shares: (given.get(seal) ?? []).map(({ share }) => share) }];
    }),
  );
  const envelope = await askFor(store, act, slot);
  if (envelope === null) throw new Problem('not-found');
  return { block: act.block, envelope, seals: seals.flat() };
}

/** Where a seal of the check is from. @throws Problem `not-found` for one that is not of it. */
async function findCheckedCase(
  store: Reader,
  who: StaffSession,
  ref: string,
  seal: string,
): Promise<CheckedCase> {
  await requireDrawn(store, who, ref);
  const row = await store
    .selectFrom('check_seals')
    .innerJoin('cases', 'cases.mailbox', 'check_seals.mailbox')
    .select(['cases.desk', 'cases.id'])
    .where('check_seals.ref', '=', ref)
    .where('check_seals.seal', '=', seal)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return { desk: row.desk, case: row.id };
}

/**
 * Records that a check has been done, with what came of it sealed to each slot. The shares are destroyed: whoever compared
 * opens nothing by them any more.
 *
 * @throws Problem `not-found` to all but the slot that was drawn, and once it is done; `malformed`; ProtocolError `not-sealed`.
 */
async function finishCheck(
  programme: Programme,
  who: StaffSession,
  ref: string,
  { envelopes }: CheckDone,
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const { block } = await requireDrawn(transaction, who, ref);
    const changed = await transaction
      .updateTable('checks')
      .set({ done_on: today(programme) })
      .where('ref', '=', ref)
      .where('done_on', 'is', null)
      .executeTakeFirst();
    if (changed.numUpdatedRows !== 1n) throw new Problem('moved-on');
    for (const [slot, bytes] of envelopesFor(block, envelopes)) {
      const payload = await putPayload(transaction, { mailbox: ref, bytes });
      await transaction.insertInto('check_results').values({ ref, slot, payload }).execute();
    }
    await shredShares(transaction, ref);
    await transaction.deleteFrom('check_seals').where('ref', '=', ref).execute();
  });
}

/** @throws Problem `not-found` unless it is granted, not done, and theirs to do. */
async function requireDrawn(store: Reader, { account }: StaffSession, ref: string) {
  const act = await findAct(store, ref);
  const check = await store.selectFrom('checks').selectAll().where('ref', '=', ref).executeTakeFirst();
  if (act?.state !== 'granted' || check === undefined || check.done_on !== null)
    throw new Problem('not-found');
  const block = await guardiansOfVersion(store, act.block);
  const slot = block === null ? null : await heldSlot(store, account, block);
  if (block === null || slot?.slot !== check.drawn) throw new Problem('not-found');
  return { act, block, slot: slot.slot };
}

/**
 * Destroys the shares of checks that whoever was drawn has not done in time, for nobody is to keep what opens so many names; and
 * of which seals those were that guardians did not grant.
 */
export async function endUndoneChecks(programme: Programme, lease: Lease): Promise<void> {
  const { store } = programme.database;
  const before = addDays(today(programme), -ACT_DAYS);
  const undone = await store
    .selectFrom('checks')
    .innerJoin('check_seals', 'check_seals.ref', 'checks.ref')
    .innerJoin('guardian_acts', 'guardian_acts.ref', 'checks.ref')
    .select('checks.ref')
    .distinct()
    .where((where) =>
      where.or([
        where('checks.granted_on', '<', before),
        where('guardian_acts.state', 'in', ['refused', 'ended']),
      ]),
    )
    .execute();
  for (const { ref } of undone) {
    await programme.database.transaction(async (transaction) => {
      await holdLease(transaction, lease);
      await shredShares(transaction, ref);
      await transaction.deleteFrom('check_seals').where('ref', '=', ref).execute();
    });
  }
}
