import { setTimeout as pause } from 'node:timers/promises';
import type { Day } from '@bellbuoy/protocol';
import type { Attention } from './attention/index.ts';
import { keepCommendations, tendCredentialKeys } from './commendations/index.ts';
import { endLease, type Lease, LeaseLostError, takeLease } from './db/index.ts';
import { prolongEpochs } from './desk/index.ts';
import { type Fediverse, forgetAllFollowers } from './fediverse/index.ts';
import { settleSlotKeys } from './guardians/index.ts';
import { tendKeys } from './issuing/index.ts';
import { keepLedger } from './ledger/index.ts';
import { type BatchRule, sequence, type Witnessing } from './log/index.ts';
import { type Programme, renewDescriptor, renewSiteStatement, today } from './programme/index.ts';
import { carryOutOrders, keepRetention, type PurgeJournal } from './retention/index.ts';
import { renewPanel } from './rewards/index.ts';
import { publishFigures } from './transparency/index.ts';

const LEASE_NAME = 'upkeep';
const RENEW_LEASE_MS = 3_000;
const TEND_ATTENTION_MS = 2_000;
const STEP_MS: Readonly<Record<BatchRule, number>> = { scheduled: 1_000, immediate: 200 };
const AFTER_FAILURE_MS = 5_000;
/** In steps of the batch rule. */
const ISSUING_STEPS = 10;
const AFTER_KEEPER_FAILURE_MS = 300_000;

/** What the upkeep of a programme works with. */
export interface UpkeepParts {
  readonly journal: PurgeJournal;
  readonly attention: Attention | null;
  readonly witnessing: Witnessing;
  readonly fediverse: Fediverse | null;
}

/**
 * What a programme does by itself: sequencing its log, and once a day renewing its descriptor and letting go of
 * what is not to be kept. Of several servers over one database, one does it at a time.
 */
export class Upkeep {
  readonly #programme: Programme;
  readonly #journal: PurgeJournal;
  readonly #batches: BatchRule;
  readonly #holder: string;
  readonly #stopping = new AbortController();
  #running: Promise<void> | null = null;
  #lease: Lease | null = null;
  #leaseTakenAt = Number.NEGATIVE_INFINITY;
  readonly #attention: Attention | null;
  #tending: Promise<void> | null = null;
  readonly #witnessing: Witnessing;
  #cosigning: Promise<void> | null = null;
  #attentionTendedAt = Number.NEGATIVE_INFINITY;
  readonly #fediverse: Fediverse | null;
  #telling: Promise<void> | null = null;
  #issuing: Promise<void> | null = null;
  #tendIssuingAt = Number.NEGATIVE_INFINITY;
  #dayDone: Day | null = null;

  constructor(
    programme: Programme,
    { journal, attention, witnessing, fediverse }: UpkeepParts,
    batches: BatchRule,
  ) {
    this.#programme = programme;
    this.#journal = journal;
    this.#attention = attention;
    this.#witnessing = witnessing;
    this.#fediverse = fediverse;
    this.#batches = batches;
    this.#holder = Buffer.from(programme.random(16)).toString('base64url');
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Finishes the step at hand and gives the lease back. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#witnessing.stop();
    const answered = this.#fediverse?.stop();
    await this.#running;
    await this.#tending;
    await this.#cosigning;
    await this.#telling;
    await answered;
    await this.#issuing;
    if (this.#lease !== null) await endLease(this.#programme.database, this.#lease);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const wait = await this.#step().then(() => STEP_MS[this.#batches], this.#explain);
      await pause(wait, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  async #step(): Promise<void> {
    await this.#keepLease();
    if (this.#lease === null) return;
    const day = today(this.#programme);
    await this.#sequence(this.#lease, day);
    if (this.#dayDone !== day) await this.#keepDay(this.#lease, day);
    await carryOutOrders(this.#programme, this.#journal, this.#lease);
    this.#tendAttention(this.#lease);
    this.#tendWitnesses();
    this.#tellFollowers(this.#lease);
    this.#tendIssuing();
  }

  async #sequence(lease: Lease, day: Day): Promise<void> {
    const { config, database, random, diagnostics } = this.#programme;
    const rules = { origin: config.origin, day, batches: this.#batches, random };
    for (;;) {
      const { open, closed } = await sequence(database, lease, rules);
      if (open + closed === 0) return;
      diagnostics.note('sequenced', { open, closed });
      await this.#keepLease();
    }
  }

  async #keepDay(lease: Lease, day: Day): Promise<void> {
    await prolongEpochs(this.#programme);
    await this.#programme.database.transaction(async (transaction) => {
      await renewDescriptor(transaction, this.#programme);
      await renewSiteStatement(transaction, this.#programme);
      await settleSlotKeys(transaction, this.#programme);
      await renewPanel(transaction, this.#programme);
    });
    const { purged } = await keepRetention(this.#programme, this.#journal, lease);
    await keepLedger(this.#programme);
    const published = await publishFigures(this.#programme, lease);
    await keepCommendations(this.#programme);
    if (this.#fediverse === null) await forgetAllFollowers(this.#programme);
    this.#programme.diagnostics.note('day kept', { purged, figures: published.length });
    this.#dayDone = day;
  }

  // Beside the other work: a mail server that does not answer must not hold up the log.
  #tendAttention(lease: Lease): void {
    const now = performance.now();
    if (
      this.#attention === null ||
      this.#tending !== null ||
      now - this.#attentionTendedAt < TEND_ATTENTION_MS
    )
      return;
    this.#attentionTendedAt = now;
    this.#tending = this.#attention
      .tend(lease)
      .catch((error: unknown) => {
        if (!(error instanceof LeaseLostError)) this.#programme.diagnostics.failure('notices', error);
      })
      .finally(() => {
        this.#tending = null;
      });
  }

  // Beside the other work too: no witness, however slow, holds up the log.
  #tendWitnesses(): void {
    this.#cosigning ??= this.#witnessing
      .tend()
      .catch((error: unknown) => this.#programme.diagnostics.failure('witnesses', error))
      .finally(() => {
        this.#cosigning = null;
      });
  }

  // Beside it as well: followers' servers are anybody's.
  #tellFollowers(lease: Lease): void {
    if (this.#fediverse === null) return;
    this.#telling ??= this.#fediverse
      .tend(lease)
      .catch((error: unknown) => {
        if (!(error instanceof LeaseLostError)) this.#programme.diagnostics.failure('followers', error);
      })
      .finally(() => {
        this.#telling = null;
      });
  }

  // Beside it as well: keys take seconds to make, and a module may not answer at all.
  #tendIssuing(): void {
    if (this.#issuing !== null || performance.now() < this.#tendIssuingAt) return;
    this.#tendIssuingAt = performance.now() + ISSUING_STEPS * STEP_MS[this.#batches];
    // Whoever can be given a commendation can have it made into a credential.
    this.#issuing = tendCredentialKeys(this.#programme)
      .then(() => tendKeys(this.#programme, this.#stopping.signal))
      .then(({ retired, made }) => {
        if (retired + made > 0) this.#programme.diagnostics.note('issuing keys', { retired, made });
      })
      .catch((error: unknown) => {
        this.#tendIssuingAt = performance.now() + AFTER_KEEPER_FAILURE_MS;
        this.#programme.diagnostics.failure('issuing keys', error);
      })
      .finally(() => {
        this.#issuing = null;
      });
  }

  async #keepLease(): Promise<void> {
    const now = performance.now();
    if (this.#lease !== null && now - this.#leaseTakenAt < RENEW_LEASE_MS) return;
    const { database } = this.#programme;
    // Real time, whatever day the programme's clock shows: a lease is between processes.
    this.#lease = await takeLease(database, { name: LEASE_NAME, holder: this.#holder, now: Date.now() });
    this.#leaseTakenAt = now;
  }

  readonly #explain = (error: unknown): number => {
    this.#lease = null;
    if (error instanceof LeaseLostError) return STEP_MS[this.#batches];
    this.#programme.diagnostics.failure('upkeep', error);
    return AFTER_FAILURE_MS;
  };
}
