/**
 * Gives the one writer of a SQLite file to one holder after the other, in the order of asking. Waiting here,
 * and not inside SQLite, keeps the event loop free and never fails with *database is locked*.
 */
export class WriteLock {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when the lock is held, with the function that gives it back. */
  async acquire(): Promise<() => void> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    return resolve;
  }
}
