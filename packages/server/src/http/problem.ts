// Every refusal is an RFC 9457 problem with a stable code. The codes are a closed set in one table, so that
// the documentation, the clients and the tests can list them.

import {
  type DeskProblemCode,
  ProtocolError,
  type ProtocolErrorCode,
  type PublicProblemCode,
  type WorkConditions,
} from '@bellbuoy/protocol';
import * as v from 'valibot';
import type { OriginHeaders } from './security-headers.ts';

export type ProblemCode = PublicProblemCode | DeskProblemCode | 'internal';

const PROBLEMS: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  malformed: [400, 'The request is not what this call takes'],
  'bad-token': [401, 'The link is not valid, or has been used'],
  'no-session': [401, 'Sign in first'],
  'no-token': [401, 'This call needs the token of a conversation'],
  'cross-origin': [403, 'The request does not come from the desk itself'],
  forbidden: [403, 'Your role may not do this'],
  'no-body': [404, 'The signed descriptor names no such body'],
  'no-case': [404, 'There is no such case'],
  recused: [403, 'You have stepped back from this case'],
  'last-reader': [409, 'Nobody else can open this case'],
  'no-desk': [404, 'There is no such desk'],
  'no-mailbox': [404, 'There is no such conversation'],
  'not-found': [404, 'There is nothing here'],
  asked: [409, 'Guardians have this before them already'],
  decided: [409, 'This has been decided'],
  'stale-guardians': [409, 'The guardians have changed; fetch them again'],
  'account-taken': [409, 'There is an account of that name'],
  'desk-taken': [409, 'There is a desk of that name'],
  claimed: [409, 'Somebody else has this report'],
  finished: [409, 'The case is finished'],
  'in-review': [409, 'A second person has this outcome before them'],
  'incomplete-wraps': [409, 'The members have changed; fetch the roster again'],
  'no-slot': [403, 'This takes a slot of the guardians in force'],
  'last-one': [409, 'Somebody must stay who can do this'],
  'mailbox-taken': [409, 'Another report has this conversation'],
  'moved-on': [409, 'The conversation has moved on; fetch it again'],
  'not-claimed': [409, 'Claim the report first'],
  'other-desk': [409, 'Another desk has the report now; fetch the conversation again'],
  'over-budget': [409, 'The budget of this quarter does not hold that much any more'],
  'above-ceiling': [422, 'So much is paid only to somebody who says who they are'],
  'over-issued': [409, 'More vouchers of this value have come back than were issued'],
  'roles-conflict': [409, 'One account must not hold these roles together'],
  'not-scrubbed': [409, 'The case has to be scrubbed first'],
  'not-vetted': [409, 'A step of vetting has to be answered first'],
  'too-early': [
    409,
    'It may be handed over on the second day after, or when two people say that it cannot wait',
  ],
  'few-outside': [422, 'Two organisations from outside belong among the guardians'],
  'conflict-of-interest': [409, 'Somebody else has to do this: you have had a part in it'],
  'not-eligible': [409, 'What came of this case is nothing to thank for'],
  'no-voucher': [422, 'This is no voucher of this programme'],
  'other-voucher': [422, 'This voucher is good for something else'],
  'voucher-over': [410, 'The time of this voucher is over, or its key was withdrawn'],
  'voucher-spent': [409, 'This voucher has been used'],
  'outside-bands': [422, 'The published rules know no such award'],
  'rules-not-yet': [409, 'The published rules hold from a later day'],
  'award-open': [409, 'There is an award for this case already'],
  'small-panel': [409, 'Too few of the panel may decide on this'],
  'stale-panel': [409, 'The panel has changed; fetch it again'],
  'text-changed': [409, 'Another editor has changed this; fetch it again'],
  'text-faults': [422, 'The text does not pass the checks'],
  'asks-too-long': [422, 'The public is asked for facts for at most 30 days'],
  'no-room': [422, 'There is no room for more: take something away first'],
  'not-this-post': [422, 'This link is not the signature of these words'],
  'notice-too-short': [409, 'A change of guardians needs notice; choose a later day'],
  'slot-taken': [409, 'One person holds one slot of the guardians'],
  'stale-epoch': [409, 'The desk does not take what is sealed to that epoch'],
  gone: [410, 'The report has been withdrawn or deleted'],
  'too-large': [413, 'The request is too large'],
  'not-sealed': [422, 'The envelope is not a sealed file'],
  'reason-needed': [422, 'An earlier case counts only with a written reason'],
  'no-offer': [404, 'Nothing like that has been offered in this conversation'],
  'offer-over': [410, 'The last day of this offer is over'],
  'too-many': [422, 'It is split into too many vouchers'],
  'wrong-keys': [422, 'These keys do not sign what was offered today'],
  'wrong-sum': [422, 'The vouchers do not add up to what was offered'],
  'unknown-upload': [422, 'The request names an upload that is not here'],
  unverified: [422, 'A signature in the request does not verify'],
  'work-needed': [428, 'This call needs work at the moment'],
  'slow-down': [429, 'Too many attempts; wait a little'],
  internal: [500, 'Something went wrong here'],
  unavailable: [503, 'The service cannot do this at the moment; try again later'],
};

/** What some refusals tell besides. */
export interface ProblemExtra {
  /** Of `work-needed`: what a challenge would ask for now. */
  readonly work?: WorkConditions;
  /** Of `unavailable`: after how many seconds trying again has a chance. */
  readonly retryAfter?: number;
}

/** A refusal. `detail` goes to whoever asked, so it never repeats what they sent. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly extra: ProblemExtra;

  constructor(code: ProblemCode, detail?: string, extra: ProblemExtra = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.extra = extra;
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

/** An answer before it is put on the wire. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: OriginHeaders;
  readonly text: string;
}

/** How a problem is told. @param headers those of the origin. */
export function describeProblem({ code, detail, extra }: Problem, headers: OriginHeaders): PlainAnswer {
  const [status, title] = PROBLEMS[code];
  const { retryAfter, ...told } = extra;
  const body = {
    type: 'about:blank',
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...told,
  };
  const retry = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return {
    status,
    headers: { ...headers, ...retry, 'content-type': 'application/problem+json' },
    text: JSON.stringify(body),
  };
}

export function problemResponse(problem: Problem, originHeaders: OriginHeaders): Response {
  const { status, headers, text } = describeProblem(problem, originHeaders);
  return new Response(text, { status, headers });
}
