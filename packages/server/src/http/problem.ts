// Every refusal is an RFC 9457 problem with a stable code. The codes are a closed set in one table, so that
// the documentation, the clients and the tests can list them.

import { ProtocolError, type ProtocolErrorCode } from '@bellbuoy/protocol';
import * as v from 'valibot';

const PROBLEMS = {
  malformed: [400, 'The request is not what this call takes'],
  'no-token': [401, 'This call needs the token of a conversation'],
  'no-session': [401, 'Sign in first'],
  'not-allowed': [403, 'Your role may not do this'],
  'foreign-origin': [403, 'The request does not come from the desk itself'],
  'not-found': [404, 'There is nothing here'],
  'no-mailbox': [404, 'There is no such conversation'],
  'no-desk': [404, 'There is no such desk'],
  'no-method': [405, 'This address does not take that method'],
  'stale-epoch': [409, 'The desk no longer takes what is sealed to that epoch'],
  'mailbox-taken': [409, 'Another report has this conversation'],
  'moved-on': [409, 'The conversation has moved on; fetch it again'],
  claimed: [409, 'Somebody else has this report'],
  conflict: [409, 'This has been done or changed already'],
  gone: [410, 'The report has been withdrawn or deleted'],
  'too-large': [413, 'The request is too large'],
  'not-json': [415, 'This call takes JSON'],
  'not-sealed': [422, 'The envelope is not a sealed file'],
  'unknown-upload': [422, 'The request names an upload that is not here'],
  unverified: [422, 'A signature in the request does not verify'],
  'work-needed': [428, 'This call needs work at the moment'],
  internal: [500, 'Something went wrong here'],
  unavailable: [503, 'The service cannot do this at the moment; nothing was kept'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A refusal. `detail` goes to whoever asked, so it never repeats what they sent. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly detail: string | undefined;

  constructor(code: ProblemCode, detail?: string) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

const PROTOCOL_PROBLEMS: Readonly<Record<ProtocolErrorCode, ProblemCode>> = {
  malformed: 'malformed',
  'not-sealed': 'not-sealed',
  'too-large': 'too-large',
  unverified: 'unverified',
  unopenable: 'unverified',
  expired: 'stale-epoch',
};

/** The problem that a thrown value stands for; `internal` for what nobody foresaw. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof ProtocolError) return new Problem(PROTOCOL_PROBLEMS[error.code]);
  if (v.isValiError(error)) return new Problem('malformed');
  return new Problem('internal');
}

export function problemResponse({ code, detail }: Problem): Response {
  const [status, title] = PROBLEMS[code];
  const body = {
    type: `about:blank#${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
