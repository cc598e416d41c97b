// A busy line asks for work, or for a pass, before it takes a report: docs/protocol.md, Work.

import { challengeSchema, formatWork, ProtocolError, parseAs, type WorkPurpose } from '@bellbuoy/protocol';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { ApiError, type Fetch, send } from './http.ts';

/** More often a line is not asked again within one sending: its load rises faster than this machine works. */
const MAX_TURNS = 4;

/** A place that asks for work: the API's address, and what the work is for. */
export interface WorkPlace {
  readonly fetch: Fetch;
  /** With `/api/v1`. */
  readonly api: string;
  readonly purpose: WorkPurpose;
  /** What to present first, instead of work. A line that asks for nothing is not shown it. */
  readonly pass?: string | undefined;
}

/** What a request carries besides: nothing at first. */
export type Toll = { readonly work?: string; readonly pass?: string };

/** Makes a call, and does what work it is asked for. */
export async function withWork<T>(place: WorkPlace, call: (toll: Toll) => Promise<T>): Promise<T> {
  let toll: Toll = {};
  let { pass } = place;
  for (let turn = 0; ; turn++) {
    try {
      return await call(toll);
    } catch (error) {
      const isAsked = error instanceof ApiError && error.code === 'work-needed';
      if (!isAsked || turn === MAX_TURNS) throw error;
    }
    toll = pass === undefined ? { work: await doWork(place) } : { pass };
    pass = undefined;
  }
}

async function doWork({ fetch, api, purpose }: WorkPlace): Promise<string> {
  const answer = await send(fetch, `${api}/challenge`, { method: 'POST', body: purpose });
  const challenge = parseAs(challengeSchema, await answer.json());
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 0 });
  if (solution === null) throw new ProtocolError('malformed', 'work that cannot be done');
  return formatWork({ challenge, solution });
}
