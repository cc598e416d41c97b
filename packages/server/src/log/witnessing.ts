import type { AddCheckpoint } from '@bellbuoy/protocol';
import { askWitness, type Witness, WitnessRefusedError } from './ask-witness.ts';
import { dropOutdated, lastCosigned, storeCosignature } from './cosignatures.ts';
import type { LogKeeper } from './log-keeper.ts';
import type { PublishedLog } from './published-log.ts';
import { readHead } from './tree.ts';

const FIRST_REST_MS = 2_000;
const LONGEST_REST_MS = 300_000;

/** How a witness fared that was asked and did not cosign. */
interface Rest {
  readonly until: number;
  readonly length: number;
}

/**
 * Asks the configured witnesses to cosign the log's head. One that does not answer is left alone for longer and longer;
 * the others, intake and the log itself never wait for it.
 */
export class Witnessing {
  readonly #keeper: LogKeeper;
  readonly #log: PublishedLog;
  readonly #resting = new Map<string, Rest>();
  readonly #stopping = new AbortController();

  constructor(keeper: LogKeeper, log: PublishedLog) {
    this.#keeper = keeper;
    this.#log = log;
  }

  /** Brings every witness that is not resting to the log's newest head: all to the same, so that a quorum can meet. */
  async tend(): Promise<void> {
    const { config, database } = this.#keeper;
    const { witnesses = [], quorum = 0 } = config;
    if (witnesses.length === 0) return;
    const { size } = await readHead(database.store);
    if (size === 0) return;
    const cosigned = await Promise.all(witnesses.map((witness) => this.#bring(witness, size)));
    if (!cosigned.includes(true)) return;
    const vkeys = witnesses.map(({ vkey }) => vkey);
    await database.transaction((transaction) => dropOutdated(transaction, { vkeys, quorum }));
  }

  /** Ends what is under way: a server that is asked to end waits for no witness. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Returns whether the witness cosigned just now. */
  async #bring(witness: Witness, size: number): Promise<boolean> {
    const rest = this.#resting.get(witness.vkey);
    if (rest !== undefined && performance.now() < rest.until) return false;
    try {
      const known = await lastCosigned(this.#keeper.database.store, witness.vkey);
      if (known >= size) return false;
      await this.#cosign(witness, known, size);
      this.#resting.delete(witness.vkey);
      return true;
    } catch (error) {
      if (this.#stopping.signal.aborted) return false;
      const length = Math.min((rest?.length ?? FIRST_REST_MS / 2) * 2, LONGEST_REST_MS);
      this.#resting.set(witness.vkey, { until: performance.now() + length, length });
      this.#keeper.diagnostics.failure('witness', error);
      return false;
    }
  }

  async #cosign(witness: Witness, known: number, size: number): Promise<void> {
    const { signal } = this.#stopping;
    const first = await askWitness(witness, await this.#request(known, size), signal);
    if (first.kind === 'cosigned') return this.#store(witness, size, first.line);
    // It knows a log that this one is behind: what was restored is older than what was published, or worse.
    if (first.size > size) throw new WitnessRefusedError('AHEAD_OF_US');
    const second = await askWitness(witness, await this.#request(first.size, size), signal);
    if (second.kind !== 'cosigned') throw new WitnessRefusedError('HTTP_409');
    await this.#store(witness, size, second.line);
  }

  #request(known: number, size: number): Promise<AddCheckpoint> {
    return this.#log.continuation(known, size);
  }

  async #store({ vkey }: Witness, size: number, line: string): Promise<void> {
    await this.#keeper.database.transaction((transaction) =>
      storeCosignature(transaction, { size, witness: vkey, line }),
    );
  }
}
