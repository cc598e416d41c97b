import { expect, test } from 'vitest';
import { hasRoomToBegin, roomLeft } from './upload-room.ts';

const GIB = 2 ** 30;

test.each([
  ['on an empty disk', 1, { held: 0, arrived: 0, free: 500 }, true],
  ['beyond what all together may have', 1, { held: 200, arrived: 200, free: 5_000 }, false],
  ['where half of a small disk is full', 1, { held: 4, arrived: 4, free: 4 }, false],
  ['where that half has room for a piece', 9, { held: 4, arrived: 4, free: 9 }, true],
  ['where what has begun will need the room', 1, { held: 4.5, arrived: 0, free: 9 }, false],
])('a file may begin, or not, %s', (_, size, room, may) => {
  expect(hasRoomToBegin(size * GIB, inBytes(room))).toBe(may);
});

test.each([
  ['on an empty disk', { arrived: 0, free: 500 }, 200],
  ['beyond what all together may have', { arrived: 200, free: 5_000 }, 0],
  ['where half of a small disk is full', { arrived: 4, free: 4 }, 0],
  ['where others than these filled it', { arrived: 4, free: 2 }, -1],
  ['whatever else has only begun', { arrived: 0, free: 9, held: 200 }, 4.5],
])('so much more of files may come %s', (_, room, left) => {
  expect(roomLeft(inBytes({ held: 0, ...room }))).toBe(left * GIB);
});

function inBytes({ held, arrived, free }: { held: number; arrived: number; free: number }) {
  return { held: held * GIB, arrived: arrived * GIB, free: free * GIB };
}
