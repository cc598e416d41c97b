// The requests that load consists of. They are made while the load runs, from a number, so that every one is
// different and another process can make the same ones again.

import { hash } from 'node:crypto';

/** What a generator sends: reports, or checks of the mailboxes that earlier reports opened. */
export type RequestKind =
  | {
      readonly kind: 'report';
      readonly desk: string;
      readonly epoch: number;
      /** Really sealed envelopes. Each request varies a few bytes of ciphertext of one of them. */
      readonly envelopes: readonly Uint8Array[];
    }
  | { readonly kind: 'mailbox'; readonly count: number };

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

function reportMaker({ desk, epoch, envelopes }: RequestKind & { kind: 'report' }, target: RequestTarget) {
  const templates = envelopes.map((envelope) =>
    reportTemplate({ desk, epoch, envelope: Buffer.from(envelope).toString('base64url') }, target),
  );
  return (i: number): Buffer => {
    const template = templates[i % templates.length];
    if (template === undefined) throw new Error('no envelopes');
    const bytes = Buffer.from(template.bytes);
    const commitment = hash('sha256', `${target.run}/commitment/${i}`, 'base64url');
    const token = Buffer.from(tokenOf(target.run, i), 'base64url');
    bytes.write(hash('sha256', token, 'base64url'), template.mailboxAt, 'latin1');
    bytes.write(commitment, template.commitmentAt, 'latin1');
    bytes.write(commitment.slice(0, VARIED_CHARACTERS), template.envelopeAt + VARIED_AT, 'latin1');
    return bytes;
  };
}

function reportTemplate(
  { desk, epoch, envelope }: { desk: string; epoch: number; envelope: string },
  target: RequestTarget,
) {
  const body = JSON.stringify({ desk, epoch, mailbox: BLANK, commitment: BLANK, envelope });
  const head = headOf('POST /api/v1/reports', target, [
    'content-type: application/json',
    `content-length: ${body.length}`,
  ]);
  const mailboxAt = head.length + body.indexOf(BLANK);
  return {
    bytes: Buffer.from(head + body, 'latin1'),
    mailboxAt,
    commitmentAt: head.length + body.lastIndexOf(BLANK),
    envelopeAt: head.length + body.indexOf(envelope),
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
