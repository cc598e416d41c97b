import { type Day, dayOf } from '@bellbuoy/protocol';

const MS_PER_DAY = 86_400_000;

/** The clock of a demo: while the stories are told it stands some days back, then it is the machine's. */
export class DemoClock {
  #daysBack = 0;

  readonly now = (): number => Date.now() - this.#daysBack * MS_PER_DAY;
  readonly today = (): Day => dayOf(this.now());

  goBack(days: number): void {
    this.#daysBack = days;
  }
}
