import {
  type Attachment,
  currentGuardians,
  type Descriptor,
  type DescriptorDesk,
  type DeskEpoch,
  encodeB64,
  encodeFrame,
  type GuardianChain,
  hashB64,
  type NameSeal,
  openReceipt,
  ProtocolError,
  type ReceiptKeys,
  type ReportMessage,
  type SubmitReport,
  sealFrame,
  sealName,
} from '@bellbuoy/protocol';
import { excerptOf, nextKept, sealKept } from '../conversation/kept.ts';
import type { CompleteDraft } from './draft.ts';

/** To whom a report is sealed. */
export interface Addressee {
  readonly descriptor: Descriptor;
  readonly desk: DescriptorDesk;
  readonly epoch: DeskEpoch;
  /** What proves who the guardians are, where they have been changed. */
  readonly chain?: GuardianChain | null;
}

/** A report that may leave the device, and what its answer is verified by. */
export interface SealedReport {
  readonly body: SubmitReport;
  readonly origin: string;
  readonly logVkey: string;
  /** C: with it and the day of the promise the leaf can be computed. */
  readonly commitment: Uint8Array;
  /** b64 H of the envelope. */
  readonly envelopeId: string;
}

/** A file that goes with it: uploaded already, or waiting on the device. */
export interface SealedFile {
  readonly attachment: Attachment;
  readonly upload?: string;
}

export interface ReportToSeal {
  readonly draft: CompleteDraft;
  readonly attached: readonly SealedFile[];
  readonly addressee: Addressee;
  readonly entropy: Uint8Array;
  readonly locale: string;
  /** Today, UTC: for the reporter's own copy. */
  readonly day: string;
}

/**
 * Seals a report to the desk, what is in the name box to the guardians, and to the reporter alone how it began.
 *
 * @throws ProtocolError `too-large`; `unverified` for a name where nobody can keep it.
 */
export async function sealReport({
  draft,
  attached,
  addressee,
  entropy,
  locale,
  day,
}: ReportToSeal): Promise<SealedReport> {
  const { descriptor, desk, epoch } = addressee;
  const receipt = await openReceipt(entropy, descriptor.origin);
  const uploads = attached.flatMap(({ upload }) => upload ?? []);
  const attachments = attached.map(({ attachment }) => attachment);
  const seal = draft.names === '' ? null : await sealNames(draft.names, addressee, receipt, day);
  const message = {
    ...reportMessage(draft, addressee, receipt, locale),
    attachments,
    ...(seal === null ? {} : { seal }),
  };
  const frame = encodeFrame(message, receipt.keyring);
  const envelope = await sealFrame(frame, epoch.recipient);
  const content = { next: 1, excerpts: [excerptOf(0, day, beginningOf(draft))] };
  const kept = await sealKept(nextKept(headerOf(addressee, receipt), null, content), receipt.keyring);
  return {
    body: {
      desk: desk.id,
      epoch: epoch.epoch,
      mailbox: receipt.mailbox,
      commitment: encodeB64(receipt.commitment),
      envelope: encodeB64(envelope),
      kept: encodeB64(kept),
      urgent: draft.urgent,
      ...(uploads.length === 0 ? {} : { uploads }),
    },
    origin: descriptor.origin,
    logVkey: descriptor.log.vkey,
    commitment: receipt.commitment,
    envelopeId: hashB64(envelope),
  };
}

// What it begins with, for the reporter's own copy.
function beginningOf({ answers }: CompleteDraft): string {
  const [first = ''] = Object.values(answers);
  return answers['saw'] ?? first;
}

/** @throws ProtocolError `unverified` where no verified guardians are in force: a name is never left out silently. */
async function sealNames(
  text: string,
  { descriptor, desk, epoch, chain = null }: Addressee,
  { keyring, mailbox }: ReceiptKeys,
  day: string,
): Promise<NameSeal> {
  const guardians = currentGuardians(descriptor.guardians, day, chain);
  if (guardians === null) throw new ProtocolError('unverified', 'no guardians to seal a name for');
  const place = { origin: descriptor.origin, desk: desk.id, epoch: epoch.epoch };
  return sealName(text, { place, mailbox, receipt: keyring, guardians });
}

function reportMessage(
  { policy, category, answers, remark }: CompleteDraft,
  addressee: Addressee,
  receipt: ReceiptKeys,
  locale: string,
): ReportMessage {
  const { recipient, verify } = receipt.keyring;
  return {
    ...headerOf(addressee, receipt),
    kind: 'report',
    n: 0,
    prev: null,
    seen: null,
    recipient,
    verify: encodeB64(verify),
    locale,
    policy,
    category,
    answers: { ...answers },
    attachments: [],
    ...(remark === null ? {} : { remark }),
  };
}

function headerOf({ descriptor, desk, epoch }: Addressee, { mailbox }: ReceiptKeys) {
  return { v: 1, origin: descriptor.origin, desk: desk.id, epoch: epoch.epoch, mailbox } as const;
}
