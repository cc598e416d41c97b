// A group of reports on PostgreSQL is one statement: one journey, one commit. Small columns travel as arrays;
// payloads, keys and commitments as one run of bytes each, which the statement cuts up, because arrays of
// bytes would travel as hexadecimal text.

import type { FinishedReport } from './finish-report.ts';

const REPORTS = `unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::bigint[], $6::boolean[],
    $7::bigint[], $8::text[], $9::text[], $10::text[], $11::bigint[], $12::text[], $13::text[], $14::bigint[])
  with ordinality as report (mailbox, desk, epoch, day, bytes, urgent,
    screen_by, body, envelope, promise, payload, entry, kept, kept_payload, n)`;

const PAYLOADS = `unnest($15::text[], $16::bigint[], $17::boolean[], $18::int[], $19::int[])
  with ordinality as payload (mailbox, id, outlives_report, start, length, n)`;

const PAYMENTS = `unnest($23::text[], $24::text[], $25::text[], $26::text[])
  as payment (mailbox, key, kind, until_day)`;

// What is spent is spent only with a report that is not there yet. In the order of keys, so that two servers
// spending the same wait for each other one way round.
const SPEND = `
spends as (
  insert into spent (key, kind, until_day)
  select key, kind, until_day from ${PAYMENTS}
  where not exists (select from reports where reports.mailbox = payment.mailbox)
  order by key
  on conflict (key) do nothing
  returning key
),`;

const PAID = `where not exists (
    select from ${PAYMENTS} where payment.mailbox = report.mailbox and payment.key not in (select key from spends)
  )`;

/** Inserts a group of which nothing is paid, and returns the mailboxes of those that were not there already. */
export const INSERT_GROUP = insertGroup('', '');
/** The same for a group in which some pay: reports whose payment was spent before are left out too. */
export const INSERT_PAYING_GROUP = insertGroup(SPEND, PAID);

function insertGroup(spend: string, paid: string): string {
  return `
with ${spend} fresh as (
  insert into reports (mailbox, desk, epoch, day, bytes, urgent, screen_by, commitment,
    body, envelope, promise, payload, state)
  select mailbox, desk, epoch, day, bytes, urgent, screen_by, substring($20::bytea from (32 * n - 31)::int for 32),
    body, envelope, promise, payload, 'received'
  from ${REPORTS} ${paid}
  on conflict (mailbox) do nothing
  returning mailbox
), contents as (
  select payload.* from ${PAYLOADS} join fresh using (mailbox)
), stored as (
  insert into payloads (id, mailbox, bytes)
  select id, mailbox, substring($22::bytea from start + 1 for length) from contents
), keys as (
  insert into shred_keys (payload, mailbox, is_arrival, outlives_report, key)
  select id, mailbox, true, outlives_report, substring($21::bytea from (48 * n - 47)::int for 48) from contents
), entries as (
  insert into log_outbox (line, kind, day)
  select entry, 'report', day from ${REPORTS} join fresh using (mailbox)
), notes as (
  insert into kept_notes (mailbox, id, payload)
  select mailbox, kept, kept_payload from ${REPORTS} join fresh using (mailbox) where kept is not null
)
select mailbox from fresh`;
}

/** The parameters of `INSERT_GROUP`. @param ids as many as the group has payloads. */
export function groupParameters(reports: readonly FinishedReport[], ids: readonly number[]): unknown[] {
  const payloads = reports.flatMap((report) => payloadsOf(report));
  const column = <T>(read: (report: FinishedReport) => T): T[] => reports.map(read);
  const idOf = new Map(payloads.map((payload, i) => [payload.bytes, ids[i]]));
  let offset = 0;
  const starts = payloads.map(({ bytes }) => (offset += bytes.length) - bytes.length);
  return [
    column((report) => report.mailbox),
    column((report) => report.desk),
    column((report) => report.epoch),
    column((report) => report.day),
    column((report) => report.envelope.bytes.length),
    column((report) => report.urgent),
    column((report) => report.screenBy),
    column((report) => report.body),
    column((report) => report.envelope.id),
    column((report) => report.promise),
    column((report) => idOf.get(report.payload.bytes)),
    column((report) => report.entry),
    column((report) => report.kept?.id ?? null),
    column((report) => report.keptPayload && idOf.get(report.keptPayload.bytes)),
    payloads.map((payload) => payload.mailbox),
    ids,
    payloads.map((payload) => payload.outlivesReport),
    starts,
    payloads.map((payload) => payload.bytes.length),
    Buffer.concat(column((report) => report.commitment)),
    Buffer.concat(payloads.map((payload) => payload.key)),
    Buffer.concat(payloads.map((payload) => payload.bytes)),
  ];
}

/** The parameters that `INSERT_PAYING_GROUP` has after those; empty for a group in which nobody pays. */
export function paymentParameters(reports: readonly FinishedReport[]): unknown[] {
  const payments = reports.flatMap(({ mailbox, payment }) =>
    payment === null ? [] : [{ mailbox, ...payment }],
  );
  if (payments.length === 0) return [];
  return [
    payments.map(({ mailbox }) => mailbox),
    payments.map(({ key }) => key),
    payments.map(({ kind }) => kind),
    payments.map(({ until }) => until),
  ];
}

/** How many payloads a group has. */
export function countPayloads(reports: readonly FinishedReport[]): number {
  return reports.reduce((count, report) => count + payloadsOf(report).length, 0);
}

function payloadsOf({ mailbox, payload, keptPayload }: FinishedReport) {
  const envelope = { mailbox, outlivesReport: false, ...payload };
  return keptPayload === null ? [envelope] : [envelope, { mailbox, outlivesReport: true, ...keptPayload }];
}
