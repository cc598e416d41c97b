import type { PublicProblemCode } from '@bellbuoy/protocol';

/** What a call came to. `offline`: nothing was answered. `unavailable`: the server cannot answer now. */
export type Answer =
  | { readonly kind: 'done'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly code: PublicProblemCode | 'unknown' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unavailable' };

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** b64 T, for calls about a conversation. */
  readonly token?: string;
  readonly body?: unknown;
}

const BASE = '/api/v1';
const TIMEOUT_MS = 60_000;

/** Calls the public API. Never throws: everything that can happen is an answer. */
export async function callServer(call: Call): Promise<Answer> {
  try {
    const response = await fetch(`${BASE}${call.path}`, requestOf(call));
    const text = await response.text();
    if (response.ok) return { kind: 'done', body: text === '' ? null : JSON.parse(text) };
    return refusalOf(response.status, text);
  } catch {
    return { kind: 'offline' };
  }
}

function requestOf({ method, token, body }: Call): RequestInit {
  return {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bellbuoy ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
}

// A proxy in between may answer in its own words: without a code of ours, a 4xx is unknown and a 5xx passes.
function refusalOf(status: number, text: string): Answer {
  const code = codeOf(text);
  if (status >= 500 || code === 'unavailable') return { kind: 'unavailable' };
  return { kind: 'refused', code };
}

function codeOf(text: string): PublicProblemCode | 'unknown' {
  try {
    const problem: unknown = JSON.parse(text);
    const code = typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : null;
    return typeof code === 'string' ? (code as PublicProblemCode) : 'unknown';
  } catch {
    return 'unknown';
  }
}
