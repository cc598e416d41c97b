import {
  type Case,
  decodeB64,
  decodeFrame,
  emptyRoster,
  encodeB64,
  encodeFrame,
  extendRoster,
  hashB64,
  type Keyring,
  type Move,
  makeKeyring,
  openBytes,
  openEnvelope,
  openReceipt,
  type ReceiptKeys,
  randomBytes,
  signMember,
  unwrapKeyring,
} from '@bellbuoy/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import { readCase } from '../cases/read-case.ts';
import { createKeychain, type Keychain } from '../keys/keychain.ts';
import { seenBefore } from '../programme/seen-before.ts';
import type { Seat } from '../seat/seat.ts';
import { moveCase } from './write-move.ts';

// Two desks of one programme: what leaves the one is opened with the keys of the other.

const ORIGIN = 'harbour.example';
const DAY = '2026-11-21';
const CASE = encodeB64(new Uint8Array(16).fill(1));
const MOVING = { desk: 'pier', reason: 'It is about us.' };

let keychain: Keychain;
let receipt: ReceiptKeys;
let hanna: Keyring;
let frames: string[];
let stored: Case;
let sent: Move[];
let seat: Seat;

beforeEach(async () => {
  keychain = createKeychain();
  sent = [];
  receipt = await openReceipt(randomBytes(16), ORIGIN);
  hanna = await makeKeyring(randomBytes(32), ORIGIN);
  const own = await keychain.unlock(randomBytes(32), ORIGIN);
  const roster = emptyRoster({ origin: ORIGIN, desk: 'harbour', root: own.verify });
  const { wraps: _, ...epoch } = await keychain.makeEpoch({ epoch: 1, from: DAY, roster });
  await keychain.makeCase(CASE, roster);
  keychain.learnCase = () => {};
  const intake = { kind: 'intake', next: [], past: [] };
  const harbour = { ...intake, id: 'harbour', title: { en: 'Harbour' }, root: own.verify, ...epoch };
  const pier = { ...harbour, id: 'pier', title: { en: 'Pier', es: 'Muelle' }, root: encodeB64(hanna.verify) };
  frames = [joining(hanna, hanna, [])];
  stored = await storedCase();
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  seat = {
    ...{ keychain, session: { origin: ORIGIN, desk: 'harbour', account: 'mira' }, members: { roster } },
    programme: { isExpired: false, descriptor: { desks: [harbour, pier] } },
    ...{ today: () => DAY, seen: seenBefore(storage), fetchFile: async () => null },
    api: {
      case: async () => stored,
      reseal: async () => {},
      deskRoster: async () => ({ root: pier.root, frames, members: [] }),
      moveCase: async (_id: string, move: Move) => void sent.push(move),
    },
  } as unknown as Seat;
});

/** The frame by which somebody is on the other desk's roster. */
function joining(member: Keyring, signer: Keyring, before: string[]): string {
  const empty = emptyRoster({ origin: ORIGIN, desk: 'pier', root: encodeB64(hanna.verify) });
  const roster = before.reduce((grown, frame) => extendRoster(grown, frame), empty);
  const keys = { recipient: member.recipient, verify: encodeB64(member.verify) };
  const account = before.length === 0 ? 'hanna' : 'jon';
  return signMember(
    { ...keys, account, role: before.length === 0 ? 'lead' : 'analyst', day: DAY },
    signer,
    roster,
  );
}

const place = (desk = 'harbour') =>
  ({ v: 1, origin: ORIGIN, desk, epoch: 1, mailbox: receipt.mailbox, n: 0, prev: null, seen: null }) as const;

async function storedCase(): Promise<Case> {
  const { recipient, verify } = receipt.keyring;
  const report = encodeFrame(
    {
      ...place(),
      ...({
        kind: 'report',
        recipient,
        verify: encodeB64(verify),
        locale: 'es',
        policy: hashB64(verify),
      } as const),
      ...({ category: 'tampering', answers: { saw: 'A sawn lock.' }, attachments: [] } as const),
    },
    receipt.keyring,
  );
  const word = await keychain.frameAsEpoch(1, {
    ...place(),
    ...({ kind: 'opened', report: hashB64(report), day: DAY } as const),
  });
  const note = keychain.frameAsMember({
    ...place(),
    kind: 'note',
    text: 'Look twice.',
    day: DAY,
    author: 'mira',
  });
  const out = { id: hashB64(word), direction: 'out', day: DAY, n: 0, desk: 'harbour', epoch: 1 };
  return {
    ...{ case: CASE, report: receipt.mailbox, firstDesk: 'harbour', epoch: 1, scrub: null, state: 'open' },
    content: await keychain.sealToCase(CASE, report),
    conversation: [{ ...out, envelope: null, copy: await keychain.sealToCase(CASE, word), scrub: null }],
    notes: [
      {
        id: encodeB64(new Uint8Array(16).fill(2)),
        day: DAY,
        copy: await keychain.sealToCase(CASE, note),
        of: null,
      },
    ],
    ...{ ownNotes: [], summary: null, sentLast: null, receivedLast: hashB64(report), handOvers: [] },
  } as unknown as Case;
}

async function move(): Promise<Move> {
  await moveCase(seat, await readCase(seat, CASE), MOVING);
  return sent[0] ?? expect.fail('nothing was sent');
}

/** The key of the new case, as a member of the other desk opens it. */
async function keyOf({ case: made }: Move): Promise<string> {
  const wrap = decodeB64(made.wraps['hanna'] ?? '');
  const keyring = await unwrapKeyring(wrap, hanna.identity, { origin: ORIGIN, recipient: made.recipient });
  return keyring.identity;
}

describe('a case for another desk', () => {
  test('opens with the keys of that desk’s members, whole, and no longer with ours', async () => {
    const moved = await move();
    expect([moved.desk, Object.keys(moved.case.wraps)]).toEqual(['pier', ['hanna']]);
    const key = await keyOf(moved);
    const files = [
      moved.content,
      moved.reason,
      moved.reply.copy,
      ...[...moved.copies, ...moved.notes].map(({ copy }) => copy),
    ];
    const opened = await Promise.all(
      files.map(async (file) => decodeFrame(await openBytes(decodeB64(file), key)).message),
    );
    expect(opened.map(({ kind }) => kind)).toEqual(['report', 'note', 'reply', 'opened', 'note']);
    expect(opened).toMatchObject([{}, { text: MOVING.reason }, {}, {}, { text: 'Look twice.' }]);
    expect(moved.copies.map(({ message }) => message)).toEqual(stored.conversation.map(({ id }) => id));
    expect(keychain.holdsCase(moved.case.id)).toBe(false);
  });

  test('tells the reporter which desk it is, in their language and next in the conversation', async () => {
    const { reply } = await move();
    const { message } = decodeFrame(await openEnvelope(decodeB64(reply.envelope), receipt.keyring.identity));
    expect(message).toMatchObject({ kind: 'reply', desk: 'harbour', moved: 'pier', n: 1, prev: reply.prev });
    expect('text' in message && message.text).toContain('Muelle');
    expect(reply.prev).toBe(stored.conversation[0]?.id);
  });

  test('is sealed to nobody when the roster does not lead back to the root that was signed', async () => {
    const stranger = await makeKeyring(randomBytes(32), ORIGIN);
    const swapped = await makeKeyring(randomBytes(32), ORIGIN);
    const genuine = [...frames];
    for (const forged of [
      [joining(stranger, stranger, [])],
      [...genuine, joining(swapped, stranger, genuine)],
      [genuine[0]?.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) ?? ''],
    ]) {
      frames = forged;
      await expect(move()).rejects.toThrow('roster-unverified');
    }
    expect(sent).toEqual([]);
  });

  test('is sealed to nobody when the roster is older than one that was seen here', async () => {
    const jon = await makeKeyring(randomBytes(32), ORIGIN);
    const first = [...frames];
    frames = [...first, joining(jon, hanna, first)];
    await move();
    frames = first;
    await expect(move()).rejects.toThrow('rolled-back');
    expect(sent).toHaveLength(1);
  });
});

describe('a case that another desk moved here', () => {
  /** What the server serves the other desk, as Hanna opens it. */
  async function atPier(change: Partial<Case> = {}): Promise<Seat> {
    const moved = await move();
    const hers = createKeychain();
    const own = await hers.unlock(hanna.seed.slice(), ORIGIN);
    hers.learnCase(CASE, { recipient: moved.case.recipient, wrap: moved.case.wraps['hanna'] ?? '' });
    hers.learnCase = () => {};
    const word = { id: hashB64(decodeB64(moved.reply.envelope)), n: 1, copy: moved.reply.copy };
    const [first] = stored.conversation;
    const conversation = [
      { ...first, copy: moved.copies[0]?.copy },
      { ...first, ...word },
    ];
    const notes = stored.notes.map((note) => ({ ...note, copy: moved.notes[0]?.copy ?? '' }));
    const row = { ...stored, content: moved.content, conversation, notes, card: 'sealed', ...change };
    const roster = emptyRoster({ origin: ORIGIN, desk: 'pier', root: own.verify });
    return {
      ...seat,
      ...{ keychain: hers, session: { origin: ORIGIN, desk: 'pier', account: 'hanna' }, members: { roster } },
      api: {
        case: async () => row as Case,
        deskRoster: async () => Promise.reject(new Error('not to be had')),
      },
    } as unknown as Seat;
  }

  test('is read there: the report as its reporter signed it for the first desk, and every note', async () => {
    const opened = await readCase(await atPier(), CASE);
    expect(opened.original?.answers).toEqual({ saw: 'A sawn lock.' });
    expect(opened.entries.map(({ kind }) => kind)).toEqual(['opened', 'ours']);
    expect(opened.notes).toMatchObject([{ text: 'Look twice.', author: 'mira', isProven: false }]);
    expect(opened.next.n).toBe(2);
  });

  test('is not opened without the word of the desk that had it', async () => {
    const { conversation } = await (await atPier()).api.case(CASE);
    sent = [];
    await expect(readCase(await atPier({ conversation: conversation.slice(0, 1) }), CASE)).rejects.toThrow(
      'unreadable-case',
    );
  });

  test('is not opened on the word of somebody else', async () => {
    const { reply } = { reply: { ...place(), kind: 'reply', n: 1, text: 'x', moved: 'pier' } as const };
    const theirs = await atPier();
    const row = await theirs.api.case(CASE);
    const copy = await theirs.keychain.sealToCase(CASE, encodeFrame(reply, hanna));
    const forged = row.conversation.map((item, i) => (i === 1 ? { ...item, copy } : item));
    sent = [];
    await expect(readCase(await atPier({ conversation: forged }), CASE)).rejects.toThrow('unreadable-case');
  });
});
