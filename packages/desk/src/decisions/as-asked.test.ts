import type { AskMessage } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { isAsAsked } from './as-asked.ts';

const SEAL = 'A'.repeat(43);
const OTHER = 'B'.repeat(43);

const common = {
  ...({ v: 1, kind: 'ask', origin: 'harbour.example', desk: 'desk', epoch: null, mailbox: null } as const),
  ...({ n: 0, prev: null, seen: null } as const),
  ...{ ref: 'C'.repeat(22), account: 'lea', day: '2026-11-21', block: 2 },
};
const extension: AskMessage = {
  ...common,
  ...{ act: 'extension', seal: SEAL, of: 'name', until: '2027-01-31', why: 'A hearing', summary: 'A fence' },
};
const opening: AskMessage = {
  ...common,
  ...{ act: 'opening', seal: SEAL, of: 'name', recipient: 'age1pq1', basis: 'Law', purpose: 'To ask' },
  ...{ harm: 'Anger', summary: 'A fence' },
};
const row = { opening: null, account: 'lea', block: 2, seal: SEAL, of: 'name' } as const;
const longer = { ...row, act: 'extension', until: '2027-01-31' } as const;
const opened = { ...row, act: 'opening', until: null } as const;
const notice = { ...opened, act: 'notice', opening: 'D'.repeat(22) } as const;

test('guardians decide on what was signed', () => {
  expect(isAsAsked(longer, extension)).toBe(true);
  expect(isAsAsked(opened, opening)).toBe(true);
  expect(isAsAsked(notice, opening)).toBe(true);
});

test('whoever asks cannot have a seal kept for longer than they said, or another one', () => {
  expect(isAsAsked({ ...longer, until: '2027-02-01' }, extension)).toBe(false);
  expect(isAsAsked({ ...longer, seal: OTHER }, extension)).toBe(false);
  expect(isAsAsked({ ...longer, of: 'original' }, extension)).toBe(false);
});

test('nothing is shown as another kind of act, of another block, or in another’s name', () => {
  expect(isAsAsked({ ...longer, until: null }, opening)).toBe(false);
  expect(isAsAsked({ ...opened, opening: notice.opening }, opening)).toBe(false);
  expect(isAsAsked({ ...notice, act: 'extension' }, opening)).toBe(false);
  expect(isAsAsked({ ...notice, opening: null }, opening)).toBe(false);
  expect(isAsAsked({ ...opened, block: 1 }, opening)).toBe(false);
  expect(isAsAsked({ ...opened, account: 'amara' }, opening)).toBe(false);
});
