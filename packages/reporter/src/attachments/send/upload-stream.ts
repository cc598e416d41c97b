import { chunksOf } from './chunks.ts';
import type { SendingControl } from './sending-control.ts';
import {
  append,
  askOffset,
  create,
  type TusAnswer,
  type TusRequest,
  type TusTransport,
} from './tus-request.ts';

/** Held once while it is on its way, and once more while the next one is sealed. */
const CHUNK_BYTES = 4 * 2 ** 20;
const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 30_000;
const WORK_NEEDED = 428;

export interface UploadHooks {
  readonly onBegun: (upload: string) => void;
  readonly onProgress: (sentBytes: number, isConnected: boolean) => void;
}

export interface UploadWay {
  readonly send: TusTransport;
  readonly control: SendingControl;
  readonly hooks: UploadHooks;
  /** Does the work that a busy line wants for so many bytes. Null when it could not be had. */
  readonly earn: (bytes: number) => Promise<string | null>;
}

/** The server takes no such file, or has it no longer. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused';
  /** Whether the same file may be tried from its beginning. */
  readonly isLost: boolean;

  constructor(isLost: boolean) {
    super('the upload was refused');
    this.isLost = isLost;
  }
}

/**
 * Uploads a stream that can be read only once, through any number of cuts. What the server has not acknowledged is
 * held until it has; nothing is kept that outlives the page.
 *
 * @returns the upload's id.
 * @throws UploadRefused, GivenUp, and whatever the stream fails with.
 */
export async function uploadStream(
  stream: ReadableStream<Uint8Array>,
  bytes: number,
  way: UploadWay,
): Promise<string> {
  const line = new Line(way);
  const id = await line.begin(bytes);
  await line.deliverAll(id, 0, chunksOf(stream, CHUNK_BYTES));
  return id;
}

/** Sealed bytes that lie on the device, so that they can be read again from anywhere. */
export interface StoredSource {
  readonly bytes: number;
  /** The upload that was begun for them, or null. */
  readonly upload: string | null;
  readonly chunksFrom: (offset: number) => AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/**
 * Uploads what lies on the device, from where the server says that it stopped, whenever that was.
 *
 * @returns the upload's id.
 * @throws UploadRefused, GivenUp, and whatever reading fails with.
 */
export async function uploadStored(
  { bytes, upload, chunksFrom }: StoredSource,
  way: UploadWay,
): Promise<string> {
  const line = new Line(way);
  const id = upload ?? (await line.begin(bytes));
  const offset = upload === null ? 0 : await line.offsetOf(id);
  if (offset < bytes) await line.deliverAll(id, offset, chunksFrom(offset));
  return id;
}

/** One upload's way to the server. */
class Line {
  readonly #send: TusTransport;
  readonly #control: SendingControl;
  readonly #hooks: UploadHooks;
  readonly #earn: UploadWay['earn'];
  #attempt = 0;
  #sentBytes = 0;

  constructor({ send, control, hooks, earn }: UploadWay) {
    this.#send = send;
    this.#control = control;
    this.#hooks = hooks;
    this.#earn = earn;
  }

  /** Asks for a place, and does the work that a busy line wants for it. Returns the upload's id. */
  async begin(bytes: number): Promise<string> {
    let work: string | null = null;
    for (;;) {
      const answer = await this.untilAnswered(() => create(bytes, work), WORK_NEEDED);
      if (answer.status !== WORK_NEEDED) return this.#begun(answer);
      work = await this.#work(bytes);
    }
  }

  #begun({ status, header }: TusAnswer): string {
    const id = header('Location')?.split('/').at(-1) ?? '';
    if (status !== 201 || id === '') throw new UploadRefused(false);
    this.#hooks.onBegun(id);
    return id;
  }

  async deliverAll(id: string, from: number, chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<void> {
    let offset = from;
    for await (const chunk of chunks) {
      await this.deliver(id, offset, chunk);
      offset += chunk.length;
    }
  }

  async #work(bytes: number): Promise<string | null> {
    const work = await this.#earn(bytes);
    if (work === null) await this.#pauseBefore();
    return work;
  }

  /** Delivers the whole chunk: after each cut from where the server says that it stopped. */
  async deliver(id: string, offset: number, chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    for (let acknowledged = 0; ; ) {
      const from = offset + acknowledged;
      const { status } = await this.#ask(append(id, from, chunk.subarray(acknowledged)), from);
      if (status === 204) return;
      refuseUnlessPassing(status);
      await this.#pauseBefore();
      acknowledged = (await this.offsetOf(id)) - offset;
      // Less would be bytes that are no longer held; more, bytes of somebody else.
      if (acknowledged < 0 || acknowledged > chunk.length) throw new UploadRefused(true);
    }
  }

  /** @param expected an answer that is as good as a success. */
  async untilAnswered(request: () => TusRequest, expected = 0): Promise<TusAnswer> {
    for (;;) {
      const answer = await this.#ask(request(), this.#sentBytes);
      if (isSuccess(answer.status) || (expected !== 0 && answer.status === expected)) return answer;
      refuseUnlessPassing(answer.status);
      await this.#pauseBefore();
    }
  }

  async offsetOf(id: string): Promise<number> {
    const { header } = await this.untilAnswered(() => askOffset(id));
    return Number(header('Upload-Offset') ?? Number.NaN);
  }

  async #ask(request: TusRequest, from: number): Promise<TusAnswer> {
    await this.#control.untilGoing();
    const answer = await this.#send(request, {
      signal: this.#control.signal,
      onProgress: (bytes) => this.#tell(from + bytes, true),
    });
    if (isSuccess(answer.status)) this.#attempt = 0;
    return answer;
  }

  async #pauseBefore(): Promise<void> {
    await this.#control.untilGoing();
    this.#tell(this.#sentBytes, false);
    await this.#control.wait(Math.min(FIRST_DELAY_MS * 2 ** this.#attempt, MAX_DELAY_MS));
    this.#attempt += 1;
  }

  #tell(sentBytes: number, isConnected: boolean): void {
    this.#sentBytes = sentBytes;
    this.#hooks.onProgress(sentBytes, isConnected);
  }
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** 409 and 423: the server has not noticed yet that the last request was cut. */
function refuseUnlessPassing(status: number): void {
  const isPassing = status === 0 || status >= 500 || [408, 409, 423, 429].includes(status);
  if (!isPassing) throw new UploadRefused(status === 404 || status === 410);
}
