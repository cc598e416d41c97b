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
  { send, control, hooks }: { send: TusTransport; control: SendingControl; hooks: UploadHooks },
): Promise<string> {
  const line = new Line(send, control, hooks);
  const created = await line.begin(bytes);
  const id = created.header('Location')?.split('/').at(-1) ?? '';
  if (created.status !== 201 || id === '') throw new UploadRefused(false);
  hooks.onBegun(id);
  let offset = 0;
  for await (const chunk of chunksOf(stream, CHUNK_BYTES)) {
    await line.deliver(id, offset, chunk);
    offset += chunk.length;
  }
  return id;
}

/** One upload's way to the server. */
class Line {
  readonly #send: TusTransport;
  readonly #control: SendingControl;
  readonly #hooks: UploadHooks;
  #attempt = 0;
  #sentBytes = 0;

  constructor(send: TusTransport, control: SendingControl, hooks: UploadHooks) {
    this.#send = send;
    this.#control = control;
    this.#hooks = hooks;
  }

  /** Asks for a place, and does the work that a busy line wants for it: here, since this is a worker. */
  async begin(bytes: number): Promise<TusAnswer> {
    let work: string | null = null;
    for (;;) {
      const answer = await this.untilAnswered(() => create(bytes, work), WORK_NEEDED);
      if (answer.status !== WORK_NEEDED) return answer;
      work = await this.#work(bytes);
    }
  }

  async #work(bytes: number): Promise<string | null> {
    const { askChallenge, solveWork } = await import('../../work/upload-work.ts');
    const challenge = await askChallenge({ bytes });
    if (challenge !== null) return solveWork(challenge);
    await this.#pauseBefore();
    return null;
  }

  /** Delivers the whole chunk: after each cut from where the server says that it stopped. */
  async deliver(id: string, offset: number, chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    for (let acknowledged = 0; ; ) {
      const from = offset + acknowledged;
      const { status } = await this.#ask(append(id, from, chunk.subarray(acknowledged)), from);
      if (status === 204) return;
      refuseUnlessPassing(status);
      await this.#pauseBefore();
      acknowledged = (await this.#offsetOf(id)) - offset;
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

  async #offsetOf(id: string): Promise<number> {
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
