import {
  encodeB64,
  encodeFrame,
  newReceipt,
  openReceipt,
  type ReportMessage,
  sealFrame,
} from '@bellbuoy/protocol';

/** The recipient to which a benchmark seals, and the place that its frames name. */
export interface SealingPlace {
  readonly origin: string;
  readonly desk: string;
  readonly epoch: number;
  readonly recipient: string;
}

const FRAME_BYTES = 8192;
const TEXT_LENGTH = 2000;
const SENTENCE = 'A grey van stood at the north gate with its lights off. ';

/** Seals so many reports of 8 KiB, each by a reporter of its own. */
export async function sealReports(place: SealingPlace, count: number): Promise<Uint8Array[]> {
  const envelopes: Uint8Array[] = [];
  for (let i = 0; i < count; i++) envelopes.push(await sealReport(place));
  return envelopes;
}

async function sealReport({ origin, desk, epoch, recipient }: SealingPlace): Promise<Uint8Array> {
  const { keyring, mailbox } = await openReceipt(newReceipt(), origin);
  const report: ReportMessage = {
    ...{ v: 1, kind: 'report', origin, desk, epoch, mailbox, n: 0, prev: null, seen: null },
    recipient: keyring.recipient,
    verify: encodeB64(keyring.verify),
    locale: 'en',
    policy: encodeB64(new Uint8Array(32)),
    category: 'intrusion',
    answers: { saw: SENTENCE.repeat(TEXT_LENGTH / SENTENCE.length), where: 'North gate', when: 'Yesterday' },
    attachments: [],
  };
  return sealFrame(encodeFrame(report, keyring, FRAME_BYTES), recipient);
}
