import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalBytes, canonicalJson, parseJson } from './canonical.ts';

test('canonical text parses to the same value and formats to the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const parsed = parseJson(canonicalBytes(value));
      expect(parsed).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(parsed)).toBe(canonicalJson(value));
    }),
  );
});

test('members are sorted by UTF-16 unit, whatever their order was', () => {
  expect(canonicalJson({ '\u20ac': 1, a: 2, '\u{1F600}': 3, A: 4 })).toBe('{"A":4,"a":2,"€":1,"😀":3}');
});

test.each([undefined, Number.NaN, '\ud800', () => 1])('%j is no JSON value', (value) => {
  expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'malformed' }));
});

test.each([[[0xff]], [[0xc0, 0xaf]], [[0xef, 0xbb, 0xbf, 0x31]], [[0x7b]], [[]]])(
  'the bytes %j are no JSON',
  (bytes) => {
    expect(() => parseJson(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code: 'malformed' }));
  },
);
