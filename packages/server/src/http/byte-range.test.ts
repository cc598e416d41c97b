import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseByteRange } from './byte-range.ts';

test.each([
  ['bytes=0-0', { start: 0, end: 1 }],
  ['bytes=0-', { start: 0, end: 1000 }],
  ['bytes=990-', { start: 990, end: 1000 }],
  ['bytes=990-5000', { start: 990, end: 1000 }],
  ['bytes=-10', { start: 990, end: 1000 }],
  ['bytes=-5000', { start: 0, end: 1000 }],
  [' bytes = 0-9', { start: 0, end: 10 }],
])('%s of a thousand bytes', (range, expected) => {
  expect(parseByteRange(range, 1000)).toEqual(expected);
});

test.each([undefined, '', 'bytes=-', 'bytes=9-1', 'bytes=0-1,4-5', 'lines=0-1', 'bytes=0x1-2', 'bytes=a-b'])(
  '%s asks for the whole',
  (range) => {
    expect(parseByteRange(range, 1000)).toBeNull();
  },
);

test.each(['bytes=1000-', 'bytes=1000-2000', 'bytes=-0'])('%s is not there', (range) => {
  expect(() => parseByteRange(range, 1000)).toThrow(RangeError);
  expect(() => parseByteRange(range, 0)).toThrow(RangeError);
});

test('never leaves the file, whatever is asked', () => {
  const header = fc.oneof(fc.string(), fc.stringMatching(/^bytes=\d{0,16}-\d{0,16}$/));
  fc.assert(
    fc.property(header, fc.nat(10_000), (range, size) => {
      try {
        const found = parseByteRange(range, size);
        if (found === null) return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(size);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});
