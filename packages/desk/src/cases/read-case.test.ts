import {
  type Case,
  type ConversationItem,
  decodeB64,
  decodeFrame,
  emptyRoster,
  encodeB64,
  encodeFrame,
  hashB64,
  type Keyring,
  makeKeyring,
  openReceipt,
  type ReceiptKeys,
  type ReportMessage,
  randomBytes,
  sealFrame,
} from '@bellbuoy/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import { createKeychain, type Keychain } from '../keys/keychain.ts';
import type { Seat } from '../seat/seat.ts';
import { readCase } from './read-case.ts';

const ORIGIN = 'harbour.example';
const DESK = 'harbour';
const DAY = '2026-11-21';
const CASE = encodeB64(new Uint8Array(16).fill(1));

let keychain: Keychain;
let receipt: ReceiptKeys;
let epochRecipient: string;
let stored: Case;
let resealed: { id: string; copy: string }[];
let seat: Seat;

beforeEach(async () => {
  keychain = createKeychain();
  receipt = await openReceipt(randomBytes(16), ORIGIN);
  const own = await keychain.unlock(randomBytes(32), ORIGIN);
  const roster = emptyRoster({ origin: ORIGIN, desk: DESK, root: own.verify });
  epochRecipient = (await keychain.makeEpoch({ epoch: 1, from: DAY, roster })).recipient;
  await keychain.makeCase(CASE, roster);
  const report = encodeFrame(reportMessage(), receipt.keyring);
  const content = await keychain.sealToCase(CASE, report);
  const row = { case: CASE, report: receipt.mailbox, firstDesk: DESK, epoch: 1, recipient: null, wrap: null };
  const rest = {
    conversation: [],
    notes: [],
    ownNotes: [],
    summary: null,
    sentLast: null,
    receivedLast: hashB64(report),
  };
  stored = { ...row, content, ...rest } as unknown as Case;
  resealed = [];
  seat = {
    keychain,
    session: { origin: ORIGIN, desk: DESK, account: 'mira', roles: ['lead'] },
    programme: { isExpired: false, descriptor: { desks: [] } },
    members: { roster },
    today: () => DAY,
    fetchFile: async () => null,
    api: {
      case: async () => stored,
      reseal: async (_: string, id: string, { copy }: { copy: string }) => void resealed.push({ id, copy }),
    },
  } as unknown as Seat;
  // What the keychain holds of this case it made itself.
  keychain.learnCase = () => {};
});

const place = () => ({ v: 1, origin: ORIGIN, desk: DESK, epoch: 1, mailbox: receipt.mailbox }) as const;

function reportMessage(): ReportMessage {
  const { recipient, verify } = receipt.keyring;
  return {
    ...place(),
    ...({ kind: 'report', n: 0, prev: null, seen: null } as const),
    ...{ recipient, verify: encodeB64(verify), locale: 'en', policy: hashB64(verify) },
    ...({ category: 'tampering', answers: { saw: 'A sawn lock.' } } as const),
    attachments: [],
  };
}

/** A message as it came, sealed to the epoch. */
async function followUp(text: string, by: Keyring = receipt.keyring): Promise<ConversationItem> {
  const message = { ...place(), kind: 'message', n: 1, prev: null, seen: null, text } as const;
  const envelope = await sealFrame(encodeFrame(message, by), epochRecipient);
  const item = { id: hashB64(envelope), direction: 'in', day: DAY, n: 1, epoch: 1 } as const;
  return { ...item, desk: message.desk, envelope: encodeB64(envelope), copy: null, scrub: null };
}

describe('opening a case', () => {
  test('seals follow-ups to the case, as their author signed them, and only once', async () => {
    const item = await followUp('The left one.');
    stored = { ...stored, conversation: [item] };
    await readCase(seat, CASE);
    expect(resealed.map(({ id }) => id)).toEqual([item.id]);
    const copy = resealed[0]?.copy ?? '';
    const { message } = decodeFrame(await keychain.openFromCase(CASE, copy));
    expect(message).toMatchObject({ kind: 'message', text: 'The left one.' });

    stored = { ...stored, conversation: [{ ...item, envelope: null, copy }] };
    await readCase(seat, CASE);
    expect(resealed).toHaveLength(1);
  });

  test('leaves under the epoch what is not the reporter’s, not openable or not what its id says', async () => {
    const forged = await followUp('Pay me.', await makeKeyring(randomBytes(32), ORIGIN));
    const torn = await followUp('torn');
    const bytes = decodeB64(torn.envelope ?? '');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    const swapped = { ...(await followUp('swapped')), id: hashB64(new Uint8Array(1)) };
    stored = {
      ...stored,
      conversation: [forged, { ...torn, id: hashB64(bytes), envelope: encodeB64(bytes) }, swapped],
    };
    await readCase(seat, CASE);
    expect(resealed).toEqual([]);
  });
});
