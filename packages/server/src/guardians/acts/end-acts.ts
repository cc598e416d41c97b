// Acts that nobody decides any more: those that guardians were silent on, and those whose report, seal or desk is gone.

import { addDays, type Day } from '@bellbuoy/protocol';
import { holdLease, type Lease, payloadsOfReport, shredPayloads, type Transaction } from '../../db/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import type { RulesByAct } from './act-rules.ts';
import { closeAct, grantAct, shredShares } from './close-act.ts';
import { countVotes, listVotes, lockAct } from './store.ts';

const TABLES = ['act_envelopes', 'act_votes', 'act_decisions', 'act_shares', 'guardian_acts'] as const;

/**
 * Closes what guardians have not decided in time. Returns how many. To be called every day.
 *
 * What enough of them granted, and what only waited for the shares of others, is granted with what there is.
 */
export async function closeSilentActs(
  programme: Programme,
  rules: RulesByAct,
  lease: Lease,
): Promise<number> {
  const day = today(programme);
  const due = await programme.database.store
    .selectFrom('guardian_acts')
    .select('ref')
    .where('state', '=', 'open')
    // A notice is decided late rather than never: guardians are told that it is overdue.
    .where('act', '!=', 'notice')
    .where('closes_on', '<', day)
    .execute();
  for (const { ref } of due) {
    await programme.database.transaction(async (transaction) => {
      await holdLease(transaction, lease);
      const act = await lockAct(transaction, ref);
      if (act?.state !== 'open') return;
      const { granted } = countVotes(await listVotes(transaction, act));
      if (granted >= act.threshold) await grantAct(transaction, programme, rules, act);
      else await closeAct(transaction, act, { state: 'ended', day });
    });
  }
  return due.length;
}

/**
 * Ends what is undecided about a report, but for notices: its case is at another desk now, or a seal of it is gone, with
 * the shares that were given for it.
 *
 * @param seal the payload of the seal that is gone; every act of the report when not given.
 */
export async function endActs(
  transaction: Transaction,
  { mailbox, seal }: { mailbox: string; seal?: number },
  day: Day,
): Promise<void> {
  const acts = await transaction
    .selectFrom('guardian_acts')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .where('act', '!=', 'notice')
    // A guardian may be deciding it: what is granted by then is not ended too.
    .forUpdate()
    .execute();
  for (const act of acts) {
    if (seal !== undefined && act.seal_payload !== seal) continue;
    if (act.state === 'open') await closeAct(transaction, act, { state: 'ended', day });
    else if (seal !== undefined) await shredShares(transaction, act.ref);
  }
}

/** Takes everything away that is stored of a report's acts, in the transaction that shreds its payloads. */
export async function clearActs(transaction: Transaction, mailbox: string, day: Day): Promise<void> {
  await endActs(transaction, { mailbox }, day);
  for (const table of TABLES) await transaction.deleteFrom(table).where('mailbox', '=', mailbox).execute();
}

/** Forgets acts that were about no one report, when they have been closed for as long as the access log is kept. */
export async function forgetActs(programme: Programme): Promise<void> {
  const { database, config } = programme;
  const old = await database.store
    .selectFrom('guardian_acts')
    .select('ref')
    .whereRef('mailbox', '=', 'ref')
    .where('closed_on', '<=', addDays(today(programme), -config.retention.accessLog))
    .execute();
  for (const { ref } of old) {
    await database.transaction(async (transaction) => {
      await shredShares(transaction, ref);
      await shredPayloads(transaction, ref, await payloadsOfReport(transaction, ref));
      for (const table of TABLES) await transaction.deleteFrom(table).where('mailbox', '=', ref).execute();
    });
  }
}
