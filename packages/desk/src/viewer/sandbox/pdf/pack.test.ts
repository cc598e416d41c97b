import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePack, encodePack } from './pack.ts';

test('what was packed comes out again', () => {
  const files = fc.uniqueArray(fc.tuple(fc.string(), fc.uint8Array()), { selector: ([name]) => name });
  fc.assert(
    fc.property(files, (entries) => {
      const packed = encodePack(new Map(entries));
      const unpacked = decodePack(packed.slice().buffer);
      expect([...unpacked].toSorted()).toEqual(entries.toSorted());
    }),
  );
});
