import { expect, test } from 'vitest';
import { Arrival } from './arrival.ts';
import { RoomKeeper } from './room-keeper.ts';
import { PIECE_BYTES } from './upload-room.ts';

test('lets in no more at once than there is room for, and more again once some of it is known not to have come', async () => {
  const keeper = keeperOf(3 * PIECE_BYTES);
  const wishes = Array.from({ length: 5 }, () => keeper.letIn(PIECE_BYTES));
  const settled = await Promise.allSettled(wishes);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  await expect(keeper.letIn(1)).rejects.toMatchObject({ status_code: 503 });
  keeper.forget(PIECE_BYTES);
  await keeper.letIn(PIECE_BYTES);
  await expect(keeper.letIn(1)).rejects.toMatchObject({ status_code: 503 });
});

test('does not count for ever what was cut off while it waited to be let in', async () => {
  const keeper = keeperOf(3 * PIECE_BYTES);
  for (let i = 0; i < 10; i += 1) {
    const arrival = new Arrival(keeper, async () => true, 0);
    const coming = arrival.letIn(bytesOf(PIECE_BYTES / 2)).next();
    await arrival.end(Promise.resolve(0));
    await coming;
  }
  await keeper.letIn(3 * PIECE_BYTES);
});

async function* bytesOf(length: number): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(length);
}

/** A disk with room for so much, of which no record tells anything. */
function keeperOf(bytes: number): RoomKeeper {
  return new RoomKeeper(async () => ({ arrived: 0, held: 0, free: 2 * bytes }));
}
