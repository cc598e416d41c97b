import { type PreparedRead, prepareRead } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { bindUploads } from '../uploads/index.ts';
import type { Admission, WorkGate } from '../work/index.ts';
import { EpochBook } from './epoch-book.ts';
import { GroupCommit, QueueFullError } from './group-commit.ts';
import type { EarlierReport, NewReport, ReportWriter, Verdict } from './new-report.ts';
import { parseSubmission, type Submission } from './parse-submission.ts';
import { promiseMaker } from './promises.ts';

export interface Accepted {
  /** Whether it had been accepted before, by the same request. */
  readonly isRepeat: boolean;
  /** The signed note that the report's entry will be in the log. */
  readonly promise: string;
}

const QUARTER_MS = 15 * 60_000;

/** Takes reports in: durable before it is acknowledged, and once however often it is sent. */
export class Intake {
  readonly gate: WorkGate;
  readonly #programme: Programme;
  readonly #writer: ReportWriter;
  readonly #commits: GroupCommit;
  readonly #epochs: EpochBook;
  readonly #promise: ReturnType<typeof promiseMaker>;
  readonly #findEarlier: PreparedRead<EarlierReport>;

  constructor(programme: Programme, writer: ReportWriter, gate: WorkGate) {
    this.gate = gate;
    this.#programme = programme;
    this.#writer = writer;
    this.#commits = new GroupCommit(writer);
    this.#epochs = new EpochBook(programme.database.store, programme.now);
    this.#promise = promiseMaker(programme.config.origin);
    this.#findEarlier = prepareRead<EarlierReport>(programme.database, 'earlier-report', (mailbox) =>
      programme.database.store
        .selectFrom('reports')
        .select(['body', 'promise', 'state'])
        .where('mailbox', '=', mailbox as string),
    );
  }

  /**
   * Accepts the body of `POST /reports`.
   *
   * @throws Problem or ProtocolError as the protocol says; then nothing of it was kept.
   */
  async accept(body: Uint8Array): Promise<Accepted> {
    const submission = parseSubmission(body);
    const day = today(this.#programme);
    if (!(await this.#epochs.takes(submission.desk, submission.epoch, day))) {
      return this.#repeatOnly(submission, () => new Problem('stale-epoch'));
    }
    const admission = await this.#admit(submission);
    if (admission === null) return this.#repeatOnly(submission, () => this.gate.refusal());
    const verdict = await this.#take(submission, day, admission);
    switch (verdict.kind) {
      case 'stored':
        return { isRepeat: false, promise: verdict.promise };
      case 'earlier':
        this.gate.takeBack(admission);
        return answerAgain(submission, verdict);
      case 'spent':
        throw this.gate.refusal();
    }
  }

  async close(): Promise<void> {
    await this.#commits.settle();
    await this.#writer.close();
  }

  #admit({ work, pass, envelope, mailbox }: Submission): Promise<Admission | null> {
    return this.gate.admit({ work, pass }, { for: envelope.id }, mailbox);
  }

  /** What is refused costs nothing. */
  async #take(submission: Submission, day: string, admission: Admission): Promise<Verdict> {
    try {
      const earlier = await this.#bindUploads(submission);
      if (earlier !== null) return { kind: 'earlier', ...earlier };
      return await this.#store(this.#prepare(submission, day, admission), admission);
    } catch (error) {
      this.gate.takeBack(admission);
      throw error;
    }
  }

  /** A disk that is full or a database that is away is no fault of the report: it may be sent again. */
  async #store(report: NewReport, admission: Admission): Promise<Verdict> {
    const { meter } = this.gate;
    const since = performance.now();
    try {
      const verdict = await this.#commits.store(report, admission.lane);
      if (verdict.kind === 'stored') meter.noteAccepted(performance.now() - since);
      return verdict;
    } catch (error) {
      if (error instanceof QueueFullError) {
        meter.noteTurnedAway();
        throw new Problem('unavailable', undefined, { retryAfter: error.retryAfterSeconds });
      }
      this.#programme.diagnostics.failure('storing reports', error);
      throw new Problem('unavailable');
    }
  }

  /**
   * What was accepted in time is answered for ever, also when its epoch is past or the line is busy.
   *
   * @param otherwise why anything else is refused.
   */
  async #repeatOnly(submission: Submission, otherwise: () => Problem): Promise<Accepted> {
    const [earlier] = await this.#findEarlier(submission.mailbox);
    if (earlier === undefined) throw otherwise();
    return answerAgain(submission, earlier);
  }

  // Ahead of the report, because attachments are rare and reports are committed in crowds. What is bound to a
  // report that then does not come goes with the daily round. To a report that is here nothing more is bound by
  // another one under its words: nothing would ever delete what is bound to one that was withdrawn.
  async #bindUploads({ mailbox, uploads }: Submission): Promise<EarlierReport | null> {
    if (uploads.length === 0) return null;
    const [earlier] = await this.#findEarlier(mailbox);
    if (earlier !== undefined) return earlier;
    await this.#programme.database.transaction((transaction) => bindUploads(transaction, mailbox, uploads));
    return null;
  }

  #prepare(submission: Submission, day: string, { payment }: Admission): NewReport {
    const { desk, epoch, mailbox, commitment, envelope, kept, urgent, body } = submission;
    return {
      ...{ desk, epoch, mailbox, commitment, envelope, kept, urgent, body, day, payment },
      screenBy: urgent ? screenBy(this.#programme.now()) : null,
      ...this.#promise(commitment, envelope.id, day),
    };
  }
}

function answerAgain(submission: Submission, earlier: EarlierReport): Accepted {
  if (earlier.state === 'withdrawn' || earlier.state === 'purged') throw new Problem('gone');
  if (earlier.body !== submission.body) throw new Problem('mailbox-taken');
  return { isRepeat: true, promise: earlier.promise };
}

/** The first quarter of an hour at least fifteen minutes away: no finer time is kept of anybody. */
export function screenBy(now: number): number {
  return Math.ceil((now + QUARTER_MS) / QUARTER_MS) * QUARTER_MS;
}
