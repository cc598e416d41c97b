import {
  type Category,
  closedEntry,
  encodeB64,
  encodeFrame,
  hashB64,
  isEqualBytes,
  leafHash,
  type Mailbox,
  mailboxSchema,
  newReceipt,
  openReceipt,
  ProtocolError,
  parseAs,
  type ReceiptKeys,
  type ReportMessage,
  reportAcceptedSchema,
  reportLine,
  type SubmitReport,
  sealFrame,
  utf8,
  verifyPromise,
} from '@bellbuoy/protocol';
import { type Request, send } from './http.ts';
import { type KnownProgramme, openDesk } from './programme-client.ts';

/** What a stranger reports. */
export interface NewReport {
  readonly locale: string;
  readonly category: Category;
  /** Question id to text. */
  readonly answers: Readonly<Record<string, string>>;
  readonly remark?: string;
  readonly urgent?: boolean;
}

/** A report that the programme accepted, with all that its reporter keeps. */
export interface FiledReport {
  readonly receipt: ReceiptKeys;
  /** The signed promise, verified. */
  readonly promise: string;
  /** b64 H of the report's envelope. */
  readonly envelopeId: string;
}

const API = '/api/v1';

/** Seals a report, sends it, and returns once the promise verified. */
export async function fileReport(programme: KnownProgramme, report: NewReport): Promise<FiledReport> {
  const receipt = await openReceipt(newReceipt(), programme.descriptor.origin);
  const { desk, epoch } = openDesk(programme);
  const frame = encodeFrame(reportMessage(programme, receipt, report), receipt.keyring);
  const envelope = await sealFrame(frame, epoch.recipient);
  const body: SubmitReport = {
    desk: desk.id,
    epoch: epoch.epoch,
    mailbox: receipt.mailbox,
    commitment: encodeB64(receipt.commitment),
    envelope: encodeB64(envelope),
    ...(report.urgent === true ? { urgent: true } : {}),
  };
  const answer = await call(programme, '/reports', { method: 'POST', body });
  const { promise } = parseAs(reportAcceptedSchema, await answer.json());
  const envelopeId = hashB64(envelope);
  checkPromise(programme, receipt, { promise, envelopeId });
  return { receipt, promise, envelopeId };
}

/** Reads the mailbox as the server keeps it, all pages of it. Nothing in it is opened or verified. */
export async function readMailbox(programme: KnownProgramme, receipt: ReceiptKeys): Promise<Mailbox> {
  const first = await readPage(programme, receipt, null);
  const messages = [...first.messages];
  for (let more = first.more; more !== null; ) {
    const page = await readPage(programme, receipt, more);
    messages.push(...page.messages);
    more = page.more;
  }
  return { ...first, messages, more: null };
}

/** Sends a further message into the conversation. */
export async function writeMessage(
  programme: KnownProgramme,
  receipt: ReceiptKeys,
  text: string,
): Promise<void> {
  const { sent, messages } = await readMailbox(programme, receipt);
  const { epoch } = openDesk(programme);
  const prev = sent.at(-1);
  if (prev === undefined)
    throw new ProtocolError('unverified', 'the server holds no report of this conversation');
  const place = { ...placeOf(programme, receipt), n: sent.length, prev, seen: messages.at(-1)?.id ?? null };
  const frame = encodeFrame({ ...place, kind: 'message', text }, receipt.keyring);
  const envelope = encodeB64(await sealFrame(frame, epoch.recipient));
  const body = { epoch: epoch.epoch, prev, envelope };
  await call(programme, '/mailbox/messages', { method: 'POST', body }, receipt);
}

/** Takes the report back: the desk's copy is shredded. */
export async function withdraw(programme: KnownProgramme, receipt: ReceiptKeys): Promise<void> {
  await call(programme, '/mailbox/withdraw', { method: 'POST', body: {} }, receipt);
}

async function readPage(
  programme: KnownProgramme,
  receipt: ReceiptKeys,
  after: string | null,
): Promise<Mailbox> {
  const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
  const answer = await call(programme, `/mailbox${query}`, {}, receipt);
  return parseAs(mailboxSchema, await answer.json());
}

function call(
  programme: KnownProgramme,
  path: string,
  request: Request,
  receipt?: ReceiptKeys,
): Promise<Response> {
  const headers = receipt === undefined ? {} : { authorization: `Bellbuoy ${encodeB64(receipt.token)}` };
  return send(programme.fetch, `${programme.url}${API}${path}`, { ...request, headers });
}

function reportMessage(programme: KnownProgramme, receipt: ReceiptKeys, report: NewReport): ReportMessage {
  return {
    ...placeOf(programme, receipt),
    kind: 'report',
    n: 0,
    prev: null,
    seen: null,
    recipient: receipt.keyring.recipient,
    verify: encodeB64(receipt.keyring.verify),
    locale: report.locale,
    policy: programme.descriptor.policy.hash,
    category: report.category,
    answers: { ...report.answers },
    attachments: [],
    ...(report.remark === undefined ? {} : { remark: report.remark }),
  };
}

function placeOf(programme: KnownProgramme, { mailbox }: ReceiptKeys) {
  const { desk, epoch } = openDesk(programme);
  return { v: 1, origin: programme.descriptor.origin, desk: desk.id, epoch: epoch.epoch, mailbox } as const;
}

// The promise names the server's day of acceptance; with it the leaf is computed from what only the reporter
// has, so a promise for any other entry is refused.
function checkPromise(
  { descriptor }: KnownProgramme,
  { commitment }: ReceiptKeys,
  filed: { promise: string; envelopeId: string },
): void {
  const { leaf, day } = verifyPromise(filed.promise, descriptor.log.vkey);
  const line = reportLine(day, filed.envelopeId);
  const expected = leafHash(utf8(closedEntry(commitment, descriptor.origin, 0, line)));
  if (!isEqualBytes(leaf, expected)) throw new ProtocolError('unverified', 'a promise for another entry');
}
