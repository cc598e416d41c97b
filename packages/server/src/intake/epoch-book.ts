import { type Day, type DeskEpoch, isAfter } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { findDesk, listEpochs } from '../programme/index.ts';

interface Page {
  readonly epochs: readonly DeskEpoch[];
  readonly readAt: number;
}

const GOOD_FOR_MS = 1_000;

/** Which epochs a desk takes envelopes of, read from the database at most once a second. */
export class EpochBook {
  readonly #store: Reader;
  readonly #now: () => number;
  readonly #pages = new Map<string, Page>();

  constructor(store: Reader, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /**
   * Whether an envelope sealed to an epoch is taken on a day. One made ahead is: the sender's clock may be
   * before ours.
   *
   * @throws Problem `no-desk` for a desk that is not open.
   */
  async takes(desk: string, epoch: number, day: Day): Promise<boolean> {
    const epochs = await this.#epochsOf(desk);
    const found = epochs.find((candidate) => candidate.epoch === epoch);
    return found !== undefined && !isAfter(day, found.acceptUntil);
  }

  async #epochsOf(desk: string): Promise<readonly DeskEpoch[]> {
    const known = this.#pages.get(desk);
    if (known !== undefined && this.#now() - known.readAt < GOOD_FOR_MS) return known.epochs;
    const found = await findDesk(this.#store, desk);
    const epochs = await listEpochs(this.#store, desk);
    // Only desks that exist are remembered: the names come from anybody.
    if (found === null || found.root === null || epochs.length === 0) throw new Problem('no-desk');
    this.#pages.set(desk, { epochs, readAt: this.#now() });
    return epochs;
  }
}
