import { expect, test } from 'vitest';
import { readFile, vouchersIn } from './read-vouchers.ts';

test('takes vouchers out of lines, tables and quotation marks, each once', () => {
  expect(vouchersIn(' a.b.c\r\n"d.e.f","a.b.c";\n\n g.h.i ')).toEqual(['a.b.c', 'd.e.f', 'g.h.i']);
  expect(vouchersIn(' \n ')).toEqual([]);
});

test('reads a text file, and refuses one that is empty or far too large', async () => {
  const file = (text: string) => new File([text], 'vouchers.txt', { type: 'text/plain' });
  expect(await readFile(file('a.b.c\nd.e.f\n'))).toEqual(['a.b.c', 'd.e.f']);
  expect(await readFile(file(''))).toBeNull();
  expect(await readFile(file('a'.repeat(500_001)))).toBeNull();
});
