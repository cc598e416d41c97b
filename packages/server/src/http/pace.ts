const MINUTE_MS = 60_000;

/**
 * Lets so many through a minute, whoever they are. What it turns away is lost to nobody: a figure has an answer less.
 * Without it somebody could make the database busy with answers while reports wait.
 */
export class Pace {
  readonly #perMinute: number;
  readonly #now: () => number;
  #minute = 0;
  #passed = 0;

  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  pass(): boolean {
    const minute = Math.floor(this.#now() / MINUTE_MS);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#passed = 0;
    }
    this.#passed += 1;
    return this.#passed <= this.#perMinute;
  }
}
