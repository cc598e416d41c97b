import { expect, test } from 'vitest';
import { drawCashCode } from './cash-code.ts';

test('has no letter that is taken for another, and is another each time', () => {
  const codes = Array.from({ length: 200 }, () => drawCashCode());
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  expect(new Set(codes).size).toBe(200);
});

test('draws every letter from every byte alike', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const letters = drawCashCode(() => all).replaceAll('-', '');
  const counts = Map.groupBy(letters, (letter) => letter);
  expect(new Set([...counts.values()].map(({ length }) => length))).toEqual(new Set([8]));
});
