// A programme with keys of its own, and its desk, for tests: everything signed and sealed as in earnest.

import {
  closedEntry,
  type Day,
  type Descriptor,
  descriptorNote,
  encodeB64,
  encodeFrame,
  formatDescriptor,
  formatProgrammeFile,
  hashB64,
  type Keyring,
  leafHash,
  type Mailbox,
  type MailboxMessage,
  makeKeyring,
  noteSigner,
  openReceipt,
  type ProgrammeFile,
  type ReceiptKeys,
  reportLine,
  sealFrame,
  signPromise,
  utf8,
} from '@bellbuoy/protocol';
import type { CompleteDraft } from '../report/draft.ts';
import type { Addressee } from '../report/seal-report.ts';
import { type SealedReport, sealReport } from '../report/seal-report.ts';

export const ORIGIN = 'harbour.example';
export const TODAY: Day = '2026-11-21';
export const LOG = noteSigner(`${ORIGIN}/log`, seed(1));
export const PROGRAMME = noteSigner(`${ORIGIN}/programme`, seed(2));

export const DRAFT: CompleteDraft = {
  policy: hashB64(utf8('policy')),
  category: 'found-device',
  answers: { saw: 'A grey drum with two cables.', where: 'North beach', when: 'This morning' },
  names: '',
  remark: null,
  urgent: false,
};

/** The same report in other words. */
export function draftSaying(saw: string): CompleteDraft {
  return { ...DRAFT, answers: { ...DRAFT.answers, saw } };
}

/** A desk in its third epoch. */
export interface Harbour {
  readonly file: ProgrammeFile;
  readonly descriptor: Descriptor;
  readonly addressee: Addressee;
  readonly epoch: Keyring;
}

export async function makeHarbour(): Promise<Harbour> {
  const epoch = await makeKeyring(seed(3), ORIGIN);
  const inForce = {
    epoch: 3,
    recipient: epoch.recipient,
    verify: encodeB64(epoch.verify),
    from: '2026-11-15',
    until: '2026-12-14',
    acceptUntil: '2027-02-12',
  };
  const desk = {
    id: 'harbour',
    kind: 'intake' as const,
    title: { en: 'Harbour' },
    root: encodeB64(seed(4)),
    ...inForce,
    next: [],
    past: [],
  };
  const descriptor: Descriptor = {
    v: 1,
    origin: ORIGIN,
    sequence: 7,
    day: TODAY,
    expires: '2026-12-20',
    log: { vkey: LOG.vkey },
    desks: [desk],
    guardians: null,
    bodies: [],
    issuing: [],
    policy: { hash: hashB64(utf8('policy')), from: '2026-11-01' },
    limits: { attachments: 10, attachmentBytes: 500_000_000 },
    work: { max: 0 },
    hours: { zone: 'Europe/Lisbon', open: [{ day: 1, from: '08:00', to: '18:00' }] },
  };
  const file = { origin: ORIGIN, vkey: PROGRAMME.vkey, sequence: 7, witnesses: [], quorum: 0, content: null };
  return { file, descriptor, addressee: { descriptor, desk, epoch: inForce }, epoch };
}

/** A descriptor as it is served. */
export function serve(file: ProgrammeFile, descriptor: Descriptor, signer = PROGRAMME) {
  const bytes = formatDescriptor(descriptor);
  return { programme: formatProgrammeFile(file), descriptor: bytes, note: descriptorNote(bytes, signer) };
}

/** A report that was filed, with what its author keeps. */
export interface Filed {
  readonly harbour: Harbour;
  readonly sealed: SealedReport;
  readonly receipt: ReceiptKeys;
  readonly promise: string;
}

export async function fileOne(draft = DRAFT): Promise<Filed> {
  const harbour = await makeHarbour();
  const entropy = seed(5).slice(0, 16);
  const { addressee } = harbour;
  const sealed = await sealReport({ draft, attached: [], addressee, entropy, locale: 'en', day: TODAY });
  const receipt = await openReceipt(entropy, ORIGIN);
  return { harbour, sealed, receipt, promise: promiseOf(sealed, TODAY) };
}

/** The promise that an honest server gives. */
export function promiseOf({ commitment, envelopeId }: SealedReport, day: Day, signer = LOG): string {
  const entry = closedEntry(commitment, ORIGIN, 0, reportLine(day, envelopeId));
  return signPromise({ origin: ORIGIN, leaf: leafHash(utf8(entry)), day }, signer);
}

/** A mailbox that nobody has answered yet. */
export function mailboxOf({ sealed, promise }: Filed, changes: Partial<Mailbox> = {}): Mailbox {
  return {
    state: 'received',
    days: { received: TODAY, opened: null, answerBy: '2026-11-25', purgeOn: null },
    outcome: null,
    passedOn: [],
    promise,
    sent: [sealed.envelopeId],
    messages: [],
    log: [{ line: reportLine(TODAY, sealed.envelopeId), proof: null }],
    kept: sealed.body.kept ?? null,
    claim: false,
    more: null,
    pad: '',
    ...changes,
  };
}

type DeskMessage = { text: string; n: number; prev: string | null; seen: string | null; moved?: string };

/** A reply as the desk sends it, or, with other members or another signer, as somebody forges it. */
export async function replyTo(
  { harbour, receipt }: Filed,
  message: DeskMessage,
  forged: { signer?: Keyring; mailbox?: string; epoch?: number; day?: Day; desk?: string } = {},
): Promise<MailboxMessage> {
  const {
    signer = harbour.epoch,
    day = TODAY,
    mailbox = receipt.mailbox,
    epoch = 3,
    desk = 'harbour',
  } = forged;
  const place = { v: 1, origin: ORIGIN, desk, epoch, mailbox } as const;
  const frame = encodeFrame({ ...place, kind: 'reply', ...message }, signer);
  return delivered(await sealFrame(frame, receipt.keyring.recipient), day);
}

/** The desk's signed word that it opened a report. */
export async function openedWord(
  { harbour, receipt, sealed }: Filed,
  report = sealed.envelopeId,
): Promise<MailboxMessage> {
  const place = { v: 1, origin: ORIGIN, desk: 'harbour', epoch: 3, mailbox: receipt.mailbox } as const;
  const word = {
    ...place,
    kind: 'opened',
    n: 0,
    prev: null,
    seen: sealed.envelopeId,
    report,
    day: TODAY,
  } as const;
  return delivered(await sealFrame(encodeFrame(word, harbour.epoch), receipt.keyring.recipient), TODAY);
}

export function seed(byte: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(32).fill(byte);
}

function delivered(envelope: Uint8Array, day: Day): MailboxMessage {
  return { id: hashB64(envelope), day, envelope: encodeB64(envelope) };
}
