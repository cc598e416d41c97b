// Where sealed bytes lie: one file an upload, without a date. When it was sent is nobody's business, and the
// file system would keep it to the nanosecond.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat, statfs, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { checkSealedHeader, HEADER_BYTES, ProtocolError } from '@bellbuoy/protocol';

const EPOCH = new Date(0);
const OWNER_ONLY = 0o700;
const READ_BYTES = 1_048_576;

export class BlobFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  async prepare(): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: OWNER_ONLY });
  }

  /** Makes what was written durable, and forgets when that was. */
  async settle(id: string): Promise<void> {
    const file = await open(this.#file(id), 'r+');
    try {
      await file.sync();
      await file.utimes(EPOCH, EPOCH);
    } finally {
      await file.close();
    }
    await utimes(this.path, EPOCH, EPOCH);
  }

  /** Forgets when something was last written to files that may be half here, or gone. */
  async forgetDates(ids: readonly string[]): Promise<void> {
    for (const id of ids) await utimes(this.#file(id), EPOCH, EPOCH).catch(ignoreMissing);
    await utimes(this.path, EPOCH, EPOCH);
  }

  /** How much of a file is here; nothing of one that is gone. */
  async sizeOf(id: string): Promise<number> {
    const found = await stat(this.#file(id)).catch(ignoreMissing);
    return found?.size ?? 0;
  }

  /** How many bytes the disk still has for whoever runs this. */
  async freeBytes(): Promise<number> {
    const { bavail, bsize } = await statfs(this.path);
    return bavail * bsize;
  }

  /**
   * b64 H of a whole file.
   *
   * @throws ProtocolError `not-sealed` when it does not begin as a sealed file does.
   */
  async hash(id: string): Promise<string> {
    const hash = createHash('sha256');
    // One piece of memory for the whole file: a stream would leave as much behind as it read.
    const piece = Buffer.allocUnsafe(READ_BYTES);
    const file = await open(this.#file(id));
    try {
      for (let at = 0; ; ) {
        const { bytesRead } = await file.read(piece, 0, READ_BYTES, at);
        if (at === 0) checkBeginning(piece.subarray(0, bytesRead));
        if (bytesRead === 0) break;
        hash.update(piece.subarray(0, bytesRead));
        at += bytesRead;
      }
    } finally {
      await file.close();
    }
    await this.settle(id);
    return hash.digest('base64url');
  }

  /** The bytes of a file as a stream. */
  read(id: string): ReadableStream<Uint8Array> {
    return Readable.toWeb(createReadStream(this.#file(id))) as ReadableStream<Uint8Array>;
  }

  /** Deletes files; one that is not there is as good. */
  async remove(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => rm(this.#file(id), { force: true })));
    await utimes(this.path, EPOCH, EPOCH);
  }

  async list(): Promise<string[]> {
    return readdir(this.path);
  }

  #file(id: string): string {
    return join(this.path, id);
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

function checkBeginning(chunk: Buffer): void {
  if (chunk.length < HEADER_BYTES) throw new ProtocolError('not-sealed', 'shorter than a sealed file');
  checkSealedHeader(chunk.subarray(0, HEADER_BYTES));
}
