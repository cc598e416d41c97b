import { Pace } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { forgetFollower, hashFollower, isFollower } from './followers.ts';
import { parseFarewell } from './receive.ts';

/** Each may be a question to another server that takes ten seconds: so many may be under way. */
const FAREWELLS_A_MINUTE = 60;

/**
 * Accounts that are said to be gone. Whoever deletes theirs takes nothing back, and has no key left to sign with: their own server
 * is asked. Anybody can say it of anybody, so nothing that they see depends on who follows: it is looked at after the answer, counts
 * the same for all, and never against what else is sent.
 */
export class Farewells {
  readonly #programme: Programme;
  readonly #isGone: (actor: string) => Promise<boolean>;
  readonly #pace: Pace;
  /** By the hash of whom they are about: about each there is one at a time. */
  readonly #underWay = new Map<string, Promise<void>>();

  /** @param isGone asks an account's own server. */
  constructor(programme: Programme, isGone: (actor: string) => Promise<boolean>) {
    this.#programme = programme;
    this.#isGone = isGone;
    this.#pace = new Pace(FAREWELLS_A_MINUTE, programme.now);
  }

  /** What is too much is dropped without a word. */
  hear(body: Uint8Array): void {
    const actor = parseFarewell(body);
    if (actor === null || !this.#pace.pass()) return;
    const follower = hashFollower(this.#programme, actor);
    if (this.#underWay.has(follower)) return;
    const looking = this.#look(actor, follower)
      .catch((error: unknown) => this.#programme.diagnostics.failure('farewell of a follower', error))
      .finally(() => this.#underWay.delete(follower));
    this.#underWay.set(follower, looking);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#underWay.values());
  }

  async #look(actor: string, follower: string): Promise<void> {
    if (!(await isFollower(this.#programme, follower))) return;
    if (await this.#isGone(actor)) await forgetFollower(this.#programme, follower);
  }
}
