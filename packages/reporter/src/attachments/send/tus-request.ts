// The requests of tus 1.0 (https://tus.io/protocols/resumable-upload) with creation and termination, by hand:
// tus-js-client keeps names and addresses of uploads in the browser's storage unless told otherwise, sends metadata,
// and does not say how much of a stream it holds. Four requests are less than its settings.

const UPLOADS = '/api/v1/uploads';
const VERSION = { 'Tus-Resumable': '1.0.0' } as const;
/** No byte moved for so long: the connection is gone, whatever the browser thinks. */
const STALLED_MS = 45_000;

export interface TusRequest {
  readonly method: 'POST' | 'HEAD' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

/** `status` is 0 where nothing was answered. */
export interface TusAnswer {
  readonly status: number;
  readonly header: (name: string) => string | null;
}

export interface TusWatch {
  /** Stops the request: it then counts as not answered. */
  readonly signal: AbortSignal;
  readonly onProgress?: (bytes: number) => void;
}

export type TusTransport = (request: TusRequest, watch: TusWatch) => Promise<TusAnswer>;

/** @param work what a busy line asks for; null at first. */
export const create = (bytes: number, work: string | null): TusRequest => ({
  method: 'POST',
  path: UPLOADS,
  headers: {
    ...VERSION,
    'Upload-Length': String(bytes),
    ...(work === null ? {} : { 'Bellbuoy-Work': work }),
  },
});

export const askOffset = (id: string): TusRequest => ({
  method: 'HEAD',
  path: `${UPLOADS}/${id}`,
  headers: VERSION,
});

export const append = (id: string, offset: number, body: Uint8Array<ArrayBuffer>): TusRequest => ({
  method: 'PATCH',
  path: `${UPLOADS}/${id}`,
  headers: { ...VERSION, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
  body,
});

export const terminate = (id: string): TusRequest => ({
  method: 'DELETE',
  path: `${UPLOADS}/${id}`,
  headers: VERSION,
});

/** By XMLHttpRequest, because `fetch` does not tell how far a body has got. */
export const transport: TusTransport = ({ method, path, headers, body }, { signal, onProgress }) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let stalled: ReturnType<typeof setTimeout>;
    const stop = (): void => request.abort();
    const moved = (): void => {
      clearTimeout(stalled);
      stalled = setTimeout(stop, STALLED_MS);
    };
    request.open(method, path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => {
      moved();
      onProgress?.(loaded);
    };
    request.onloadend = () => {
      clearTimeout(stalled);
      signal.removeEventListener('abort', stop);
      resolve({ status: request.status, header: (name) => request.getResponseHeader(name) });
    };
    signal.addEventListener('abort', stop);
    moved();
    // As a blob it leaves this process at once.
    request.send(body === undefined ? null : new Blob([body]));
    if (signal.aborted) stop();
  });
