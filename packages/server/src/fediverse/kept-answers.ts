/** Other processes may publish as well. */
const LOOK_EVERY_MS = 1_000;

interface Answer {
  readonly body: string;
  readonly headers: Headers;
}

/**
 * Answers as they were written, for as long as what they tell stays the same: whoever asks for one a thousand times has it written
 * once.
 */
export class KeptAnswers {
  readonly #readState: () => Promise<string>;
  /** By the address; there are no more than things to ask for. */
  readonly #answers = new Map<string, Answer>();
  #state: Promise<string> | null = null;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #keptFor = '';

  /** @param readState what changes whenever an answer may. */
  constructor(readState: () => Promise<string>) {
    this.#readState = readState;
  }

  async find(path: string): Promise<Response | null> {
    const state = await this.#look();
    if (state !== this.#keptFor) this.#answers.clear();
    this.#keptFor = state;
    const answer = this.#answers.get(path);
    return answer === undefined ? null : new Response(answer.body, { headers: answer.headers });
  }

  /** @param asked the state when it was asked for: what was written meanwhile may be of either. */
  keep(path: string, answer: Answer, asked: string): void {
    if (asked === this.#keptFor) this.#answers.set(path, answer);
  }

  /** For `keep`. */
  get state(): string {
    return this.#keptFor;
  }

  /** Looks again before the next answer. */
  expire(): void {
    this.#lookedAt = Number.NEGATIVE_INFINITY;
  }

  async #look(): Promise<string> {
    const now = performance.now();
    if (this.#state === null || now - this.#lookedAt > LOOK_EVERY_MS) {
      this.#lookedAt = now;
      this.#state = this.#readState();
      // What could not be read is read again by whoever asks next.
      this.#state.catch(() => this.expire());
    }
    return this.#state;
  }
}
