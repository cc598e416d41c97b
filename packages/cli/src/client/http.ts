/** The server's answer was no: `code` is the stable code of its problem document. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
  }
}

/** No answer came, or none that Bellbuoy gives. */
export class UnreachableError extends Error {
  constructor(url: string, cause: unknown) {
    super(`No answer from ${url}`, { cause });
    this.name = 'UnreachableError';
  }
}

export type Fetch = typeof globalThis.fetch;

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

// Between two calls a passphrase may be stretched for seconds, long enough for the server to let an idle
// connection go. A call that then finds it closed cannot be repeated safely, so every call has its own.
const OWN_CONNECTION = { connection: 'close' };

/** Sends JSON and returns the answer as it came, or throws an ApiError for whatever is not 2xx. */
export async function send(fetch: Fetch, url: string, request: Request = {}): Promise<Response> {
  const { method = 'GET', headers = {}, body } = request;
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const sent = { method, headers: { ...OWN_CONNECTION, ...headers, ...type }, ...content };
  const response = await reach(fetch, url, { ...sent, redirect: 'error' });
  if (!response.ok) throw await readProblem(response);
  return response;
}

async function reach(fetch: Fetch, url: string, sent: RequestInit): Promise<Response> {
  try {
    return await fetch(url, sent);
  } catch (error) {
    throw new UnreachableError(url, error);
  }
}

async function readProblem(response: Response): Promise<ApiError> {
  const problem: unknown = await response.json().catch(() => null);
  const { code, detail, title } = isObject(problem) ? problem : {};
  return new ApiError(
    response.status,
    text(code) ?? 'unknown',
    text(detail) ?? text(title) ?? response.statusText,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
