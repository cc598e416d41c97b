/** Whether sending may go on: everybody can pause it, and one file can be given up. */
export class SendingControl {
  #isPaused = false;
  #isGivenUp = false;
  #attempt = new AbortController();
  #waiting: (() => void)[] = [];

  /** For one request: aborted by a pause too. */
  get signal(): AbortSignal {
    return this.#attempt.signal;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  pause(): void {
    this.#isPaused = true;
    this.#interrupt();
  }

  resume(): void {
    this.#isPaused = false;
    this.#wake();
  }

  giveUp(): void {
    this.#isGivenUp = true;
    this.#interrupt();
    this.#wake();
  }

  /** Resolves when something may be sent. @throws GivenUp */
  async untilGoing(): Promise<void> {
    while (this.#isPaused && !this.#isGivenUp)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.#isGivenUp) throw new GivenUp();
  }

  /** Waits before the next attempt, or until there is a connection again, or the reporter presses on. */
  async wait(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
      globalThis.addEventListener?.('online', () => resolve(), { once: true });
    });
  }

  #interrupt(): void {
    this.#attempt.abort();
    this.#attempt = new AbortController();
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

/** A file was removed while it was being sent. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}
