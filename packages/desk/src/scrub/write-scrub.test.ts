import {
  approveGuardians,
  type Case,
  decodeB64,
  decodeFrame,
  draftGuardians,
  emptyRoster,
  encodeB64,
  encodeFrame,
  type Guardians,
  hashB64,
  type Keyring,
  makeKeyring,
  openReceipt,
  openSeal,
  openShare,
  parseGuardians,
  type ReceiptKeys,
  type ReportMessage,
  randomBytes,
  type ScrubRequest,
} from '@bellbuoy/protocol';
import { beforeEach, expect, test } from 'vitest';
import type { OpenedCase } from '../cases/opened-case.ts';
import { createKeychain, type Keychain } from '../keys/keychain.ts';
import type { Seat } from '../seat/seat.ts';
import { passagesOf } from './passages.ts';
import { beginText, findWords, namePerson } from './working-text.ts';
import { writeScrub } from './write-scrub.ts';

const ORIGIN = 'harbour.example';
const DESK = 'harbour';
const DAY = '2026-11-21';
const CASE = encodeB64(new Uint8Array(16).fill(1));
const SAW = 'Jean Moreau cut the lock.';
const wording = { person: (letter: string) => `Person ${letter}`, removed: '[removed]' };

let keychain: Keychain;
let receipt: ReceiptKeys;
let frame: Uint8Array;
let slots: Keyring[];
let sent: ScrubRequest[];
let opened: OpenedCase;
let report: ReportMessage;

beforeEach(async () => {
  keychain = createKeychain();
  sent = [];
  receipt = await openReceipt(randomBytes(16), ORIGIN);
  slots = await Promise.all([1, 2, 3, 4].map(() => makeKeyring(randomBytes(32), ORIGIN)));
  const { recipient, verify } = receipt.keyring;
  report = {
    ...({ v: 1, kind: 'report', origin: ORIGIN, desk: DESK, epoch: 1, mailbox: receipt.mailbox } as const),
    ...({ n: 0, prev: null, seen: null, recipient, verify: encodeB64(verify), locale: 'fr' } as const),
    ...({ policy: hashB64(verify), category: 'tampering', answers: { saw: SAW }, attachments: [] } as const),
  };
  frame = encodeFrame(report, receipt.keyring);
  opened = {
    row: { case: CASE, report: receipt.mailbox, scrub: null, day: DAY },
    ...{ report, original: report, reportId: hashB64(frame), summary: null, questions: [], entries: [] },
  } as unknown as OpenedCase;
});

/** A block of three guardians that two of its slots have approved. */
function blockOf(keyrings: readonly Keyring[]): Guardians {
  const members = keyrings.slice(0, 3).map(({ recipient, verify }, i) => ({
    ...{ holder: `Holder ${i}`, organisation: 'Elsewhere' },
    ...{ recipient, verify: encodeB64(verify) },
  }));
  const draft = draftGuardians({ from: DAY, threshold: 2, slots: members });
  const approvals = keyrings.slice(0, 2).map((keyring, i) => approveGuardians(draft, i + 1, keyring));
  return parseGuardians({ ...draft, approvals });
}

/** A seat at a desk whose descriptor names these guardians. */
async function seatWith(guardians: Guardians | null): Promise<Seat> {
  const own = await keychain.unlock(randomBytes(32), ORIGIN);
  const roster = emptyRoster({ origin: ORIGIN, desk: DESK, root: own.verify });
  const { wraps: _, ...epoch } = await keychain.makeEpoch({ epoch: 1, from: DAY, roster });
  await keychain.makeCase(CASE, roster);
  const content = await keychain.sealToCase(CASE, frame);
  const stored = { case: CASE, content, conversation: [] } as unknown as Case;
  const desk = { id: DESK, kind: 'intake', title: {}, root: own.verify, ...epoch, next: [], past: [] };
  return {
    ...{ keychain, session: { origin: ORIGIN, desk: DESK, account: 'mira' }, today: () => DAY },
    programme: { isExpired: false, descriptor: { desks: [desk], guardians } },
    api: {
      case: async () => stored,
      scrub: async (_id: string, request: ScrubRequest) => void sent.push(request),
    },
  } as unknown as Seat;
}

function written() {
  const text = beginText(opened, passagesOf(opened, 'case'));
  const name = findWords(text, 'Jean Moreau');
  return name === null ? text : namePerson(text, name, wording).text;
}

const scrubbing = () => ({ choice: 'restricted', of: [opened.reportId], text: written() }) as const;

async function plaintextOf(copy: string | undefined): Promise<string> {
  return JSON.stringify(decodeFrame(await keychain.openFromCase(CASE, copy ?? '')).message);
}

test('colleagues are left the desk’s words and what it takes to answer, and nothing of the original', async () => {
  await writeScrub(await seatWith(blockOf(slots)), opened, scrubbing());
  const [request] = sent;
  const summary = await plaintextOf(request?.summary);
  const extract = await plaintextOf(request?.extract);
  expect(summary).toContain('Person A cut the lock.');
  expect(extract).toContain(receipt.keyring.recipient);
  for (const text of [summary, extract]) expect(text).not.toMatch(/Moreau|Jean/);
});

test('what guardians can open is the report to the byte, as its reporter signed it', async () => {
  await writeScrub(await seatWith(blockOf(slots)), opened, scrubbing());
  const { file = '', shares = [] } = sent[0]?.seals?.[0]?.seal ?? {};
  const place = { origin: ORIGIN, desk: DESK, epoch: 1 };
  const two = await Promise.all(
    [0, 2].map((i) => openShare(shares[i] ?? '', slots[i]?.identity ?? '', place)),
  );
  expect(await openSeal(decodeB64(file), two)).toEqual(frame);
  await expect(openSeal(decodeB64(file), two.slice(1))).rejects.toThrow();
});

test('nothing is sealed for a recipient whom no slot has approved, and nothing is sent', async () => {
  const block = blockOf(slots);
  const [first, ...others] = block.slots;
  const swapped = { ...block, slots: [{ ...first, recipient: slots[3]?.recipient }, ...others] };
  const unapproved = { ...block, approvals: block.approvals.slice(1) };
  const forged = { ...block, approvals: blockOf(slots.toReversed()).approvals };
  for (const guardians of [swapped, unapproved, forged] as Guardians[]) {
    const seat = await seatWith(guardians);
    await expect(writeScrub(seat, opened, scrubbing())).rejects.toThrow('guardians-unproven');
  }
  await expect(writeScrub(await seatWith(null), opened, scrubbing())).rejects.toThrow('guardians-unproven');
  expect(sent).toEqual([]);
});

test('what is not the reporter’s own is not sealed as theirs', async () => {
  frame = encodeFrame({ ...report, answers: { saw: 'Ana Lima did.' } }, slots[0] ?? receipt.keyring);
  const seat = await seatWith(blockOf(slots));
  await expect(writeScrub(seat, opened, scrubbing())).rejects.toThrow('unreadable-case');
  expect(sent).toEqual([]);
});
