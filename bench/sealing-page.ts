// Runs in the browser. Times are of what a reporter's device does once their words are typed.

import {
  encodeB64,
  encodeFrame,
  makeKeyring,
  newReceipt,
  openReceipt,
  type ReportMessage,
  randomBytes,
  sealFrame,
} from '@bellbuoy/protocol';
import { Encrypter } from 'age-encryption';

const ORIGIN = 'harbour.example';
const DESK = 'harbour';
const FRAME_BYTES = 8192;
const PEER_BYTES = 2048;

export interface SealingTimes {
  /** The keys of the twelve words. */
  readonly receiptMs: number;
  /** Framing, signing and sealing. */
  readonly sealMs: number;
  readonly envelopeBytes: number;
}

/** Makes the keyring of a desk's epoch; part of no measurement. */
export async function makeRecipient(): Promise<string> {
  return (await makeKeyring(randomBytes(32), ORIGIN)).recipient;
}

export async function timeReport(recipient: string): Promise<SealingTimes> {
  const start = performance.now();
  const { keyring, mailbox } = await openReceipt(newReceipt(), ORIGIN);
  const keysMade = performance.now();
  const report: ReportMessage = {
    ...{ v: 1, kind: 'report', origin: ORIGIN, desk: DESK, epoch: 1, mailbox, n: 0, prev: null, seen: null },
    recipient: keyring.recipient,
    verify: encodeB64(keyring.verify),
    locale: 'en',
    policy: encodeB64(new Uint8Array(32)),
    category: 'intrusion',
    answers: {
      saw: 'A grey van stood at the north gate. '.repeat(40),
      where: 'North gate',
      when: 'Yesterday',
    },
    attachments: [],
  };
  const envelope = await sealFrame(encodeFrame(report, keyring, FRAME_BYTES), recipient);
  const done = performance.now();
  return { receiptMs: keysMade - start, sealMs: done - keysMade, envelopeBytes: envelope.length };
}

/** age alone, sealing 2 KiB to the same recipient. */
export async function timeAge(recipient: string): Promise<number> {
  const plaintext = randomBytes(PEER_BYTES);
  const start = performance.now();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  await encrypter.encrypt(plaintext);
  return performance.now() - start;
}
