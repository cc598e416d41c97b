// How busy this server is, by what it sees itself: how long reports wait, how late its own loop runs, and how many
// it has taken lately. Nothing of who sends is looked at. The level rises at once and falls slowly, so that it does
// not swing with the flood.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { TOP_LEVEL } from './work-levels.ts';

export interface MeterSettings {
  /** Submissions a minute that are taken without a second look. */
  readonly easyPerMinute: number;
  /** Milliseconds on a clock that only runs forward. */
  readonly clock?: () => number;
  /** By how many milliseconds the event loop was late at worst since the last call. */
  readonly lateness?: () => number;
}

const STEP_MS = 500;
/** A wait of so long is felt, also by whoever waits on a slow line anyway. */
const LONG_WAIT_MS = 500;
const LATE_LOOP_MS = 250;
/** One pause is no load. */
const SLOW_STEPS = 2;
/** How much more than easy may come at once: a few hundred people who heard the same siren are no flood. */
const BURST_SECONDS = 5;
const CALM_MS = 5_000;

/** Turns load into the level of work that is asked for. */
export class LoadMeter {
  readonly #easyPerMs: number;
  readonly #clock: () => number;
  readonly #lateness: () => number;
  #level = 0;
  #steppedAt: number;
  #calmSince: number;
  #accepted = 0;
  #turnedAway = 0;
  #longestWait = 0;
  #slowSteps = 0;
  /** Accepted beyond what is easy: fills with each, drains with time. */
  #surplus = 0;

  constructor({ easyPerMinute, clock = () => performance.now(), lateness = loopLateness() }: MeterSettings) {
    this.#easyPerMs = easyPerMinute / 60_000;
    this.#clock = clock;
    this.#lateness = lateness;
    this.#steppedAt = this.#calmSince = clock();
  }

  /** 0 while nothing is asked. */
  get level(): number {
    this.#step();
    return this.#level;
  }

  /** Something was accepted that had waited for so long. */
  noteAccepted(waitedMs: number): void {
    this.#accepted += 1;
    this.#surplus += 1;
    this.#longestWait = Math.max(this.#longestWait, waitedMs);
  }

  /** Something lacked the work that is asked for, or found no room: that it came is load too. */
  noteTurnedAway(): void {
    this.#turnedAway += 1;
  }

  #step(): void {
    const now = this.#clock();
    const elapsed = now - this.#steppedAt;
    if (elapsed < STEP_MS) return;
    this.#surplus = Math.max(0, this.#surplus - elapsed * this.#easyPerMs);
    const wanted = this.#wantedLevel(elapsed);
    const isCalm = wanted < this.#level && this.#isCalm(elapsed);
    if (!isCalm) this.#calmSince = now;
    if (wanted > this.#level) this.#rise();
    else if (now - this.#calmSince >= CALM_MS) this.#fall(now);
    [this.#steppedAt, this.#accepted, this.#turnedAway, this.#longestWait] = [now, 0, 0, 0];
  }

  /** What the last step calls for. Where reports wait, one more than now; otherwise by how many there are. */
  #wantedLevel(elapsed: number): number {
    this.#slowSteps = this.#isSlow(elapsed) ? this.#slowSteps + 1 : 0;
    if (this.#slowSteps >= SLOW_STEPS) return Math.min(this.#level + 1, TOP_LEVEL);
    if (this.#surplus <= this.#easyPerMs * 1_000 * BURST_SECONDS) return 0;
    const timesEasy = this.#accepted / (elapsed * this.#easyPerMs);
    return Math.min(1 + Math.max(0, Math.floor(Math.log2(timesEasy))), TOP_LEVEL);
  }

  /** A loop that was late some time in a long silence says nothing about now. */
  #isSlow(elapsed: number): boolean {
    const isLate = this.#lateness() > LATE_LOOP_MS && elapsed < 2 * STEP_MS;
    return this.#longestWait > LONG_WAIT_MS || isLate;
  }

  #rise(): void {
    this.#level += 1;
    // What was taken before counts no longer: the higher level has to show its effect first.
    this.#surplus /= 2;
  }

  #fall(now: number): void {
    const steps = Math.floor((now - this.#calmSince) / CALM_MS);
    this.#level = Math.max(0, this.#level - steps);
    this.#calmSince = now;
  }

  /** Half of what calls for this level; at the lowest, what was turned away counts too: it would be back at once. */
  #isCalm(elapsed: number): boolean {
    const came = this.#accepted + (this.#level === 1 ? this.#turnedAway : 0);
    const isFew = came <= elapsed * this.#easyPerMs * 2 ** (this.#level - 2);
    return isFew && this.#longestWait < LONG_WAIT_MS / 2;
  }
}

function loopLateness(): () => number {
  const delays = monitorEventLoopDelay({ resolution: 50 });
  delays.enable();
  return () => {
    const worst = delays.max / 1e6;
    delays.reset();
    return worst;
  };
}
