// The requests that load consists of. They are made while the load runs, from a number, so that every one is
// different and another process can make the same ones again.

import { hash } from 'node:crypto';

/** What a generator sends: reports, or checks of the mailboxes that earlier reports opened. */
export type RequestKind =
  | (ReportRequest & { readonly kind: 'report' })
  | { readonly kind: 'mailbox'; readonly count: number };

export interface ReportRequest {
  readonly desk: string;
  readonly epoch: number;
  /** Really sealed envelopes. Each request varies a few bytes of ciphertext of one of them. */
  readonly envelopes: readonly Uint8Array[];
}

export interface RequestTarget {
  readonly host: string;
  readonly port: number;
  /** Names the run, so that two runs against one store meet no mailbox twice. */
  readonly run: string;
}

export type MakeRequest = (i: number) => Buffer;

const BLANK = '-'.repeat(43);
// Within the encrypted payload, at a whole group of four characters, so that the text stays canonical.
const VARIED_AT = 4 * 3000;
const VARIED_CHARACTERS = 40;

/** The bearer token of a run's i-th reporter, b64. */
export function tokenOf(run: string, i: number): string {
  return hash('sha256', `${run}/token/${i}`, 'base64url');
}

export function requestMaker(request: RequestKind, target: RequestTarget): MakeRequest {
  return request.kind === 'report' ? reportMaker(request, target) : mailboxMaker(request, target);
}

function reportMaker(request: ReportRequest, target: RequestTarget): MakeRequest {
  const make = reportBodyMaker(request, target.run);
  // All envelopes of a run are of one size.
  const headers = ['content-type: application/json', `content-length: ${make(0).length}`];
  const head = Buffer.from(headOf('POST /api/v1/reports', target, headers), 'latin1');
  return (i) => Buffer.concat([head, make(i)]);
}

/** Bodies of `POST /reports`. */
export function reportBodyMaker({ desk, epoch, envelopes }: ReportRequest, run: string): MakeRequest {
  const templates = envelopes.map((envelope) =>
    bodyTemplate({ desk, epoch, envelope: Buffer.from(envelope).toString('base64url') }),
  );
  return (i: number): Buffer => {
    const template = templates[i % templates.length];
    if (template === undefined) throw new Error('no envelopes');
    const bytes = Buffer.from(template.bytes);
    const commitment = hash('sha256', `${run}/commitment/${i}`, 'base64url');
    const token = Buffer.from(tokenOf(run, i), 'base64url');
    bytes.write(hash('sha256', token, 'base64url'), template.mailboxAt, 'latin1');
    bytes.write(commitment, template.commitmentAt, 'latin1');
    bytes.write(commitment.slice(0, VARIED_CHARACTERS), template.envelopeAt + VARIED_AT, 'latin1');
    return bytes;
  };
}

function bodyTemplate({ desk, epoch, envelope }: { desk: string; epoch: number; envelope: string }) {
  const body = JSON.stringify({ desk, epoch, mailbox: BLANK, commitment: BLANK, envelope });
  return {
    bytes: Buffer.from(body, 'latin1'),
    mailboxAt: body.indexOf(BLANK),
    commitmentAt: body.lastIndexOf(BLANK),
    envelopeAt: body.indexOf(envelope),
  };
}

function mailboxMaker({ count }: RequestKind & { kind: 'mailbox' }, target: RequestTarget) {
  return (i: number): Buffer => {
    const authorization = `authorization: Bellbuoy ${tokenOf(target.run, i % count)}`;
    return Buffer.from(headOf('GET /api/v1/mailbox', target, [authorization]), 'latin1');
  };
}

function headOf(start: string, { host, port }: RequestTarget, headers: readonly string[]): string {
  return `${[`${start} HTTP/1.1`, `host: ${host}:${port}`, ...headers].join('\r\n')}\r\n\r\n`;
}
