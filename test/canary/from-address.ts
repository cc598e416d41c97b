// A browser of its own: requests that leave from a given address with given headers, as `fetch` cannot.

import { type IncomingMessage, request } from 'node:http';
import type { Fetch } from '../../packages/cli/src/client/http.ts';

export interface Visitor {
  /** An address of this machine; all of 127.0.0.0/8 is. */
  readonly localAddress: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A `fetch` that comes from somewhere, for requests with text bodies. */
export function fetchFrom({ localAddress, headers }: Visitor): Fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const own = Object.fromEntries(new Headers(init.headers));
    const options = {
      method: init.method ?? 'GET',
      localAddress,
      headers: { ...headers, ...own },
      family: 4,
    };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request(url, options, resolve).on('error', reject).end(init.body);
    });
    const parts: Buffer[] = [];
    for await (const part of answer as AsyncIterable<Buffer>) parts.push(part);
    const status = answer.statusCode ?? 500;
    const body = status === 204 || status === 304 ? null : Buffer.concat(parts);
    return new Response(body, { status, headers: headersOf(answer) });
  };
}

function headersOf({ rawHeaders }: IncomingMessage): [string, string][] {
  return Array.from({ length: rawHeaders.length / 2 }, (_, i) => [
    rawHeaders[2 * i] ?? '',
    rawHeaders[2 * i + 1] ?? '',
  ]);
}
