/**
 * A stream in pieces of one size, the last one shorter. While a piece is being used the next one is made, and no
 * more than that: a piece is there until the next one is asked for, then its memory is used again.
 */
export async function* chunksOf(
  stream: ReadableStream<Uint8Array>,
  bytes: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const source = new ChunkSource(stream.getReader(), bytes);
  try {
    let next = source.read();
    for (;;) {
      const chunk = await next;
      if (chunk.length === 0) return;
      next = source.read();
      // Whoever takes it sees the error; until then it is nobody's unhandled one.
      next.catch(() => null);
      yield chunk;
    }
  } finally {
    await source.cancel();
  }
}

class ChunkSource {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #buffers: [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
  #left: Uint8Array = new Uint8Array();

  constructor(reader: ReadableStreamDefaultReader<Uint8Array>, bytes: number) {
    this.#reader = reader;
    this.#buffers = [new Uint8Array(bytes), new Uint8Array(bytes)];
  }

  async read(): Promise<Uint8Array<ArrayBuffer>> {
    const [chunk, other] = this.#buffers;
    this.#buffers = [other, chunk];
    let filled = 0;
    while (filled < chunk.length) {
      if (this.#left.length === 0) {
        const { done, value } = await this.#reader.read();
        if (done) break;
        this.#left = value;
      }
      const taken = this.#left.subarray(0, chunk.length - filled);
      chunk.set(taken, filled);
      filled += taken.length;
      this.#left = this.#left.subarray(taken.length);
    }
    return chunk.subarray(0, filled);
  }

  async cancel(): Promise<void> {
    await this.#reader.cancel().catch(() => null);
  }
}
