import { sealAttachment } from '@bellbuoy/protocol';
import type { FromWorker } from '../attachment-calls.ts';
import { GivenUp, SendingControl } from './sending-control.ts';
import { startHash } from './start-hash.ts';
import { terminate, transport } from './tus-request.ts';
import { UploadRefused, uploadStream } from './upload-stream.ts';

/** The first one, and one more when the server has lost what it had. */
const MAX_TRIES = 2;

interface Sending {
  readonly control: SendingControl;
  upload: string | null;
}

/** Seals and uploads one file after the other, so that memory does not grow with their number. */
export class SendQueue {
  readonly #tell: (told: FromWorker) => void;
  readonly #sendings = new Map<number, Sending>();
  #isPaused = false;
  #last: Promise<void> = Promise.resolve();

  constructor(tell: (told: FromWorker) => void) {
    this.#tell = tell;
  }

  add(id: number, content: Blob): void {
    const sending: Sending = { control: new SendingControl(), upload: null };
    if (this.#isPaused) sending.control.pause();
    this.#sendings.set(id, sending);
    this.#last = this.#last.then(() => this.#send(id, content, sending));
  }

  pause(): void {
    this.#isPaused = true;
    for (const { control } of this.#sendings.values()) control.pause();
  }

  resume(): void {
    this.#isPaused = false;
    for (const { control } of this.#sendings.values()) control.resume();
  }

  /** Also takes back what the server has of it. What cannot be taken back now is deleted there in two days. */
  remove(id: number): void {
    const sending = this.#sendings.get(id);
    this.#sendings.delete(id);
    sending?.control.giveUp();
    const upload = sending?.upload ?? null;
    if (upload !== null) void forget(upload);
  }

  async #send(id: number, content: Blob, sending: Sending): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await sending.control.untilGoing();
        return await this.#sealAndUpload(id, content, sending);
      } catch (error) {
        if (error instanceof GivenUp) return;
        if (error instanceof UploadRefused && error.isLost && tries < MAX_TRIES) continue;
        const why = error instanceof UploadRefused ? 'refused' : 'unreadable';
        return this.#tell({ kind: 'failed', id, why });
      }
    }
  }

  async #sealAndUpload(id: number, content: Blob, sending: Sending): Promise<void> {
    const { sealed, sealedBytes, seal } = await sealAttachment(content.stream(), content.size, { startHash });
    const upload = await uploadStream(sealed, sealedBytes, {
      send: transport,
      control: sending.control,
      earn: earnHere,
      hooks: {
        onBegun: (begun) => {
          sending.upload = begun;
        },
        onProgress: (bytes, isConnected) =>
          this.#tell({ kind: 'progress', id, share: bytes / sealedBytes, isConnected }),
      },
    });
    this.#tell({ kind: 'sent', id, upload, seal: await seal });
  }
}

/** In this thread, which is a worker's. */
async function earnHere(bytes: number): Promise<string | null> {
  const { askChallenge, solveWork } = await import('../../work/upload-work.ts');
  const challenge = await askChallenge({ bytes });
  return challenge === null ? null : solveWork(challenge);
}

async function forget(upload: string): Promise<void> {
  await transport(terminate(upload), { signal: new AbortController().signal });
}
