import type { WorkChallenge, WorkPurpose } from '@bellbuoy/protocol';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { Challenges } from './challenges.ts';
import { LoadMeter, type MeterSettings } from './load-meter.ts';
import { PassBook } from './pass-book.ts';
import type { Payment } from './spent.ts';
import { conditionsOf, TOP_LEVEL } from './work-levels.ts';

/** How somebody was let in: in which lane they wait, and what is spent for it. Higher lanes go first. */
export interface Admission {
  readonly lane: number;
  readonly payment: Payment | null;
}

/** Submissions a minute that are taken without work, unless the configuration says otherwise. */
export const EASY_PER_MINUTE = 6_000;

/** Before everybody who works, within half of the places. At rest no pass is looked at, and none is spent. */
export const PASS_LANE = TOP_LEVEL + 1;
const REMEMBERED = 50_000;
const FREE: Admission = { lane: 0, payment: null };

/**
 * Decides whether somebody must work before they are let in. At rest nobody must. It knows what is sent, never by
 * whom: there is nothing here to tell one sender from another.
 */
export class WorkGate {
  readonly meter: LoadMeter;
  readonly #programme: Programme;
  readonly #challenges: Challenges;
  readonly #passes: PassBook;
  /** What has been presented here lately, and for which mailbox or upload: so that replays cost no transaction. */
  readonly #presented = new Map<string, string>();

  constructor(programme: Programme, settings: Partial<MeterSettings> = {}) {
    const easyPerMinute = programme.config.work?.easyPerMinute ?? EASY_PER_MINUTE;
    this.meter = new LoadMeter({ easyPerMinute, ...settings });
    this.#programme = programme;
    this.#challenges = new Challenges(programme);
    this.#passes = new PassBook(programme.database.store, programme.now);
  }

  /** Whether everybody is let in as they come. */
  get isOpen(): boolean {
    return this.meter.level === 0;
  }

  /** A challenge as hard as the load makes it now, and never without any work: it may be needed in a moment. */
  giveChallenge(purpose: WorkPurpose): Promise<WorkChallenge> {
    return this.#challenges.give(purpose, Math.max(1, this.meter.level));
  }

  /**
   * Lets in whoever has done the work or has a pass; at rest, everybody. Work that was asked for at a lower level
   * counts until it expires, but in its lane: nobody is sent back while the level rises.
   *
   * @param asked `mustWork`: at rest too.
   * @param user the mailbox or upload that it is for: the same request again is no replay.
   * @returns null for whoever must work first.
   */
  async admit(
    asked: { readonly work: string | null; readonly pass?: string | null; readonly mustWork?: boolean },
    purpose: WorkPurpose,
    user: string,
  ): Promise<Admission | null> {
    const { work, pass = null, mustWork = false } = asked;
    if (this.isOpen && !mustWork) return FREE;
    const paid = pass === null ? null : await this.#passes.recognise(pass, today(this.#programme));
    if (paid !== null && this.#present(paid, user)) return { lane: PASS_LANE, payment: paid };
    const done = work === null ? null : await this.#challenges.recognise(work, purpose);
    if (done === null || !this.#present(done.payment, user)) return null;
    return { lane: done.level, payment: done.payment };
  }

  /** The refusal of whoever must work first. */
  refusal(): Problem {
    this.meter.noteTurnedAway();
    return new Problem('work-needed', undefined, { work: conditionsOf(Math.max(1, this.meter.level)) });
  }

  /** To be called when nothing came of an admission: what it cost may be presented again, also for another. */
  takeBack({ payment }: Admission): void {
    if (payment !== null) this.#presented.delete(payment.key);
  }

  #present({ key }: Payment, user: string): boolean {
    const earlier = this.#presented.get(key);
    if (earlier !== undefined) return earlier === user;
    if (this.#presented.size >= REMEMBERED) {
      const [oldest] = this.#presented.keys();
      if (oldest !== undefined) this.#presented.delete(oldest);
    }
    this.#presented.set(key, user);
    return true;
  }
}
