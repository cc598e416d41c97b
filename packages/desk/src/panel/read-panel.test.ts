import {
  addDays,
  type Descriptor,
  descriptorNote,
  encodeB64,
  formatDescriptor,
  formatPanelList,
  formatProgrammeFile,
  fromUtf8,
  hashB64,
  makeKeyring,
  type NoteSigner,
  noteSigner,
  type PanelAnswer,
  type PanelList,
  signStatement,
  utf8,
} from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import type { FetchFile } from '../programme/read-programme.ts';
import { type SeenBefore, seenBefore } from '../programme/seen-before.ts';
import type { StaffApi } from '../staff-api/staff-api.ts';
import { readPanel } from './read-panel.ts';

const DAY = '2026-11-21';
const ORIGIN = 'harbour.example';
const signer = noteSigner(`${ORIGIN}/programme`, new Uint8Array(32).fill(1));
const stranger = noteSigner(`${ORIGIN}/programme`, new Uint8Array(32).fill(2));
const log = noteSigner(`${ORIGIN}/log`, new Uint8Array(32).fill(3));
const { recipient, verify } = await makeKeyring(new Uint8Array(32).fill(4), ORIGIN);
const LIST: PanelList = {
  ...{ v: 1, origin: ORIGIN, sequence: 2, day: DAY },
  members: [{ account: 'ida', recipient, verify: encodeB64(verify) }],
};

function files(): FetchFile {
  const descriptor: Descriptor = {
    ...{ v: 1, origin: ORIGIN, sequence: 3, day: DAY, expires: addDays(DAY, 29), log: { vkey: log.vkey } },
    ...{ desks: [], guardians: null, bodies: [], issuing: [], work: { max: 0 } },
    ...{ policy: { hash: 'A'.repeat(43), from: DAY }, limits: { attachments: 10, attachmentBytes: 1 } },
    ...{ hours: { zone: 'UTC', open: [] } },
  };
  const bytes = formatDescriptor(descriptor);
  const pinned = { origin: ORIGIN, vkey: signer.vkey, sequence: 3, witnesses: [], quorum: 0, content: null };
  const served: Record<string, Uint8Array> = {
    '/programme.json': formatProgrammeFile(pinned),
    '/.well-known/bellbuoy': bytes,
    '/.well-known/bellbuoy.note': utf8(descriptorNote(bytes, signer)),
  };
  return (path) => Promise.resolve(served[path] ?? null);
}

/** A browser's storage, empty. */
function fresh(): SeenBefore {
  const kept = new Map<string, string>();
  return seenBefore({
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
  });
}

function answerOf(list: PanelList | null, by: NoteSigner = signer, day = DAY): PanelAnswer {
  const others = { names: [], waiting: [], left: [], draft: null };
  if (list === null) return { ...others, list, note: null };
  const bytes = formatPanelList(list);
  const statement = { origin: ORIGIN, kind: 'panel', sequence: 1, day, expires: addDays(day, 29) } as const;
  const note = signStatement({ ...statement, hash: hashB64(bytes) }, by);
  return { ...others, list: fromUtf8(bytes), note };
}

function read(answer: PanelAnswer, seen = fresh()) {
  const api = { panel: () => Promise.resolve(answer) } as unknown as StaffApi;
  return readPanel({ api, fetchFile: files(), today: () => DAY, seen });
}

test('the list that the programme signed is believed', async () => {
  expect((await read(answerOf(LIST))).list).toEqual(LIST);
  expect((await read(answerOf(null))).list).toBeNull();
});

test('nobody else makes anybody a member', async () => {
  await expect(read(answerOf(LIST, stranger))).rejects.toThrow('panel-unproven');
  const { note } = answerOf(LIST);
  const more = answerOf({ ...LIST, members: [{ ...(LIST.members[0] ?? never()), account: 'eve' }] });
  await expect(read({ ...more, note })).rejects.toThrow('panel-unproven');
  await expect(read(answerOf({ ...LIST, origin: 'other.example' }))).rejects.toThrow('panel-unproven');
});

test('a list whose time has run out is not sealed to', async () => {
  await expect(read(answerOf(LIST, signer, addDays(DAY, -40)))).rejects.toThrow('panel-expired');
});

test('the server cannot bring an earlier list back, nor show two of one number, nor none', async () => {
  const seen = fresh();
  await read(answerOf(LIST), seen);
  for (const earlier of [{ ...LIST, sequence: 1 }, { ...LIST, members: [] }, null]) {
    await expect(read(answerOf(earlier), seen)).rejects.toThrow('rolled-back');
  }
  await read(answerOf({ ...LIST, sequence: 3, members: [] }), seen);
});

test('a draft that nobody has signed is shown by its number alone', async () => {
  const draft = fromUtf8(formatPanelList({ ...LIST, sequence: 3 }));
  const panel = await read({ ...answerOf(LIST), draft });
  expect(panel.draft?.sequence).toBe(3);
  expect(panel.list?.sequence).toBe(2);
  expect((await read({ ...answerOf(LIST), draft: 'nonsense' })).draft).toBeNull();
});

function never(): never {
  throw new Error('no member');
}
