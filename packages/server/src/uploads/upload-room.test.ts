import { expect, test } from 'vitest';
import { hasRoom } from './upload-room.ts';

const GIB = 2 ** 30;

test.each([
  ['on an empty disk', 1, { unbound: 0, written: 0, free: 500 }, true],
  ['beyond what all together may have', 1, { unbound: 200, written: 200, free: 5_000 }, false],
  ['where half of a small disk would be exceeded', 3, { unbound: 4, written: 4, free: 9 }, false],
  ['where that half has room', 2, { unbound: 4, written: 4, free: 9 }, true],
  ['where what has begun will need the room', 2, { unbound: 4, written: 0, free: 9 }, false],
])('a file may begin, or not, %s', (_, size, room, may) => {
  const { unbound, written, free } = room;
  expect(hasRoom(size * GIB, { unbound: unbound * GIB, written: written * GIB, free: free * GIB })).toBe(may);
});
