import { type DeliverSample, encodeB64, type SampleDue } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import { type Reader, readPayloads } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { findOwed, keepSample, recordAccess } from '../../oversight/index.ts';
import type { Programme } from '../../programme/index.ts';
import { lockReadCase, mayRead } from '../reading-rule.ts';

/**
 * A case of the desk that was drawn for guardians and that this member may read, with what their browser seals: the working
 * summary and the records, never an original. Null when there is none. That they were given it is on the access log.
 */
export async function nextSampleDue(programme: Programme, who: SignedIn): Promise<SampleDue> {
  const { store } = programme.database;
  const owed = (await listOwed(store, who)).find((row) => mayRead(row, who));
  if (owed === undefined) return null;
  const { mailbox, recipient, wrap } = owed;
  if (recipient === null) return null;
  const access = { ...who, act: 'sampled', case: owed.case_id } as const;
  await programme.database.transaction((transaction) => recordAccess(transaction, programme, access));
  const notes = await listRecords(store, mailbox);
  const payloads = await readPayloads(
    store,
    mailbox,
    owed.summary === null ? notes : [owed.summary, ...notes],
  );
  const byId = new Map(payloads.map(({ id, bytes }) => [id, encodeB64(bytes)]));
  return {
    ...{ sample: owed.id, case: owed.case_id, report: mailbox, recipient },
    wrap: wrap === null ? null : encodeB64(wrap),
    summary: byId.get(owed.summary ?? 0) ?? null,
    records: notes.flatMap((id) => byId.get(id) ?? []),
  };
}

/**
 * Keeps a sample that a member's browser has sealed for guardians.
 *
 * @throws Problem `not-found` for none of this desk, `moved-on` when it has been delivered, `incomplete-wraps` unless it is for
 * the guardians in force; `not-claimed`, `recused`, `gone`; ProtocolError `not-sealed`.
 */
export async function deliverSample(
  programme: Programme,
  who: SignedIn,
  id: string,
  delivered: DeliverSample,
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const sample = await transaction
      .selectFrom('samples')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    if (sample === undefined || sample.desk !== who.desk) throw new Problem('not-found');
    const { found } = await lockReadCase(transaction, who, sample.case_id);
    // Read again: whoever held the lock may have delivered it.
    if ((await findOwed(transaction, found.mailbox))?.id !== id) throw new Problem('moved-on');
    await keepSample(transaction, programme, { id, mailbox: found.mailbox }, delivered);
  });
}

async function listOwed(store: Reader, { desk, account }: SignedIn) {
  return store
    .selectFrom('samples')
    .innerJoin('cases', 'cases.mailbox', 'samples.mailbox')
    .innerJoin('case_wraps', (join) =>
      join.onRef('case_wraps.mailbox', '=', 'cases.mailbox').on('case_wraps.account', '=', account),
    )
    .leftJoin('recusals', (join) =>
      join.onRef('recusals.mailbox', '=', 'cases.mailbox').on('recusals.account', '=', account),
    )
    .select(['samples.id', 'samples.case_id', 'cases.mailbox', 'cases.recipient', 'cases.claimant'])
    .select(['cases.scrub', 'cases.summary', 'case_wraps.wrap'])
    .where('cases.desk', '=', desk)
    .where('samples.delivered_on', 'is', null)
    .where('recusals.account', 'is', null)
    .orderBy('samples.due_on')
    .orderBy('samples.id')
    .execute();
}

// What repeats the words of an original is no decision.
async function listRecords(store: Reader, mailbox: string): Promise<number[]> {
  const rows = await store
    .selectFrom('case_notes')
    .select('payload')
    .where('mailbox', '=', mailbox)
    .where('original', 'is', null)
    .orderBy('payload')
    .execute();
  return rows.map(({ payload }) => payload);
}
