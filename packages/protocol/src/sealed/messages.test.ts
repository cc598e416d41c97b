import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf } from '../code-of.ts';
import { makeKeyring } from '../keyring/keyring.ts';
import { parseMessage } from './messages.ts';
import { sampleFollowUp, sampleReport } from './sample-messages.ts';

const report = sampleReport(await makeKeyring(new Uint8Array(16), 'harbour.example'));

test('any JSON value is a message or malformed', () => {
  const values = fc.oneof(
    fc.jsonValue(),
    fc.record({ kind: fc.constantFrom('report', 'reply', 'member', '__proto__'), v: fc.constant(1) }),
    fc
      .tuple(fc.constantFrom(...Object.keys(report)), fc.jsonValue())
      .map(([k, x]) => ({ ...report, [k]: x })),
  );
  fc.assert(
    fc.property(values, (value) => {
      expect([null, 'malformed']).toContain(codeOf(() => parseMessage(value)));
    }),
    { numRuns: 500 },
  );
});

test('members that this version does not know are ignored', () => {
  expect(parseMessage({ ...sampleFollowUp('x'), later: true })).toEqual(sampleFollowUp('x'));
});

test('a reply may name the desk that takes over, and nothing that is none', () => {
  const { kind: _, ...said } = sampleFollowUp('x');
  const reply = { ...said, kind: 'reply', moved: 'airfield' };
  expect(parseMessage(reply)).toEqual(reply);
  expect(codeOf(() => parseMessage({ ...reply, moved: 'Air field' }))).toBe('malformed');
  expect(codeOf(() => parseMessage({ ...reply, moved: null }))).toBe('malformed');
});

test.each([
  ['v', 2],
  ['kind', 'seal'],
  ['origin', 'Harbour'],
  ['desk', 'har bour'],
  ['epoch', 0],
  ['epoch', 1.5],
  ['mailbox', null],
  ['n', -1],
  ['n', 2 ** 53],
  ['prev', ''],
  ['recipient', 'age1fl5xe0fzk0sr4gkawndxnzhgmxxvtpclzkl5n8r2vm0ycg74le5qzqcemp'],
  ['verify', 'AAAA'],
  ['category', 'nationality'],
  ['answers', { 'not an id': 'x' }],
  ['attachments', [{}]],
  ['locale', 'en_GB'],
])('a report whose %s is %j is malformed', (member, value) => {
  expect(() => parseMessage({ ...report, [member]: value })).toThrow(
    expect.objectContaining({ code: 'malformed' }),
  );
});
