import { closedEntry, randomBytes } from '@bellbuoy/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closedEntryWriter } from './index.ts';

test('closed entries are those of the protocol, whatever was written before', () => {
  const write = closedEntryWriter('harbour.example');
  const commitment = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(commitment, fc.nat({ max: 1000 }), fc.string(), (secret, n, line) => {
      for (const position of [n, 0]) {
        expect(write(secret, position, line)).toBe(closedEntry(secret, 'harbour.example', position, line));
      }
    }),
  );
  expect(write(randomBytes(32), 0, 'line')).toMatch(/^\{"closed":"[\w-]{43}"\}$/);
});
