import type { NewReport, ReportWriter, Verdict } from './new-report.ts';

interface Waiting {
  readonly report: NewReport;
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (error: unknown) => void;
}

const MAX_GROUP = 128;

/**
 * Makes reports durable in groups: while one transaction is on its way to the disk, whoever comes next waits
 * with the others for the following one. So the cost of a safe write is shared by all who arrive together.
 */
export class GroupCommit {
  readonly #writer: ReportWriter;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(writer: ReportWriter) {
    this.#writer = writer;
  }

  /** Resolves once the report is durable, or was there before. */
  async store(report: NewReport): Promise<Verdict> {
    const { promise, resolve, reject } = Promise.withResolvers<Verdict>();
    this.#waiting.push({ report, resolve, reject });
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
    while (this.#waiting.length > 0) await this.#commit(this.#takeGroup());
    this.#running = null;
  }

  /** The same report sent twice at once goes into two groups: a writer sees each mailbox once. */
  #takeGroup(): Waiting[] {
    const group = new Map<string, Waiting>();
    const later: Waiting[] = [];
    for (const waiting of this.#waiting) {
      const { mailbox } = waiting.report;
      if (group.size < MAX_GROUP && !group.has(mailbox)) group.set(mailbox, waiting);
      else later.push(waiting);
    }
    this.#waiting = later;
    return [...group.values()];
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
