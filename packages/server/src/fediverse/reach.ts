// Requests to servers of strangers, at addresses that strangers chose: to public addresses alone, looked at when the
// connection is made and not before, bounded in time and size, and sent on by nobody's answer.

import { lookup } from 'node:dns';
import { type IncomingHttpHeaders, request as openPlain } from 'node:http';
import { request as openSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { loadLibrary } from './library.ts';

export interface OutgoingRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface IncomingAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** Nothing came of a request. No address is in it: it may be logged. */
export class ReachError extends Error {
  override readonly name = 'ReachError';
  readonly code: 'NOT_PUBLIC' | 'TOO_LONG' | 'UNREACHABLE';

  constructor(code: ReachError['code']) {
    super(`a server was not reached: ${code}`);
    this.code = code;
  }
}

/** Which addresses may be reached. */
export interface Reachable {
  /** Of tests alone, whose servers are on this machine: private addresses, and http. */
  readonly privateToo: boolean;
  readonly signal: AbortSignal;
}

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 262_144;

/** @throws ReachError whatever went wrong. */
export async function reach(
  request: OutgoingRequest,
  { privateToo, signal }: Reachable,
): Promise<IncomingAnswer> {
  const isPublic = privateToo ? () => true : await publicAddresses();
  const { protocol, hostname } = request.url;
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(literal) !== 0 && !isPublic(literal)) throw new ReachError('NOT_PUBLIC');
  if (protocol !== 'https:' && !(privateToo && protocol === 'http:')) throw new ReachError('NOT_PUBLIC');
  const ends = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) =>
      reject(error instanceof ReachError ? error : new ReachError('UNREACHABLE'));
    const open = protocol === 'https:' ? openSecure : openPlain;
    const { method, headers, url } = request;
    const options = { method, headers, lookup: lookupOnly(isPublic), signal: ends, agent: false } as const;
    const outgoing = open(url, options, (answer) => {
      const { statusCode: status = 0, headers: answered } = answer;
      readWhole(answer).then(
        (body) => resolve({ status, headers: answered, body }),
        (error: unknown) => {
          outgoing.destroy();
          fail(error);
        },
      );
    });
    outgoing.on('error', fail).end(request.body);
  });
}

async function publicAddresses(): Promise<(address: string) => boolean> {
  const { isValidPublicIPv4Address, isValidPublicIPv6Address } = (await loadLibrary()).fedify;
  return (address) =>
    isIP(address) === 4 ? isValidPublicIPv4Address(address) : isValidPublicIPv6Address(address);
}

/** A name that leads to one private address leads nowhere, whatever others it has. */
function lookupOnly(isPublic: (address: string) => boolean): LookupFunction {
  return (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, []);
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isPublic(address)))
        return done(new ReachError('NOT_PUBLIC'), []);
      return options.all === true ? done(null, addresses) : done(null, first.address, first.family);
    });
}

async function readWhole(answer: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer) {
    bytes += part.length;
    if (bytes > MAX_ANSWER_BYTES) throw new ReachError('TOO_LONG');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
