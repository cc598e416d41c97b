import {
  closedEntry,
  currentGuardians,
  type Day,
  decodeB64,
  encodeB64,
  encodeFrame,
  type GuardianQuorum,
  hashB64,
  isEqualBytes,
  leafHash,
  type Matter,
  type NameSeal,
  newReceipt,
  openReceipt,
  ProtocolError,
  type ReceiptKeys,
  type ReportMessage,
  reportLine,
  type SubmitReport,
  sealFrame,
  sealName,
  utf8,
  verifyPromise,
} from '@bellbuoy/protocol';
import { type KnownDescriptor, openDesk } from './programme-client.ts';

/** What a stranger reports. */
export interface NewReport {
  /** Where it goes; the programme's first intake desk if not given. */
  readonly desk?: string;
  readonly locale: string;
  readonly category: Matter;
  /** Question id to text. */
  readonly answers: Readonly<Record<string, string>>;
  /** Sealed apart, for guardians: the desk cannot read it. */
  readonly names?: string;
  readonly remark?: string;
  readonly urgent?: boolean;
}

/** A report as `POST /reports` takes it: nothing in it can be read on the way. */
export interface SealedReport {
  /** E, from which the twelve words are written. */
  readonly entropy: Uint8Array;
  readonly receipt: ReceiptKeys;
  readonly body: SubmitReport;
  /** The last day on which the desk takes it. */
  readonly acceptUntil: Day;
}

const KEPT_FRAME_BYTES = 4096;
/** Fits into the frame however long its characters are in JSON. */
const EXCERPT_CHARACTERS = 400;

/** For whom names are sealed; null when the programme takes none. Throws when its guardians do not verify. */
export function nameQuorum({ descriptor, chain, today }: KnownDescriptor): GuardianQuorum | null {
  return currentGuardians(descriptor.guardians, today, chain);
}

/**
 * Draws a receipt and seals a report, and its names apart. Nothing is sent. Throws a ProtocolError while the desk takes
 * none, and for names that nobody can keep.
 */
export async function sealReport(programme: KnownDescriptor, report: NewReport): Promise<SealedReport> {
  const entropy = newReceipt();
  const receipt = await openReceipt(entropy, programme.descriptor.origin);
  const { desk, epoch } = openDesk(programme, report.desk);
  const seal = report.names === undefined ? null : await sealNames(programme, receipt, report.names);
  const frame = encodeFrame(reportMessage(programme, receipt, report, seal), receipt.keyring);
  const body: SubmitReport = {
    desk: desk.id,
    epoch: epoch.epoch,
    mailbox: receipt.mailbox,
    commitment: encodeB64(receipt.commitment),
    envelope: encodeB64(await sealFrame(frame, epoch.recipient)),
    kept: encodeB64(await sealBeginning(programme, receipt, report)),
    ...(report.urgent === true ? { urgent: true } : {}),
  };
  return { entropy, receipt, body, acceptUntil: epoch.acceptUntil };
}

/**
 * Verifies a promise against the very bytes that were sent. The leaf depends on the server's day of acceptance,
 * which only the promise tells; everything else in it is the report's own, so a promise for any other entry is
 * refused.
 */
export function checkPromise(
  { descriptor }: KnownDescriptor,
  { commitment, envelope }: SubmitReport,
  promise: string,
): void {
  const { leaf, day } = verifyPromise(promise, descriptor.log.vkey);
  const line = reportLine(day, hashB64(decodeB64(envelope)));
  const expected = leafHash(utf8(closedEntry(decodeB64(commitment), descriptor.origin, 0, line)));
  if (!isEqualBytes(leaf, expected)) throw new ProtocolError('unverified', 'a promise for another entry');
}

/** What every frame of the conversation says of its place. */
export function placeOf(programme: KnownDescriptor, { mailbox }: ReceiptKeys, named?: string) {
  const { desk, epoch } = openDesk(programme, named);
  return { v: 1, origin: programme.descriptor.origin, desk: desk.id, epoch: epoch.epoch, mailbox } as const;
}

function sealNames(programme: KnownDescriptor, receipt: ReceiptKeys, names: string): Promise<NameSeal> {
  const guardians = nameQuorum(programme);
  if (guardians === null) throw new ProtocolError('unverified', 'no guardians to seal a name for');
  const { mailbox, ...place } = placeOf(programme, receipt);
  return sealName(names, { place, mailbox, receipt: receipt.keyring, guardians });
}

function reportMessage(
  programme: KnownDescriptor,
  receipt: ReceiptKeys,
  report: NewReport,
  seal: NameSeal | null,
): ReportMessage {
  return {
    ...placeOf(programme, receipt, report.desk),
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
    ...(seal === null ? {} : { seal }),
    ...(report.remark === undefined ? {} : { remark: report.remark }),
  };
}

// How the report began, sealed to the reporter alone: their own envelope can be opened by the desk only.
function sealBeginning(
  programme: KnownDescriptor,
  receipt: ReceiptKeys,
  { answers, desk }: NewReport,
): Promise<Uint8Array> {
  const [first = ''] = 'saw' in answers ? [answers['saw']] : Object.values(answers);
  const text = [...(first ?? '')].slice(0, EXCERPT_CHARACTERS).join('');
  const excerpts = [{ n: 0, day: programme.today, text }];
  const place = { ...placeOf(programme, receipt, desk), n: 0, prev: null, seen: null };
  const frame = encodeFrame({ ...place, kind: 'kept', next: 1, excerpts }, receipt.keyring, KEPT_FRAME_BYTES);
  return sealFrame(frame, receipt.keyring.recipient);
}
