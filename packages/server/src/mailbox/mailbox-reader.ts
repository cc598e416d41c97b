import { type Day, type DeskKind, type Outcome, reportLine } from '@bellbuoy/protocol';
import {
  type Database,
  decryptPayload,
  type PreparedRead,
  prepareRead,
  type ReportState,
  readPayload,
} from '../db/index.ts';
import { answerDay, type DeadlineRules, deadlineRules } from '../deadlines/index.ts';
import { Problem } from '../http/index.ts';
import { closedEntryWriter, type PublishedLog } from '../log/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { padAnswer, type UnpaddedMailbox } from './pad-answer.ts';

interface ReportRow {
  readonly state: ReportState;
  readonly day: string;
  readonly opened_day: string | null;
  readonly answer_by: string | null;
  readonly purge_on: string | null;
  readonly disposition: Outcome | null;
  readonly kind: DeskKind;
  /** An answer that is served from a day on, and what was told of it before. */
  readonly held: string | null;
  readonly serve_on: Day | null;
  readonly held_by: Day | null;
  readonly commitment: Uint8Array;
  readonly envelope: string;
  readonly promise: string;
  readonly kept_bytes: Uint8Array | null;
  readonly kept_key: Uint8Array | null;
  readonly claim_state: string | null;
  /** The last day on which something can be claimed that was not yet. */
  readonly claim_until: Day | null;
}

interface MessageRow {
  readonly position: number;
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly day: string;
  readonly payload: number | null;
}

type Reads = ReturnType<typeof prepareReads>;
type Message = UnpaddedMailbox['messages'][number];

/** Reads mailboxes for their reporters: the call that whoever waits for an answer makes again and again. */
export class MailboxReader {
  readonly #database: Database;
  readonly #log: PublishedLog;
  readonly #reads: Reads;
  readonly #writeEntry: ReturnType<typeof closedEntryWriter>;
  readonly #deadlines: DeadlineRules;
  readonly #programme: Programme;

  constructor(programme: Programme, log: PublishedLog) {
    this.#programme = programme;
    const { database, config } = programme;
    this.#database = database;
    this.#log = log;
    this.#reads = prepareReads(database);
    this.#writeEntry = closedEntryWriter(config.origin);
    this.#deadlines = deadlineRules(programme);
  }

  /**
   * The padded JSON of `GET /mailbox`.
   *
   * @param after where the page before ended, as its `more` said; 0 for the first page.
   * @throws Problem `no-mailbox`
   */
  async read(mailbox: string, after: number): Promise<Uint8Array<ArrayBuffer>> {
    const [found] = await this.#reads.report(mailbox);
    if (found === undefined) throw new Problem('no-mailbox');
    const isHeld = found.serve_on !== null && found.serve_on > today(this.#programme);
    const report = isHeld ? asBefore(found) : found;
    const messages = await this.#reads.messages(mailbox);
    const answer: UnpaddedMailbox = {
      state: report.state,
      days: this.#daysOf(report),
      outcome: report.disposition,
      // Few reports are, so few visits pay for asking.
      passedOn: report.state === 'passed-on' ? await this.#reads.handOvers(mailbox) : [],
      promise: report.promise,
      sent: [...ownEnvelope(report), ...messages.filter(isIn).map((message) => message.id)],
      messages: [],
      log: await this.#readLog(mailbox, report),
      kept: openKept(mailbox, report),
      claim: this.#hasClaim(report),
      more: null,
    };
    const unread = messages.filter(
      (message) => !isIn(message) && message.position > after && !(isHeld && message.id === report.held),
    );
    return this.#fill(mailbox, answer, unread);
  }

  /** Puts as many messages into an answer as fit, and says where to go on. */
  async #fill(
    mailbox: string,
    answer: UnpaddedMailbox,
    unread: readonly MessageRow[],
  ): Promise<Uint8Array<ArrayBuffer>> {
    let page = answer;
    let padded = unread.length === 0 ? padAnswer(page) : null;
    for (const [i, row] of unread.entries()) {
      const message = await this.#open(mailbox, row);
      const isLast = i === unread.length - 1;
      const messages = message === null ? page.messages : [...page.messages, message];
      const longer = { ...page, messages, more: isLast ? null : String(row.position) };
      const fitting = padAnswer(longer);
      if (fitting === null) break;
      [page, padded] = [longer, fitting];
    }
    // Not even one message fits: tens of thousands were sent into this conversation.
    if (padded === null) throw new Problem('unavailable');
    return padded;
  }

  async #open(mailbox: string, { id, day, payload }: MessageRow): Promise<Message | null> {
    if (payload === null) return null;
    const bytes = await readPayload(this.#database.store, mailbox, payload);
    return bytes === null ? null : { id, day, envelope: Buffer.from(bytes).toString('base64url') };
  }

  #hasClaim({ claim_state, claim_until }: ReportRow): boolean {
    return claim_state !== null || (claim_until !== null && claim_until >= today(this.#programme));
  }

  #daysOf({ state, day, opened_day, answer_by, purge_on, kind }: ReportRow): UnpaddedMailbox['days'] {
    const answerBy = state === 'received' ? answerDay(this.#deadlines, kind, day) : answer_by;
    return { received: day, opened: opened_day, answerBy, purgeOn: purge_on };
  }

  async #readLog(mailbox: string, report: ReportRow): Promise<UnpaddedMailbox['log']> {
    // What leads from here to the log is kept for a year after the end.
    if (ownEnvelope(report).length === 0) return [];
    const lines = [reportLine(report.day, report.envelope)];
    // Nothing has happened to a report that is still waiting.
    if (report.state !== 'received') {
      for (const { line } of await this.#reads.events(mailbox)) lines.push(line);
    }
    return Promise.all(
      lines.map(async (line, n) => ({
        line,
        proof: await this.#log.prove(this.#writeEntry(report.commitment, n, line)),
      })),
    );
  }
}

/** As long as an answer is held, everything that is told is as it was before it was written. */
function asBefore(report: ReportRow): ReportRow {
  const { state, held_by: answer_by } = report;
  const isOver = state === 'withdrawn' || state === 'purged';
  return isOver ? report : { ...report, state: 'opened', disposition: null, purge_on: null, answer_by };
}

function openKept(mailbox: string, { kept_bytes: bytes, kept_key: key }: ReportRow): string | null {
  if (bytes === null || key === null) return null;
  return Buffer.from(decryptPayload(mailbox, { key, bytes })).toString('base64url');
}

function ownEnvelope({ envelope }: Pick<ReportRow, 'envelope'>): string[] {
  return envelope === '' ? [] : [envelope];
}

function isIn(message: MessageRow): boolean {
  return message.direction === 'in';
}

function prepareReads(database: Database) {
  const { store } = database;
  const report: PreparedRead<ReportRow> = prepareRead(database, 'mailbox-report', (mailbox) =>
    store
      .selectFrom('reports')
      .innerJoin('desks', 'desks.id', 'reports.desk')
      .leftJoin('cases', 'cases.mailbox', 'reports.mailbox')
      .leftJoin('held_answers', 'held_answers.mailbox', 'reports.mailbox')
      .leftJoin('kept_notes', 'kept_notes.mailbox', 'reports.mailbox')
      .leftJoin('payloads', (join) =>
        join
          .onRef('payloads.id', '=', 'kept_notes.payload')
          .onRef('payloads.mailbox', '=', 'kept_notes.mailbox'),
      )
      .leftJoin('shred_keys', (join) =>
        join
          .onRef('shred_keys.payload', '=', 'kept_notes.payload')
          .onRef('shred_keys.mailbox', '=', 'kept_notes.mailbox'),
      )
      .select(['reports.state', 'reports.day', 'reports.opened_day', 'reports.answer_by', 'reports.purge_on'])
      .select(['desks.kind', 'held_answers.message as held', 'held_answers.serve_on'])
      .select('held_answers.answer_by as held_by')
      .select(['reports.commitment', 'reports.envelope', 'reports.promise', 'cases.disposition'])
      .leftJoin('claim_states', 'claim_states.mailbox', 'reports.mailbox')
      .select([
        'payloads.bytes as kept_bytes',
        'shred_keys.key as kept_key',
        'claim_states.id as claim_state',
      ])
      .select((eb) =>
        eb
          .selectFrom('award_offers')
          .select(({ fn }) => fn.max('until_day').as('until_day'))
          .whereRef('award_offers.mailbox', '=', 'reports.mailbox')
          .where('claimed_on', 'is', null)
          .as('claim_until'),
      )
      .where('reports.mailbox', '=', mailbox as string),
  );
  const messages: PreparedRead<MessageRow> = prepareRead(database, 'mailbox-messages', (mailbox) =>
    store
      .selectFrom('messages')
      .select(['position', 'id', 'direction', 'day', 'payload'])
      .where('mailbox', '=', mailbox as string)
      .orderBy('position'),
  );
  const events: PreparedRead<{ line: string }> = prepareRead(database, 'mailbox-events', (mailbox) =>
    store
      .selectFrom('report_events')
      .select('line')
      .where('mailbox', '=', mailbox as string)
      .orderBy('position'),
  );
  const handOvers: PreparedRead<{ body: string; day: string }> = prepareRead(
    database,
    'mailbox-hand-overs',
    (mailbox) =>
      store
        .selectFrom('hand_overs')
        .select(['body', 'day'])
        .where('mailbox', '=', mailbox as string)
        .orderBy('day'),
  );
  return { report, messages, events, handOvers };
}
