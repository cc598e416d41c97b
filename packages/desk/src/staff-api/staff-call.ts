import { parseAs } from '@bellbuoy/protocol';
import type { GenericSchema, InferOutput } from 'valibot';
import { DeskError, refusalOf } from '../problems/desk-error.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What an answer must be: nothing, anything that is JSON, bytes as they come, or the form of a schema. */
type Expected = null | 'as-is' | 'bytes' | GenericSchema;
type AnswerOf<E extends Expected> = E extends GenericSchema
  ? InferOutput<E>
  : E extends null
    ? void
    : E extends 'bytes'
      ? ReadableStream<Uint8Array>
      : unknown;

/** One call to the staff API. @throws DeskError */
export type StaffCall = <E extends Expected>(
  method: Method,
  path: string,
  expected: E,
  body?: object,
) => Promise<AnswerOf<E>>;

/**
 * Calls below `base`, which ends in a slash. The header shows the server that the desk itself is calling: no other site's page
 * can set it.
 */
export function createStaffCall(base: string, fetcher: typeof fetch = fetch.bind(globalThis)): StaffCall {
  return async (method, path, expected, body) => {
    const response = await send(fetcher, `${base}${path}`, method, body);
    if (!response.ok) throw refusalOf(await jsonOf(response));
    if (expected === 'bytes') return bytesOf(response) as AnswerOf<typeof expected>;
    return parseAnswer(expected, expected === null ? undefined : await jsonOf(response));
  };
}

async function send(
  fetcher: typeof fetch,
  url: string,
  method: Method,
  body: object | undefined,
): Promise<Response> {
  const headers = {
    'Bellbuoy-Desk': '1',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  try {
    return await fetcher(url, { method, headers, ...sent, cache: 'no-store', redirect: 'error' });
  } catch (cause) {
    throw new DeskError('unreachable', { cause });
  }
}

function bytesOf({ body }: Response): ReadableStream<Uint8Array> {
  if (body === null) throw new DeskError('strange-answer');
  return body;
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function parseAnswer<E extends Expected>(expected: E, answer: unknown): AnswerOf<E> {
  if (expected === null) return undefined as AnswerOf<E>;
  if (expected === 'as-is' || expected === 'bytes') return answer as AnswerOf<E>;
  try {
    return parseAs(expected, answer) as AnswerOf<E>;
  } catch (cause) {
    throw new DeskError('strange-answer', { cause });
  }
}
