/** A file that is sealed to a case, with one's own wrap of the case's key; all in b64, the recipient as age writes it. */
export interface SealedToCase {
  readonly recipient: string;
  readonly wrap: string;
  readonly file: string;
}

/** What a worker is given: the member's identity goes with the work and is gone when the worker is ended. */
export interface OpenRequest {
  readonly identity: string;
  readonly origin: string;
  readonly sealed: readonly SealedToCase[];
}

/** The bytes of each file; null for one that does not open. */
export type OpenedFiles = readonly (Uint8Array | null)[];

/** Where the build put the worker, relative to the page. */
declare const OPEN_WORKER: string;

/** Two at most: whoever works at the desk needs the rest of the machine. */
const WORKERS = 2;

/** Opens many files beside the page. Workers are started when they are first needed, and ended when the keys are locked. */
export function createOpeners() {
  let workers: Worker[] = [];
  return {
    async open({ sealed, ...keys }: OpenRequest): Promise<OpenedFiles> {
      while (workers.length < WORKERS) workers.push(new Worker(OPEN_WORKER));
      const share = Math.ceil(sealed.length / workers.length);
      const parts = workers.map((worker, i) =>
        ask(worker, { ...keys, sealed: sealed.slice(i * share, (i + 1) * share) }),
      );
      return (await Promise.all(parts)).flat();
    },
    end(): void {
      for (const worker of workers) worker.terminate();
      workers = [];
    },
  };
}

function ask(worker: Worker, request: OpenRequest): Promise<OpenedFiles> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<OpenedFiles>) => {
      port1.close();
      resolve(data);
    };
    worker.postMessage(request, [port2]);
  });
}
