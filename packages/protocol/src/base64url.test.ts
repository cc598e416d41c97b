import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeB64, encodeB64, isB64 } from './base64url.ts';

test('any bytes come back, in the spelling that the platform gives', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = encodeB64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(decodeB64(text, bytes.length)).toEqual(new Uint8Array(bytes));
    }),
  );
});

const b64Texts = fc.string({ unit: fc.constantFrom('A', 'Q', 'g', 'w', '_', '-', '=', ' '), maxLength: 6 });

test('a text that is accepted is the only spelling of its bytes', () => {
  fc.assert(
    fc.property(b64Texts, (text) => {
      fc.pre(isB64(text));
      expect(encodeB64(decodeB64(text))).toBe(text);
    }),
  );
});

test.each(['AA==', 'A', 'AB', 'AAB', '+/+/', 'AA A', 'ÄÄ', 'AA\n', 'AAA\u{1F600}'])(
  '%j is refused',
  (text) => {
    expect(() => decodeB64(text)).toThrow(expect.objectContaining({ code: 'malformed' }));
  },
);

test('another length than asked for is refused', () => {
  expect(() => decodeB64('AAAA', 4)).toThrow(expect.objectContaining({ code: 'malformed' }));
});
