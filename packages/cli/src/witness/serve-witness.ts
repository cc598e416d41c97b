// The two calls of C2SP tlog-witness over HTTP: `POST /add-checkpoint`, and `GET /<origin hash>/checkpoint` for whoever
// wants to compare what a witness saw with what they were shown. Nothing of who asks is kept or written down.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { maxAddCheckpointLength } from '@bellbuoy/protocol';
import type { Answer, Witness } from './witness.ts';

export interface ServedWitness {
  readonly url: string;
  close(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
}

const TEXT = 'text/plain; charset=utf-8';
const SIZE = 'text/x.tlog.size';
const REQUEST_TIMEOUT_MS = 30_000;
const LATEST = /^\/([0-9a-f]{64})\/checkpoint$/;

/** Serves a witness. @param now milliseconds since 1970. */
export async function serveWitness(
  witness: Witness,
  { host, port }: { host: string; port: number },
  now: () => number = Date.now,
): Promise<ServedWitness> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    void reply(witness, request, now)
      .catch((): Reply => ({ status: 500, text: 'the witness failed\n' }))
      .then((answer) => send(response, answer));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return { url: `http://${host}:${(server.address() as AddressInfo).port}`, close: () => close(server) };
}

async function reply(witness: Witness, request: IncomingMessage, now: () => number): Promise<Reply> {
  const { method, url = '' } = request;
  if (url === '/add-checkpoint') {
    if (method !== 'POST') return { status: 405, text: 'POST\n' };
    const body = await readBody(request);
    if (body === null) return { status: 413, text: 'too long\n' };
    return describe(witness.addCheckpoint(body, Math.floor(now() / 1000)));
  }
  const [, originHash] = LATEST.exec(url) ?? [];
  const note = originHash === undefined || method !== 'GET' ? null : witness.latest(originHash);
  return note === null ? { status: 404, text: 'nothing here\n' } : { status: 200, text: note };
}

function describe(answer: Answer): Reply {
  if (answer.kind === 'cosigned') return { status: 200, text: answer.line };
  if (answer.status === 409) return { status: 409, text: `${answer.size}\n`, type: SIZE };
  return { status: answer.status, text: REFUSALS[answer.status] };
}

const REFUSALS = {
  400: 'not a request to a witness\n',
  403: 'no signature of the log that verifies\n',
  404: 'not a log that is watched here\n',
  422: 'not a continuation of what was cosigned last\n',
} as const;

async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    // The rest is read and dropped: who is cut off hears no answer.
    if (bytes <= maxAddCheckpointLength) parts.push(part);
  }
  return bytes > maxAddCheckpointLength ? null : Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, { status, text, type = TEXT }: Reply): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await closed;
}
