import { Refusal } from './refusal.ts';
import { PIECE_BYTES, type Room, roomLeft } from './upload-room.ts';

/**
 * Lets in what is sent to this process, as long as there is room. What it let in counts from then on, and not only
 * once a record says that it is here: so many requests at once get no more than one after the other would.
 */
export class RoomKeeper {
  readonly #measure: () => Promise<Room>;
  /** What was granted and no record tells of yet. */
  #unrecorded = 0;
  /** What of it nobody has taken: to measure anew for every few bytes would cost more than to write them. */
  #granted = 0;
  #granting: Promise<void> | null = null;

  constructor(measure: () => Promise<Room>) {
    this.#measure = measure;
  }

  /** How much more may come. */
  async left(): Promise<number> {
    // Before the records: what is recorded meanwhile then counts twice for a moment, and never not at all.
    const unrecorded = this.#unrecorded;
    return roomLeft(await this.#measure()) - unrecorded;
  }

  /** @throws Refusal 503 where the room ends. */
  async letIn(bytes: number): Promise<void> {
    while (this.#granted < bytes) await this.#grantMore();
    this.#granted -= bytes;
  }

  /** To be called once a record tells of bytes that were let in, or once they are known not to have come. */
  forget(bytes: number): void {
    this.#unrecorded -= bytes;
  }

  #grantMore(): Promise<void> {
    this.#granting ??= this.#grant().finally(() => {
      this.#granting = null;
    });
    return this.#granting;
  }

  async #grant(): Promise<void> {
    const more = Math.min(PIECE_BYTES, await this.left());
    if (more <= 0) throw new Refusal(503);
    this.#granted += more;
    this.#unrecorded += more;
  }
}
