import { type LoggedLine, type LogState, parseLine, type ReadLog, verifyLog } from '@bellbuoy/protocol';

/** A log as somebody outside keeps it, who was there before: verified after each step from where the last one left off. */
export class OutsideLog {
  /** Those that are still to be verified after every test: see verify-logs.ts. */
  static readonly followed = new Set<OutsideLog>();

  readonly #read: ReadLog;
  readonly #findVkey: () => Promise<string>;
  #vkey: string | null = null;
  #state: LogState | null = null;
  #openLines = new Set<string>();
  /** Closed entries since the last open one. */
  #run = 0;
  #isAbandoned = false;

  /** @param findVkey the log's key, asked for once: a log that changes its key is another one. */
  constructor(read: ReadLog, findVkey: () => Promise<string>) {
    this.#read = read;
    this.#findVkey = findVkey;
  }

  /** Has it verified after every test, until it is left or abandoned. */
  follow(): void {
    if (!this.#isAbandoned) OutsideLog.followed.add(this);
  }

  /** Its server ends: nobody can look until it is followed again. */
  leave(): void {
    OutsideLog.followed.delete(this);
  }

  /** For a test that breaks the log on purpose from here on. */
  abandon(): void {
    this.leave();
    this.#isAbandoned = true;
  }

  /** Verifies what was added since. @param step what happened just now, for whoever reads of the failure. */
  async verify(step: string): Promise<void> {
    await this.#verify(step, this.#state);
  }

  /** Verifies growth, and every line again from the first. */
  async verifyWhole(step: string): Promise<void> {
    this.#openLines = new Set();
    this.#run = 0;
    await this.#verify(step, this.#state === null ? null : { ...this.#state, next: 0 });
  }

  async #verify(step: string, from: LogState | null): Promise<void> {
    if (this.#isAbandoned) return;
    try {
      await this.#walk(from);
    } catch (error) {
      throw new Error(`the log does not verify after: ${step}: ${String(error)}`, { cause: error });
    }
  }

  async #walk(from: LogState | null): Promise<void> {
    this.#vkey ??= await this.#findVkey();
    const log = await verifyLog({ read: this.#read, vkey: this.#vkey }, from);
    for await (const { lines } of log.bundles()) for (const line of lines) this.#take(line);
    this.#endRun(log.head.size);
    this.#state = { checkpoint: log.note, next: log.head.size };
  }

  #take({ kind, index, line }: LoggedLine): void {
    if (kind === 'closed') {
      this.#run += 1;
      return;
    }
    this.#endRun(index);
    if (kind === 'unknown') throw new Error(`entry ${index} is no line of the log: ${line}`);
    if (this.#openLines.has(line)) throw new Error(`entry ${index} is there twice: ${line}`);
    if (parseLine(line).type === 'descriptor') this.#takeDescriptor(line);
    this.#openLines.add(line);
  }

  /** Closed entries stand in whole batches, before an open one and at the end of every head. */
  #endRun(index: number): void {
    if (this.#run % 16 !== 0) throw new Error(`before entry ${index} a batch is not whole`);
    this.#run = 0;
  }

  /** Two editions of one number would be two descriptors, shown to different people. */
  #takeDescriptor(line: string): void {
    const { sequence } = JSON.parse(line) as { sequence: number };
    const before = [...this.#openLines].filter((each) => parseLine(each).type === 'descriptor').length;
    if (sequence !== before + 1) throw new Error(`edition ${sequence} of the descriptor follows ${before}`);
  }
}
