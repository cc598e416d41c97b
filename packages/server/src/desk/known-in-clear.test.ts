// What the server may know in clear is a closed list in docs/protocol.md. A column that is not on it here has
// to be argued there first.

import { type Case, encodeB64, hashB64, newInvitationSecret, sealBytes } from '@bellbuoy/protocol';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { deliverMessage } from '../mailbox/index.ts';
import { TestDesk } from './test-desk.ts';
import { scrubRequest } from './test-scrub.ts';

/** Sealed, or under a shred key, or nothing but random numbers and hashes. */
const SEALED = {
  payloads: ['id', 'mailbox', 'bytes'],
  shred_keys: ['payload', 'mailbox', 'is_arrival', 'outlives_report', 'key'],
  case_wraps: ['mailbox', 'account', 'wrap'],
  // How an original was scrubbed says who may read it, which the server must know to keep the rule.
  case_copies: ['mailbox', 'message', 'payload', 'scrub'],
  case_notes: ['mailbox', 'id', 'day', 'payload', 'original'],
  own_notes: ['mailbox', 'id', 'account', 'day', 'payload'],
  name_seals: ['mailbox', 'payload', 'purge_on'],
  original_seals: ['mailbox', 'original', 'payload', 'purge_on'],
  kept_notes: ['mailbox', 'id', 'payload'],
  claim_states: ['mailbox', 'id', 'payload'],
  // The hash of an award, of what was asked, and signatures of what was blinded: which vouchers they became shows in none.
  voucher_claims: ['hash', 'mailbox', 'request', 'payload'],
  epoch_wraps: ['desk', 'epoch', 'account', 'wrap'],
  recovery_epoch_wraps: ['desk', 'epoch', 'wrap'],
  recovery_case_wraps: ['mailbox', 'wrap'],
  // Which of them is to which slot of the guardians; a share also with the hash of the seal that it is of.
  act_envelopes: ['mailbox', 'ref', 'slot', 'payload'],
  act_decisions: ['mailbox', 'ref', 'slot', 'reader', 'payload'],
  act_shares: ['mailbox', 'ref', 'slot', 'seal', 'payload'],
  award_decisions: ['mailbox', 'ref', 'account', 'reader', 'payload'],
  spent_challenges: ['hash', 'day'],
  setup_links: ['desk', 'token_hash'],
  spent: ['key', 'kind', 'until_day'],
  // Vouchers that were signed blindly. The answer is a credential, month and no name, and goes after thirty days.
  spent_commendations: ['key', 'kid', 'until_day', 'answer', 'answer_until'],
  // Sealed to guardians and auditors: the server cannot read them either.
  audit_packages: ['period', 'reader', 'bytes'],
};

/** Of a report: desk, epoch, day, size, urgent, and where it stands. Of a case, what is named beside that. */
const REPORTS = {
  // That somebody verified facts, what a desk recommends to give, who may decide, and how each decided: the server counts them
  // and keeps the money. Neither why nor what for.
  case_facts: ['mailbox', 'ref', 'account', 'day', 'record'],
  awards: [
    ...[
      'ref',
      'mailbox',
      'desk',
      'account',
      'verifier',
      'facts',
      'kind',
      'amount',
      'currency',
      'band',
      'level',
    ],
    ...['approvals', 'day', 'closes_on', 'state', 'closed_on', 'offered_on', 'offer_until', 'own'],
  ],
  award_readers: ['mailbox', 'ref', 'account', 'payload', 'has_stepped_back'],
  award_votes: ['mailbox', 'ref', 'account', 'result', 'day'],
  // What can be claimed in which conversation, and until when; by whom only a secret tells of which this has the hash.
  award_offers: [
    ...['mailbox', 'hash', 'ref', 'message', 'kind', 'amount', 'currency', 'level', 'day', 'until_day'],
    'claimed_on',
  ],
  reports: [
    ...['mailbox', 'desk', 'epoch', 'day', 'bytes', 'urgent', 'screen_by', 'commitment', 'body', 'envelope'],
    ...['promise', 'payload', 'state', 'opened_day', 'answer_by', 'purge_on'],
  ],
  // Whose epoch, once another desk has the case.
  messages: ['mailbox', 'position', 'id', 'direction', 'desk', 'epoch', 'day', 'bytes', 'payload'],
  report_events: ['mailbox', 'position', 'line'],
  claims: ['mailbox', 'claimant'],
  // That somebody asked guardians for something, until when it can be decided, and how each slot decided: the server counts
  // them. Neither why nor about whom.
  guardian_acts: [
    ...['ref', 'act', 'desk', 'account', 'mailbox', 'case_id', 'block', 'threshold', 'day', 'closes_on'],
    ...['state', 'closed_on', 'seal', 'seal_of', 'seal_payload', 'until_day', 'opening', 'own'],
  ],
  act_votes: ['mailbox', 'ref', 'slot', 'result', 'day'],
  // Which body has it since when: its reporter is told, and the log says it without naming the report.
  hand_overs: ['mailbox', 'package', 'body', 'day'],
  // Whom the server must not serve a case.
  recusals: ['mailbox', 'account'],
  // Which desk had it before, and under which random id: that desk is shown a bare row.
  case_moves: ['id', 'mailbox', 'desk'],
  // That guardians have checked, and the day on which whoever asked is told: without it the server could not wait.
  held_answers: ['mailbox', 'message', 'serve_on', 'answer_by'],
  cases: [
    ...[
      'mailbox',
      'id',
      'desk',
      'recipient',
      'has_seal',
      'claimant',
      'due_on',
      'clock_from',
      'disposition',
      'category',
    ],
    ...['cluster', 'content', 'card', 'card_epoch', 'scrub', 'summary', 'extract'],
    // How far it is decided, without why: the server holds everybody to the steps, and to the second person.
    ...['vetted', 'vetted_on', 'needs_two', 'proposed', 'proposed_by'],
    ...['hastened_by', 'hastened_with'],
  ],
  tombstones: ['mailbox', 'kept_until'],
  // How much of a file came is its file's length too: only so long as it is not whole does it say anything more.
  uploads: ['id', 'day', 'bytes', 'arrived', 'sealed', 'mailbox'],
};

/** Staff accounts are the only persons with a row of their own. */
const STAFF = {
  accounts: ['account', 'name', 'salt', 'sign_in_hash', 'keyring'],
  account_roles: [
    ...['account', 'recipient', 'verify', 'at_desk', 'guardian', 'panel', 'paymaster', 'editor'],
    'administrator',
  ],
  members: ['desk', 'account', 'role', 'state', 'recipient', 'verify'],
  roster_frames: ['desk', 'position', 'frame'],
  invitations: ['id', 'desk', 'account', 'name', 'role', 'state', 'expires_on', 'secret', 'mac'],
  programme_invitations: ['id', 'account', 'name', 'roles', 'state', 'expires_on', 'token_hash'],
  recovery_shares: ['desk', 'account', 'share'],
  recovery_requests: ['id', 'desk', 'account', 'day'],
  recovery_answers: ['request', 'account', 'share'],
  // Who did what with a case, by day: guardians read it, and it says nothing of what is in the case.
  access_log: ['day', 'case_id', 'account', 'act', 'desk'],
  // What guardians watch over, by day and desk: it says of a case that it was drawn, or what was done too late in it.
  samples: [
    ...['id', 'mailbox', 'case_id', 'desk', 'reason', 'drawn_on', 'due_on', 'delivered_on', 'payload'],
  ],
  orders: [
    ...['ref', 'what', 'mailbox', 'case_id', 'desk', 'epoch', 'payload', 'asked_on', 'granted_on', 'done_on'],
  ],
  // Which seals a check is about, by hashes; never a name, nor who asked for it.
  check_draws: ['account', 'ref', 'size', 'root'],
  checks: ['ref', 'months', 'seals', 'drawn', 'asked_on', 'granted_on', 'done_on'],
  check_seals: ['mailbox', 'ref', 'seal', 'seal_of', 'payload'],
  check_results: ['ref', 'slot', 'payload'],
  missed_deadlines: ['case_id', 'kind', 'due_on', 'desk', 'done_on'],
  purge_days: ['day', 'desk', 'cases'],
  // Who holds which slot is public to staff, and proven by the slot's own key; its seed is wrapped for its holder.
  slot_keys: ['slot_key', 'account', 'attestation', 'wrap'],
  // A change of guardians while it is prepared: what will be public, who drafted it, and who brought an approval.
  guardian_drafts: ['version', 'day', 'drafted_by', 'from_day', 'threshold', 'slots'],
  guardian_approvals: ['version', 'slot', 'signature', 'brought_by'],
  sessions: ['id', 'token_hash', 'account', 'passkey', 'started_on', 'ends_on'],
  // Where notices go: nothing of any report. What the pager has told of goes once it is looked at.
  notices: ['account', 'mail', 'language', 'on_call'],
  notice_batches: ['desk', 'day', 'slot'],
  pager_rests: ['desk', 'rests_until'],
  paged: ['mailbox'],
  notice_failures: ['way', 'day', 'code'],
  passkeys: ['id', 'account', 'public_key', 'counter', 'transports', 'keyring', 'added_on'],
};

/** How well a desk does, by month: no account, no case, no day. */
const COUNTS = {
  measures: ['desk', 'month', 'measure', 'part', 'count'],
  // Answers that passed a die on the device of whoever sent them, counted by month.
  practice_counts: ['exercise', 'month', 'phase', 'question', 'answer', 'count'],
  // What published cells had before small counts were held back: otherwise nobody could go on from there.
  figure_counts: ['period', 'edition', 'measure', 'part', 'carried', 'counted', 'shown'],
};

/** What is published anyway, and what keeps several servers apart. */
const PUBLIC = {
  // Position: the first takes what is sent to none in particular. The descriptor tells it.
  desks: ['id', 'kind', 'title', 'root', 'position'],
  epochs: ['desk', 'epoch', 'recipient', 'verify', 'from_day', 'until_day', 'accept_until'],
  policies: ['hash', 'from_day', 'bytes'],
  // Published, as policies are.
  rewards_rules: ['hash', 'from_day', 'bytes'],
  issued_lists: ['hash', 'bytes'],
  figures_editions: ['position', 'period', 'edition', 'day', 'hash', 'figures', 'note'],
  // Auditors outside: who they are stands in transparency.json.
  auditors: ['id', 'name', 'recipient', 'from_day'],
  descriptors: ['sequence', 'day', 'expires', 'content', 'bytes', 'note'],
  guardian_blocks: ['version', 'from_day', 'day', 'block'],
  statements: ['kind', 'sequence', 'day', 'expires', 'bytes', 'note'],
  // What editors write for everybody to read, and which editor did what with it: nothing of any report.
  publications: [
    ...['kind', 'id', 'version', 'state', 'revision', 'facts', 'proposed_by', 'published_by', 'starts_on'],
    'asks_until',
  ],
  publication_texts: ['kind', 'id', 'version', 'language', 'source'],
  publication_acts: ['position', 'kind', 'id', 'version', 'act', 'account', 'day', 'reason'],
  // What editors write to be posted elsewhere, in the programme's name: as much everybody's as what they publish.
  posts: [
    ...['id', 'state', 'revision', 'text', 'language', 'about_kind', 'about_id', 'proposed_by', 'agreed_by'],
    'link',
  ],
  post_acts: ['position', 'id', 'act', 'account', 'day', 'reason'],
  // Legal demands and incidents: words of closed sets and days, published but for who recorded them.
  demands: ['ref', 'type', 'day', 'kind', 'about', 'account', 'closed_on', 'outcome'],
  // Words that a desk wrote for everybody: of no case, by nobody, gone once an editor has dealt with them.
  public_notes: ['id', 'day', 'advisory', 'helped', 'text'],
  // Who follows what is published, as little of it as delivery takes: a keyed hash, and the one address that a server has for
  // all of its people. Beside it what is published, and what each of those servers has still to be told.
  // Who wished it and by which wish is sealed, and goes when their server has taken the answer.
  fediverse_followers: ['follower', 'inbox', 'is_told', 'due'],
  fediverse_inboxes: ['inbox', 'origin', 'failing_since', 'attempts', 'rests_until'],
  fediverse_posts: ['kind', 'id', 'edition', 'digest', 'day', 'is_shown'],
  fediverse_deliveries: ['inbox', 'kind', 'id', 'edition', 'act', 'digest'],
  fediverse_key: ['id', 'sealed'],
  bodies: ['id', 'name', 'recipient'],
  voucher_keys: [
    ...['kid', 'kind', 'value', 'currency', 'level', 'quarter', 'redeem_until', 'modulus'],
    ...['retired_on', 'revoked_on'],
  ],
  issuing_secrets: ['kid', 'keeper', 'handle'],
  // Money by days, awards' refs and vouchers' keys: no report, no case, no voucher, and no order within a day.
  ledger_entries: ['ref', 'key', 'day', 'kind', 'award', 'reverses', 'posted_by'],
  ledger_postings: ['entry', 'account', 'currency', 'amount'],
  voucher_counts: ['kid', 'issued'],
  credential_keys: ['kid', 'from_day', 'until_day', 'revoked_on', 'title', 'url', 'modulus'],
  credential_secrets: ['kid', 'keeper', 'handle'],
  // A hash of what its bearer drew: who signed it never saw it.
  spent_vouchers: ['spent_key', 'kid', 'day', 'way', 'entry'],
  log_outbox: ['id', 'line', 'kind', 'day'],
  log_leaves: ['position', 'line', 'hash'],
  log_tiles: ['level', 'tile', 'hashes', 'root'],
  log_roots: ['size', 'root', 'day'],
  log_batches: ['first', 'entries', 'filled', 'day', 'secret'],
  // Served below every checkpoint.
  log_cosignatures: ['size', 'witness', 'line'],
  leases: ['name', 'holder', 'fence', 'expires_at'],
  migrations: ['name'],
};

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  ...SEALED,
  ...REPORTS,
  ...STAFF,
  ...COUNTS,
  ...PUBLIC,
};

/** Numbers that can be times: of an urgent report until it is screened, of a pager or another server that rests, and of a process. */
const TIMES = [
  'reports.screen_by',
  'leases.expires_at',
  'pager_rests.rests_until',
  'fediverse_inboxes.rests_until',
];
const NOT_BEFORE = Date.parse('2020-01-01') / 1000;
const CLOCK_TIME = /\d\d:\d\d/;

// What a person is, says, believes or suffers from; and what would make a record of one.
const DEMOGRAPHIC =
  /national|citizen|ethni|race|racial|religio|faith|creed|politic|opinion|sexual|gender|health|disab|immigra|visa|birth|\bage\b|face|voice|plate|biometr/;
const PERSON_RECORD = /person|people|suspect|subject|target|profile|watch|score|alias|relation|associate/;
const REQUESTER = /address|\bip\b|agent|referr|browser|device|fingerprint|geo|location/;

describeOnBothEngines('the database', (_, engine) => {
  let programme: TestProgramme;

  beforeEach(async () => {
    programme = await newProgramme(engine);
  });

  afterEach(async () => {
    await programme.end();
  });

  test('has no column but those that the server may know', async () => {
    expect(await columnsOf(programme)).toEqual(sorted(KNOWN));
  });

  test('has no table or column for a record of a person, a trait of anybody, or whoever asks', async () => {
    for (const [table, columns] of Object.entries(await columnsOf(programme))) {
      for (const name of [table, ...columns]) expect(`${table}.${name}`).not.toMatch(DEMOGRAPHIC);
      for (const name of [table, ...columns]) expect(`${table}.${name}`).not.toMatch(PERSON_RECORD);
      for (const name of [table, ...columns]) expect(`${table}.${name}`).not.toMatch(REQUESTER);
    }
    // A name in clear belongs to an account, to a body or an auditor that is published, or to a lease of a process.
    const named = Object.entries(KNOWN).filter(([, columns]) => columns.includes('name'));
    expect(named.map(([table]) => table).sort()).toEqual([
      ...['accounts', 'auditors', 'bodies', 'invitations', 'leases', 'migrations', 'programme_invitations'],
    ]);
  });

  test('holds no time finer than a day but the two that may be, and none of a report once it is opened', async () => {
    await liveThrough(programme);
    const times: string[] = [];
    for (const [table, columns] of Object.entries(KNOWN)) {
      const rows = await rowsOf(programme, table);
      for (const row of rows) {
        for (const column of columns) {
          if (isTime(row[column])) times.push(`${table}.${column}`);
        }
      }
    }
    expect(times.filter((column) => !TIMES.includes(column))).toEqual([]);
    expect(times).not.toContain('reports.screen_by');
  });

  test('holds nothing of who asked, however they asked', async () => {
    const canaries = ['CanaryAgent/7.7', '198.51.100.77', 'canary-referrer.example'];
    await liveThrough(programme, {
      'user-agent': canaries[0] ?? '',
      'x-forwarded-for': canaries[1] ?? '',
      forwarded: `for=${canaries[1]}`,
      'x-real-ip': canaries[1] ?? '',
      referer: `https://${canaries[2]}/`,
    });
    for (const table of Object.keys(KNOWN)) {
      for (const row of await rowsOf(programme, table)) {
        const text = Object.values(row).map(textOf).join('\n');
        for (const canary of canaries) expect(text).not.toContain(canary);
      }
    }
  });
});

/** Everything that can happen to a report at a desk, so that every table has rows. */
async function liveThrough(programme: TestProgramme, headers: Record<string, string> = {}): Promise<void> {
  const desk = new TestDesk(programme, programme.config.desk.id, headers);
  const lead = await desk.open();
  await desk.addMember(lead, 'ana');
  await desk.invite(lead, 'bo');
  const secret = encodeB64(await sealBytes(newInvitationSecret(), lead.keyring.recipient));
  await lead.browser.expect(201, 'POST /invitations', { account: 'cy', name: 'Cy', role: 'lead', secret });
  const report = await desk.receive({ urgent: true });
  const { id, keyring } = await desk.openCase(lead, report);
  const envelope = await desk.followUp(report, 'More');
  const first = hashB64(report.envelope);
  const message = {
    mailbox: report.id,
    direction: 'in',
    epoch: 1,
    day: '2026-11-21',
    id: hashB64(envelope),
  } as const;
  await programme.database.transaction((transaction) =>
    deliverMessage(transaction, { ...message, prev: first, envelope }, first),
  );
  const { sentLast } = await lead.browser.expect<Case>(200, `GET /cases/${id}`);
  const copy = await desk.fromDesk(
    report,
    report.receipt.keyring.recipient,
    { text: 'Thank you' },
    1,
    sentLast,
  );
  await lead.browser.expect(201, `POST /cases/${id}/replies`, { prev: sentLast, envelope: copy, copy });
  await lead.browser.expect(201, `POST /cases/${id}/notes`, { copy });
  await lead.browser.expect(201, `POST /cases/${id}/own-notes`, { file: copy });
  const found = { id, keyring, report };
  const restrict = await scrubRequest(desk, lead, found, { choice: 'restricted' });
  await lead.browser.expect(204, `POST /cases/${id}/scrub`, restrict);
  await lead.browser.expect(204, `POST /cases/${id}/recusals`, { account: 'ana', note: copy });
  await desk.finish(lead, id, 'unfounded', { category: 'tampering' });
}

async function columnsOf({ database }: TestProgramme): Promise<Record<string, string[]>> {
  const store = database.store as unknown as Kysely<unknown>;
  const { rows } = await (database.engine === 'sqlite'
    ? sql<{ table: string; column: string }>`
        select m.name as "table", c.name as "column" from sqlite_master m join pragma_table_info(m.name) c
        where m.type = 'table' and m.name not like 'sqlite_%'`
    : sql<{ table: string; column: string }>`
        select table_name as "table", column_name as "column" from information_schema.columns
        where table_schema = current_schema()`
  ).execute(store);
  const tables: Record<string, string[]> = {};
  for (const { table, column } of rows) (tables[table] ??= []).push(column);
  return sorted(tables);
}

function sorted(tables: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(tables).map(([table, columns]) => [table, columns.toSorted()]));
}

async function rowsOf({ database }: TestProgramme, table: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(
    database.store,
  );
  return rows;
}

function isTime(value: unknown): boolean {
  if (typeof value === 'number') return value > NOT_BEFORE;
  return CLOCK_TIME.test(textOf(value));
}

function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return '';
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
