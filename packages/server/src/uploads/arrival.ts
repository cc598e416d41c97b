import { Refusal } from './refusal.ts';
import type { RoomKeeper } from './room-keeper.ts';
import { PIECE_BYTES } from './upload-room.ts';

/** What one request brings of a file: let in as it comes, and recorded after each piece, however long it is. */
export class Arrival {
  readonly #keeper: RoomKeeper;
  readonly #record: (here: number) => Promise<boolean>;
  #here: number;
  #unrecorded = 0;
  #isOver = false;
  /** Why no more was let in, if so: a stream on its way through others may lose it. */
  failure: unknown = null;

  /**
   * @param record tells the file's record how much of it is here; false when there is none any more.
   * @param offset how much of it was here before.
   */
  constructor(keeper: RoomKeeper, record: (here: number) => Promise<boolean>, offset: number) {
    this.#keeper = keeper;
    this.#record = record;
    this.#here = offset;
  }

  async *letIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      await this.#admit(chunk.length).catch((error: unknown) => {
        this.failure = error;
        throw error;
      });
      yield chunk;
    }
  }

  /** @param here how much of the file is really here, at the end of the request. */
  async end(here: Promise<number>): Promise<void> {
    this.#isOver = true;
    try {
      await this.#record(await here);
    } finally {
      this.#forget();
    }
  }

  async #admit(bytes: number): Promise<void> {
    await this.#keeper.letIn(bytes);
    this.#unrecorded += bytes;
    // The line was cut while this waited: what nobody writes any more must not count for ever.
    if (this.#isOver) return this.#forget();
    this.#here += bytes;
    if (this.#unrecorded < PIECE_BYTES) return;
    // It was swept meanwhile: what still came would lie on the disk, and no record would count it.
    if (!(await this.#record(this.#here))) throw new Refusal(404);
    this.#forget();
  }

  #forget(): void {
    this.#keeper.forget(this.#unrecorded);
    this.#unrecorded = 0;
  }
}
