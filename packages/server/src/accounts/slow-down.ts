import { createHash } from 'node:crypto';
import { Problem } from '../http/index.ts';

const LANES = 4096;
const FREE_ATTEMPTS = 4;
const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 8_000;
const MAX_HELD = 256;
const FORGET_AFTER_MS = 900_000;

export interface SlowDownClock {
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
}

/**
 * Slows guessing down, one lane an account or browser, without looking at addresses: Tor and offices share
 * them. An attempt is held before it is looked at, longer after each failure, so that a stranger delays an
 * account's owner by seconds. All of it is in memory and of fixed size, whatever names strangers make up; names
 * share lanes, and a crowd of strangers takes all the room there is, so who is known has lanes elsewhere.
 */
export class SlowDown {
  readonly #clock: SlowDownClock;
  readonly #strikes = new Uint16Array(LANES);
  readonly #lastStrikes = new Float64Array(LANES);
  #held = 0;

  constructor(clock: SlowDownClock) {
    this.#clock = clock;
  }

  /**
   * Makes an attempt in a lane; null is a failed one. An attempt counts as failed from its beginning, so that
   * many at once gain nothing.
   *
   * @throws Problem `slow-down` when too many attempts are held already.
   */
  async attempt<T>(lane: string, attempt: () => Promise<T | null>): Promise<T | null> {
    const index = createHash('sha256').update(lane).digest().readUInt16BE() % LANES;
    await this.#hold(delayAfter(this.#strike(index)));
    const result = await attempt();
    if (result !== null) this.#strikes[index] = 0;
    return result;
  }

  /** Adds a strike and tells how many there were before. */
  #strike(index: number): number {
    const now = this.#clock.now();
    const isForgotten = now - (this.#lastStrikes[index] ?? 0) > FORGET_AFTER_MS;
    const strikes = isForgotten ? 0 : (this.#strikes[index] ?? 0);
    this.#strikes[index] = Math.min(strikes + 1, 0xffff);
    this.#lastStrikes[index] = now;
    return strikes;
  }

  async #hold(ms: number): Promise<void> {
    if (ms === 0) return;
    if (this.#held >= MAX_HELD) throw new Problem('slow-down');
    this.#held += 1;
    try {
      await this.#clock.pause(ms);
    } finally {
      this.#held -= 1;
    }
  }
}

function delayAfter(strikes: number): number {
  const over = strikes - FREE_ATTEMPTS;
  return over < 0 ? 0 : Math.min(FIRST_DELAY_MS * 2 ** Math.min(over, 8), MAX_DELAY_MS);
}
