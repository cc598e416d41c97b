import {
  decodeB64,
  encodeB64,
  encodeFrame,
  hashB64,
  type Mailbox,
  mailboxSchema,
  ProtocolError,
  parseAs,
  type ReceiptKeys,
  reportAcceptedSchema,
  type SubmitReport,
  sealFrame,
} from '@bellbuoy/protocol';
import { openMailbox } from './conversation.ts';
import { withWork } from './do-work.ts';
import { type Request, send } from './http.ts';
import { type KnownProgramme, openDesk } from './programme-client.ts';
import { checkPromise, type NewReport, placeOf, sealReport } from './sealed-report.ts';

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
  const { receipt, body } = await sealReport(programme, report);
  const promise = await sendReport(programme, body);
  return { receipt, promise, envelopeId: hashB64(decodeB64(body.envelope)) };
}

/**
 * Sends a sealed report, and returns its promise once that verified. The same report may be sent again.
 *
 * @param pass is shown only to a line that asks for work.
 */
export async function sendReport(
  programme: KnownProgramme,
  body: SubmitReport,
  pass?: string,
): Promise<string> {
  const answer = await submit(programme, { path: '/reports', body, pass });
  const { promise } = parseAs(reportAcceptedSchema, await answer.json());
  checkPromise(programme, body, promise);
  return promise;
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

/** Sends a further message into the conversation, sealed to the desk in charge. */
export async function writeMessage(
  programme: KnownProgramme,
  receipt: ReceiptKeys,
  text: string,
): Promise<void> {
  const mailbox = await readMailbox(programme, receipt);
  const { sent, messages } = mailbox;
  const { desk: inCharge } = await openMailbox(programme, receipt, mailbox);
  const { desk, epoch } = openDesk(programme, inCharge);
  const prev = sent.at(-1);
  if (prev === undefined)
    throw new ProtocolError('unverified', 'the server holds no report of this conversation');
  const header = { ...placeOf(programme, receipt), desk: desk.id, epoch: epoch.epoch };
  const place = { ...header, n: sent.length, prev, seen: messages.at(-1)?.id ?? null };
  const frame = encodeFrame({ ...place, kind: 'message', text }, receipt.keyring);
  const envelope = encodeB64(await sealFrame(frame, epoch.recipient));
  const body = { desk: desk.id, epoch: epoch.epoch, prev, envelope };
  await submit(programme, { path: '/mailbox/messages', body, receipt });
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

interface Submission {
  readonly path: string;
  readonly body: { readonly envelope: string };
  readonly receipt?: ReceiptKeys;
  readonly pass?: string | undefined;
}

/** Sends an envelope, with what a busy line asks for it. */
function submit(programme: KnownProgramme, { path, body, receipt, pass }: Submission): Promise<Response> {
  const purpose = { for: hashB64(decodeB64(body.envelope)) };
  const place = { fetch: programme.fetch, api: `${programme.url}${API}`, purpose, pass };
  return withWork(place, (toll) =>
    call(programme, path, { method: 'POST', body: { ...body, ...toll } }, receipt),
  );
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
