// `POST /reports` straight on node:http. What the other routes go through, requests and responses as the web
// has them, costs a third of what accepting a report takes in this thread; in a surge that decides.

import type { IncomingMessage, RequestListener } from 'node:http';
import { MAX_REQUEST_BYTES } from '@bellbuoy/protocol';
import type { Diagnostics } from '../diagnostics.ts';
import {
  describeProblem,
  escapeBeyondAscii,
  type OriginHeaders,
  type PlainAnswer,
  Problem,
  requireJsonType,
  toProblem,
} from '../http/index.ts';
import type { Intake } from './accept-report.ts';

/** The path of submissions. */
export const REPORTS_PATH = '/api/v1/reports';

export interface IntakeDoor {
  readonly intake: Intake;
  readonly headers: OriginHeaders;
  readonly diagnostics: Diagnostics;
}

/** Answers submissions of reports, and leaves every other request to `others`. */
export function intakeListener(door: IntakeDoor, others: RequestListener): RequestListener {
  const headers = { ...door.headers, 'content-type': 'application/json' };
  return (request, response) => {
    if (request.url !== REPORTS_PATH || request.method !== 'POST') return others(request, response);
    const answer = ({ status, headers, text }: PlainAnswer) => {
      const ascii = escapeBeyondAscii(text);
      response.writeHead(status, { ...headers, 'content-length': ascii.length }).end(ascii, 'latin1');
    };
    submit(door.intake, request).then(
      ({ isRepeat, promise }) =>
        answer({ status: isRepeat ? 200 : 201, headers, text: JSON.stringify({ promise }) }),
      (error: unknown) => {
        // The rest of a body that was not read must not be taken for the next request.
        if (!request.complete) response.shouldKeepAlive = false;
        answer(explain(error, door));
      },
    );
  };
}

async function submit(intake: Intake, request: IncomingMessage) {
  requireJsonType(request.headers['content-type']);
  return intake.accept(await readBody(request));
}

function explain(error: unknown, { headers, diagnostics }: IntakeDoor): PlainAnswer {
  const problem = toProblem(error);
  if (problem.code === 'internal') diagnostics.failure('intake', error);
  return describeProblem(problem, headers);
}

function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Buffer[] = [];
  let length = 0;
  const take = (chunk: Buffer) => {
    length += chunk.length;
    if (length <= MAX_REQUEST_BYTES) chunks.push(chunk);
    else {
      request.off('data', take).pause();
      reject(new Problem('too-large'));
    }
  };
  request.on('data', take).once('end', () => {
    const [first] = chunks;
    resolve(first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks));
  });
  // A sender who hangs up gets no answer; this ends the waiting.
  request.once('close', () => {
    if (!request.complete) reject(new Problem('malformed'));
  });
  return promise;
}
