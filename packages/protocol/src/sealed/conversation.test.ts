import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeB64, hashB64 } from '../base64url.ts';
import { utf8 } from '../bytes.ts';
import { makeKeyring } from '../keyring/keyring.ts';
import { isRedressMatter, MATTERS } from '../policy/redress.ts';
import { checkSequence, type SequenceItem, verifyPlace, verifyReport } from './conversation.ts';
import { decodeFrame, encodeFrame } from './frame.ts';
import { sampleFollowUp, sampleReport } from './sample-messages.ts';

const id = (n: number) => hashB64(utf8(`envelope ${n}`));
const item = (n: number): SequenceItem => ({ id: id(n), n, prev: n === 0 ? null : id(n - 1), seen: null });
const items = (count: number) => Array.from({ length: count }, (_, n) => item(n));

test('a whole conversation has nothing to show', () => {
  expect(checkSequence(items(5), [])).toEqual([]);
  expect(checkSequence([])).toEqual([]);
});

test('whatever is missing, doubled or moved is found', () => {
  const [zero, one, two, three] = items(4) as [SequenceItem, SequenceItem, SequenceItem, SequenceItem];
  expect(checkSequence([zero, two, three])).toEqual([{ kind: 'gap', n: 1 }]);
  expect(checkSequence([one, two])).toEqual([{ kind: 'gap', n: 0 }]);
  expect(checkSequence([zero, one, one])).toEqual([{ kind: 'repeat', n: 1 }]);
  expect(checkSequence([zero, two, one])).toEqual([{ kind: 'reordered', n: 1 }]);
  expect(checkSequence([zero, { ...one, prev: id(9) }])).toEqual([{ kind: 'broken-link', n: 1 }]);
  expect(checkSequence([{ ...zero, prev: id(9) }])).toEqual([{ kind: 'broken-link', n: 0 }]);
  expect(checkSequence([zero, { ...one, seen: id(7) }], [id(8)])).toEqual([{ kind: 'unknown-seen', n: 1 }]);
});

test('leaving one out is always seen, unless it was the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(28), (count, missing) => {
      const left = items(count).filter(({ n }) => n !== missing);
      expect(checkSequence(left).length > 0).toBe(missing < count - 1);
    }),
  );
});

test('a hostile n costs no time', () => {
  expect(checkSequence([item(0), item(2 ** 53 - 1)])).toEqual([{ kind: 'gap', n: 1 }]);
});

test('a true frame in a false place is refused', () => {
  const message = sampleFollowUp('x');
  const { origin, desk, mailbox, epoch } = message;
  expect(verifyPlace(message, { origin, desk, mailbox, epoch })).toBe(message);
  const elsewhere = [
    { origin: 'pier.example', desk },
    { origin, desk: 'pier' },
    { origin, desk, mailbox: id(1) },
    { origin, desk, epoch: 4 },
  ];
  for (const place of elsewhere) {
    expect(() => verifyPlace(message, place)).toThrow(expect.objectContaining({ code: 'unverified' }));
  }
});

test('a report is believed by the key that it names, and only by that', async () => {
  const writer = await makeKeyring(new Uint8Array(16).fill(1), 'harbour.example');
  const other = await makeKeyring(new Uint8Array(16).fill(2), 'harbour.example');
  const report = sampleReport(writer);
  const place = { origin: report.origin, desk: report.desk, mailbox: report.mailbox };
  expect(verifyReport(decodeFrame(encodeFrame(report, writer)), place)).toEqual(report);
  expect(() => verifyReport(decodeFrame(encodeFrame(report, other)), place)).toThrow(
    expect.objectContaining({ code: 'unverified' }),
  );
});

test.each([
  ['a file of no size that an envelope has', 5754, 2683],
  ['a file that is not sealed', 5755, 2683],
  ['a larger file that is not sealed', 9851, 2683],
])('a report whose name seal holds %s is none', async (_, fileBytes, shareBytes) => {
  const writer = await makeKeyring(new Uint8Array(16).fill(1), 'harbour.example');
  const report = sampleReport(writer);
  const share = encodeB64(new Uint8Array(shareBytes));
  const seal = { file: encodeB64(new Uint8Array(fileBytes)), shares: [share, share] };
  const frame = decodeFrame(encodeFrame({ ...report, seal }, writer));
  const place = { origin: report.origin, desk: report.desk, mailbox: report.mailbox };
  expect(() => verifyReport(frame, place)).toThrow(expect.objectContaining({ code: 'not-sealed' }));
});

describe('each kind of desk hears its own', () => {
  const place = { origin: 'harbour.example', desk: 'harbour' };

  test.each(MATTERS)('%s', async (category) => {
    const writer = await makeKeyring(new Uint8Array(16).fill(1), place.origin);
    const { seal: _, ...report } = sampleReport(writer);
    const frame = decodeFrame(encodeFrame({ ...report, ...place, category }, writer));
    const isForGuardians = isRedressMatter(category);
    const [hears, refuses] = isForGuardians
      ? (['redress', 'intake'] as const)
      : (['intake', 'redress'] as const);
    expect(verifyReport(frame, place, hears).category).toBe(category);
    expect(() => verifyReport(frame, place, refuses)).toThrow(expect.objectContaining({ code: 'malformed' }));
  });

  test('a letter to guardians carries no name box', async () => {
    const writer = await makeKeyring(new Uint8Array(16).fill(1), place.origin);
    const share = encodeB64(new Uint8Array(2683));
    const seal = { file: encodeB64(new Uint8Array(5755)), shares: [share, share] };
    const frame = decodeFrame(
      encodeFrame({ ...sampleReport(writer), ...place, category: 'contest', seal }, writer),
    );
    expect(() => verifyReport(frame, place, 'redress')).toThrow(
      expect.objectContaining({ code: 'malformed' }),
    );
  });
});
