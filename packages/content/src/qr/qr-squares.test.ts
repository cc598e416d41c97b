import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrSquares } from './qr-squares.ts';

const PIXELS = 4;

test.each([
  ['a short text', 'BELLBUOY'],
  [
    'an address with a credential behind it',
    `https://tips.harbour.example/verify/#${'Ab-_9'.repeat(108)}AbC`,
  ],
  ['a voucher', `${'eyJhbGciOiJQUzM4NCJ9'.repeat(8)}.${'x'.repeat(64)}.${'Y'.repeat(512)}`],
])('%s comes back from the squares that were drawn for it', (_, text) => {
  expect(decodeQR(paint(text))).toBe(text);
});

test('the quiet zone is four squares wide on every side', () => {
  const { size, path } = qrSquares('BELLBUOY');
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(4);
    expect(Number(y)).toBeGreaterThanOrEqual(4);
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(size - 4);
    expect(Number(y)).toBeLessThan(size - 4);
  }
});

test('a text that is too long is said to be', () => {
  expect(() => qrSquares('x'.repeat(4_000))).toThrow();
});

/** The path as pixels of black on white. */
function paint(text: string): { width: number; height: number; data: Uint8Array } {
  const { size, path } = qrSquares(text);
  const width = size * PIXELS;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let dy = 0; dy < PIXELS; dy++) {
      for (let dx = 0; dx < Number(run) * PIXELS; dx++) {
        const at = ((Number(y) * PIXELS + dy) * width + Number(x) * PIXELS + dx) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return { width, height: width, data };
}
