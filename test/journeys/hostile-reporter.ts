import {
  currentEpoch,
  encodeB64,
  encodeFrame,
  type FollowUpMessage,
  hashB64,
  newReceipt,
  openReceipt,
  type ReceiptKeys,
  type ReportMessage,
  type Signer,
  sealFrame,
} from '@bellbuoy/protocol';
import type { RunningProgramme } from '../../packages/cli/src/testing/running-programme.ts';

// A reporter who keeps to the form that the server can check and to nothing else.

/** A conversation that a hostile reporter has begun. */
export interface HostileReport {
  readonly receipt: ReceiptKeys;
  /** b64 H of the last envelope that was accepted. */
  last: string;
}

interface Changes<Message> {
  readonly change?: Partial<Message>;
  /** Who signs instead of the reporter. */
  readonly signer?: Signer;
}

export async function sendReport(
  programme: RunningProgramme,
  { change = {}, signer, uploads = [] }: Changes<ReportMessage> & { readonly uploads?: readonly string[] },
): Promise<HostileReport> {
  const { origin, desk, epoch, policy } = await addressee(programme);
  const receipt = await openReceipt(newReceipt(), origin);
  const { keyring, mailbox, commitment } = receipt;
  const message: ReportMessage = {
    ...{ v: 1, kind: 'report', origin, desk, epoch: epoch.epoch, mailbox, n: 0, prev: null, seen: null },
    ...{
      recipient: keyring.recipient,
      verify: encodeB64(keyring.verify),
      locale: 'en',
      policy,
      category: 'phishing',
    },
    ...{ answers: { saw: 'A message.', where: 'Here', when: 'Now' }, attachments: [] },
    ...change,
  };
  const envelope = await sealFrame(encodeFrame(message, signer ?? keyring), epoch.recipient);
  const body = {
    desk,
    epoch: epoch.epoch,
    mailbox,
    commitment: encodeB64(commitment),
    envelope: encodeB64(envelope),
    uploads,
  };
  await post(programme, '/api/v1/reports', body);
  return { receipt, last: hashB64(envelope) };
}

export async function sendFollowUp(
  programme: RunningProgramme,
  report: HostileReport,
  { change = {}, signer }: Changes<FollowUpMessage>,
): Promise<void> {
  const { origin, desk, epoch } = await addressee(programme);
  const { keyring, mailbox, token } = report.receipt;
  const message: FollowUpMessage = {
    ...{
      v: 1,
      kind: 'message',
      origin,
      desk,
      epoch: epoch.epoch,
      mailbox,
      n: 1,
      prev: report.last,
      seen: null,
    },
    ...{ text: 'More.', ...change },
  };
  const envelope = await sealFrame(encodeFrame(message, signer ?? keyring), epoch.recipient);
  const body = { epoch: epoch.epoch, prev: report.last, envelope: encodeB64(envelope) };
  await post(programme, '/api/v1/mailbox/messages', body, token);
  report.last = hashB64(envelope);
}

async function addressee(programme: RunningProgramme) {
  const { descriptor } = await programme.know();
  const [desk] = descriptor.desks;
  const epoch = desk && currentEpoch(desk, new Date().toISOString().slice(0, 10));
  if (!desk || !epoch) throw new Error('the desk is not open');
  return { origin: descriptor.origin, desk: desk.id, epoch, policy: descriptor.policy.hash };
}

async function post(
  programme: RunningProgramme,
  path: string,
  body: object,
  token?: Uint8Array,
): Promise<void> {
  const bearer = token ? { authorization: `Bellbuoy ${encodeB64(token)}` } : {};
  const response = await fetch(`${programme.publicUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...bearer },
    body: JSON.stringify(body),
  });
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
}
