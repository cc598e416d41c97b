import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureSize } from './picture-size.ts';

const bytes = (hex: string) =>
  Uint8Array.from(hex.replaceAll(' ', '').match(/../g) ?? [], (byte) => parseInt(byte, 16));

test.each([
  [
    'a JPEG with an application segment before its frame',
    'ffd8 ffe00004abcd ffc0 0011 08 0123 0456 03',
    0x456,
    0x123,
  ],
  ['a PNG', '89504e470d0a1a0a 0000000d49484452 00000010 00000020', 16, 32],
  ['a GIF', '474946383961 1000 2000', 16, 32],
  ['a lossy WebP', `52494646 00000000 57454250 56503820 00000000 000000 9d012a 1000 2000`, 16, 32],
  ['an extended WebP', `52494646 00000000 57454250 56503858 0a000000 00000000 0f0000 1f0000`, 16, 32],
])('the size of %s is in its header', (_, hex, width, height) => {
  expect(pictureSize(bytes(hex))).toEqual({ width, height });
});

test('what has no such header has no size, and nothing makes it read past the end', () => {
  expect(pictureSize(bytes('ffd8 ffe0ffff'))).toBeNull();
  expect(pictureSize(bytes('ffd8 ffda0002'))).toBeNull();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (rest) => {
      for (const start of ['ffd8', '89504e47', '474946', '524946460000000057454250'])
        pictureSize(new Uint8Array([...bytes(start), ...rest]));
    }),
  );
});
