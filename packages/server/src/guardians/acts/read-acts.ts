import { type ActList, type ActRow, addDays, encodeB64, type GuardiansAct } from '@bellbuoy/protocol';
import type { StaffSession } from '../../accounts/index.ts';
import { type Reader, readPayload } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import type { RulesByAct } from './act-rules.ts';
import { guardiansOfVersion, heldSlot } from './held-slot.ts';
import { findAct, type GuardianAct, listVotes, rowOf } from './store.ts';

const LISTED_DAYS = 365;

/** What guardians are asked to decide, and what they have decided in the last year; of what is open only one's own decision. */
export async function listActs(programme: Programme, { account }: StaffSession): Promise<ActList> {
  const { store } = programme.database;
  const acts = await store
    .selectFrom('guardian_acts')
    .selectAll()
    .where((where) =>
      where.or([
        where('state', '=', 'open'),
        where('closed_on', '>', addDays(today(programme), -LISTED_DAYS)),
      ]),
    )
    .orderBy('day')
    .orderBy('ref')
    .execute();
  return Promise.all(acts.map(async (act) => rowFor(store, act, await slotOf(store, act, account))));
}

/**
 * One act for a guardian to decide: what is asked, sealed to their slot, and the shares among which theirs is. What others
 * decided they are given once it is closed.
 *
 * @throws Problem `not-found`.
 */
export async function readAct(
  programme: Programme,
  rules: RulesByAct,
  { account }: StaffSession,
  ref: string,
): Promise<GuardiansAct> {
  const { store } = programme.database;
  const act = await findAct(store, ref);
  if (act === null) throw new Problem('not-found');
  const slot = await slotOf(store, act, account);
  const isOpen = act.state === 'open';
  const seals = isOpen && slot !== null ? await rules[act.act].sealsOf?.(store, act) : undefined;
  return {
    ...(await rowFor(store, act, slot)),
    envelope: await askFor(store, act, slot),
    seals: (seals ?? []).map(({ seal, shares }) => ({ seal, shares: [...shares] })),
    votes: await closedVotes(store, act, slot),
    earlier: await earlierActs(store, act),
  };
}

/** What was decided, for a reader of a closed act: a slot, or 0 for whoever asked. Nothing while it is open. */
export async function closedVotes(
  store: Reader,
  act: GuardianAct,
  reader: number | null,
): Promise<GuardiansAct['votes']> {
  if (act.state === 'open') return [];
  const rows = await store
    .selectFrom('act_decisions')
    .select(['slot', 'payload'])
    .where('mailbox', '=', act.mailbox)
    .where('ref', '=', act.ref)
    .where('reader', '=', reader ?? -1)
    .execute();
  const payloads = new Map(rows.map(({ slot, payload }) => [slot, payload]));
  const votes = await listVotes(store, act);
  return Promise.all(
    votes.map(async ({ slot, result, day }) => ({
      ...{ slot, result, day },
      envelope: await sealedOf(store, act.mailbox, payloads.get(slot)),
    })),
  );
}

/** A payload in b64; null once it is gone. */
export async function sealedOf(
  store: Reader,
  mailbox: string,
  payload: number | null | undefined,
): Promise<string | null> {
  const bytes = payload === null || payload === undefined ? null : await readPayload(store, mailbox, payload);
  return bytes === null ? null : encodeB64(bytes);
}

async function rowFor(store: Reader, act: GuardianAct, slot: number | null): Promise<ActRow> {
  const votes = slot === null ? [] : await listVotes(store, act);
  const own = votes.find((vote) => vote.slot === slot);
  return { ...rowOf(act), slot, decided: own?.result ?? null };
}

async function slotOf(store: Reader, { block }: GuardianAct, account: string): Promise<number | null> {
  const guardians = await guardiansOfVersion(store, block);
  return guardians === null ? null : ((await heldSlot(store, account, guardians))?.slot ?? null);
}

/** An ask, sealed to a slot. A notice is decided on by what was asked for the opening. */
export async function askFor(
  store: Reader,
  { mailbox, ref, opening }: GuardianAct,
  slot: number | null,
): Promise<string | null> {
  const row = await store
    .selectFrom('act_envelopes')
    .select('payload')
    .where('mailbox', '=', mailbox)
    .where('ref', '=', opening ?? ref)
    .where('slot', '=', slot ?? -1)
    .executeTakeFirst();
  return sealedOf(store, mailbox, row?.payload);
}

async function earlierActs(
  store: Reader,
  { mailbox, ref, act, seal, day }: GuardianAct,
): Promise<GuardiansAct['earlier']> {
  if (seal === null || act === 'notice') return [];
  return store
    .selectFrom('guardian_acts')
    .select(['ref', 'day', 'state'])
    .where('mailbox', '=', mailbox)
    .where('act', '=', act)
    .where('seal', '=', seal)
    .where('ref', '!=', ref)
    .where('day', '<=', day)
    .orderBy('day')
    .execute();
}
