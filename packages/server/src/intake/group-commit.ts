import { PASS_LANE } from '../work/index.ts';
import type { NewReport, ReportWriter, Verdict } from './new-report.ts';

interface Waiting {
  readonly report: NewReport;
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (error: unknown) => void;
}

const MAX_GROUP = 128;
/** About a second's worth on a small machine: whoever waits longer had better hear so. */
const MAX_WAITING = 2_048;
const RETRY_AFTER_SECONDS = 5;

/** There are too many before this report, in its own lane and those ahead. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError';
  readonly retryAfterSeconds = RETRY_AFTER_SECONDS;
}

/**
 * Makes reports durable in groups: while one transaction is on its way to the disk, whoever comes next waits
 * with the others for the following one. So the cost of a safe write is shared by all who arrive together.
 *
 * Those in a higher lane go first; in one lane, whoever came first. When there is no room for all, whoever came
 * last to the lowest lane is sent away. But passes take no more than half of a group that others could fill, nor
 * half of the room: however many there are, or whoever has stolen the key that makes them, the line stays open for
 * those without.
 */
export class GroupCommit {
  readonly #writer: ReportWriter;
  readonly #maxWaiting: number;
  /** By lane, oldest first. */
  readonly #lanes = new Map<number, Waiting[]>();
  #count = 0;
  #running: Promise<void> | null = null;

  constructor(writer: ReportWriter, maxWaiting = MAX_WAITING) {
    this.#writer = writer;
    this.#maxWaiting = maxWaiting;
  }

  /**
   * Resolves once the report is durable, or was there before.
   *
   * @throws QueueFullError; then it is not stored.
   */
  async store(report: NewReport, lane = 0): Promise<Verdict> {
    const { promise, resolve, reject } = Promise.withResolvers<Verdict>();
    const waiting = this.#lanes.get(lane);
    if (waiting === undefined) this.#lanes.set(lane, [{ report, resolve, reject }]);
    else waiting.push({ report, resolve, reject });
    this.#count += 1;
    if (this.#count > this.#maxWaiting) this.#sendLastAway();
    this.#running ??= this.#run();
    return promise;
  }

  /** Resolves when nothing is on its way any more. */
  async settle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // One turn of the loop: what the sockets hold already goes with the first group.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#count > 0) await this.#commit(this.#takeGroup());
    this.#running = null;
  }

  /** The same report sent twice at once goes into two groups: a writer sees each mailbox and payment once. */
  #takeGroup(): Waiting[] {
    const group: Waiting[] = [];
    const seen = new Set<string>();
    for (const [lane, room] of this.#turns()) {
      const later: Waiting[] = [];
      for (const waiting of this.#lanes.get(lane) ?? []) {
        const { mailbox, payment } = waiting.report;
        const marks = payment === null ? [mailbox] : [mailbox, payment.key];
        const fits = group.length < room && !marks.some((mark) => seen.has(mark));
        (fits ? group : later).push(waiting);
        if (fits) for (const mark of marks) seen.add(mark);
      }
      if (later.length === 0) this.#lanes.delete(lane);
      else this.#lanes.set(lane, later);
    }
    this.#count -= group.length;
    return group;
  }

  /** The lanes in the order in which they fill a group, each with how full it may make it. Passes come twice. */
  #turns(): [lane: number, room: number][] {
    const lanes = [...this.#lanes.keys()].toSorted((a, b) => b - a);
    const turns = lanes.map((lane): [number, number] => [
      lane,
      lane === PASS_LANE ? MAX_GROUP / 2 : MAX_GROUP,
    ]);
    return this.#lanes.has(PASS_LANE) ? [...turns, [PASS_LANE, MAX_GROUP]] : turns;
  }

  #sendLastAway(): void {
    const passes = this.#lanes.get(PASS_LANE)?.length ?? 0;
    const from = passes > this.#maxWaiting / 2 ? PASS_LANE : Math.min(...this.#lanes.keys());
    const lane = this.#lanes.get(from);
    lane?.pop()?.reject(new QueueFullError('too many wait'));
    if (lane?.length === 0) this.#lanes.delete(from);
    this.#count -= 1;
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const verdicts = await this.#writer.write(group.map((waiting) => waiting.report));
      group.forEach((waiting, i) => waiting.resolve(verdicts[i] ?? missing()));
    } catch (error) {
      for (const waiting of group) waiting.reject(error);
    }
  }
}

function missing(): never {
  throw new Error('a writer gave too few verdicts');
}
