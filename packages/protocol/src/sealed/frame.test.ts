import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concatBytes } from '../bytes.ts';
import { codeOf } from '../code-of.ts';
import { makeKeyring } from '../keyring/keyring.ts';
import {
  decodeFrame,
  decodeUnpaddedFrame,
  encodeFrame,
  encodeUnpaddedFrame,
  FRAME_BYTES,
  frameRoom,
  messageOf,
  verifyFrame,
} from './frame.ts';
import { sampleFollowUp, sampleReport } from './sample-messages.ts';

const keyring = await makeKeyring(new Uint8Array(16).fill(5), 'harbour.example');
const texts = fc.string({ unit: 'grapheme', maxLength: 20_000 });

test('a message comes back as it was signed', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const message = sampleFollowUp(text);
      const frame = encodeFrame(message, keyring);
      expect(FRAME_BYTES).toContain(frame.length);
      expect(verifyFrame(decodeFrame(frame), keyring.verify)).toEqual(message);
    }),
    { numRuns: 30 },
  );
});

test('the smallest size that fits is taken, or the one asked for', () => {
  const message = sampleFollowUp('');
  expect(encodeFrame(message, keyring)).toHaveLength(4096);
  expect(encodeFrame(message, keyring, 16_384)).toHaveLength(16_384);
  expect(encodeFrame(sampleFollowUp('x'.repeat(5000)), keyring)).toHaveLength(8192);
});

test('the room left is exact: one byte more is too large', () => {
  const room = frameRoom(sampleFollowUp(''));
  expect(encodeFrame(sampleFollowUp('x'.repeat(room)), keyring)).toHaveLength(65_536);
  expect(codeOf(() => encodeFrame(sampleFollowUp('x'.repeat(room + 1)), keyring))).toBe('too-large');
  expect(codeOf(() => encodeFrame(sampleFollowUp('x'.repeat(5000)), keyring, 4096))).toBe('too-large');
});

test('no single flipped bit goes unnoticed', () => {
  const frame = encodeFrame(sampleReport(keyring), keyring);
  fc.assert(
    fc.property(fc.nat(frame.length * 8 - 1), (bit) => {
      const flipped = frame.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const code = codeOf(() => verifyFrame(decodeFrame(flipped), keyring.verify));
      expect(['malformed', 'unverified']).toContain(code);
    }),
    { numRuns: 300 },
  );
});

test('another key does not verify it', async () => {
  const other = await makeKeyring(new Uint8Array(16).fill(6), 'harbour.example');
  const frame = decodeFrame(encodeFrame(sampleFollowUp('x'), keyring));
  expect(codeOf(() => verifyFrame(frame, other.verify))).toBe('unverified');
});

test('an unpadded frame takes no trailing byte', () => {
  const frame = encodeUnpaddedFrame(sampleFollowUp('x'), keyring);
  expect(verifyFrame(decodeUnpaddedFrame(frame), keyring.verify)).toEqual(sampleFollowUp('x'));
  expect(codeOf(() => decodeUnpaddedFrame(concatBytes(frame, new Uint8Array(1))))).toBe('malformed');
});

test('a frame of one kind does not pass for another', () => {
  expect(codeOf(() => messageOf(sampleFollowUp('x'), 'reply'))).toBe('unverified');
});

test('any bytes are decoded or malformed, and nothing else happens', () => {
  const heads = fc.tuple(fc.nat(0xffffffff), fc.uint8Array({ maxLength: 200 }));
  fc.assert(
    fc.property(heads, fc.constantFrom(...FRAME_BYTES.slice(0, 2)), ([length, head], size) => {
      const bytes = new Uint8Array(size);
      new DataView(bytes.buffer).setUint32(0, length);
      bytes.set(head, 4);
      expect(codeOf(() => decodeFrame(bytes))).toBe('malformed');
      expect(codeOf(() => decodeFrame(head))).toBe('malformed');
      expect(codeOf(() => decodeUnpaddedFrame(head))).toBe('malformed');
    }),
  );
});
