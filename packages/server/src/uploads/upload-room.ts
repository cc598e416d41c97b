import { sql } from 'kysely';
import type { Database } from '../db/index.ts';

/** What there is of files that no report names yet, and what the disk has besides, in bytes. */
export interface Room {
  /** What of them is here. */
  readonly arrived: number;
  /** That, and one piece more of each that is not whole. */
  readonly held: number;
  readonly free: number;
}

/** As browsers send them. So much is held for a file that has begun: its length is somebody's word, and costs them nothing. */
export const PIECE_BYTES = 4 * 2 ** 20;
/** All that no report names yet, together: who fills it keeps out other files, never reports. */
const UNBOUND_BYTES = 200 * 2 ** 30;
/** So many files have begun at a time, and not the first piece of them came, when somebody only begins them. */
const MANY_BEGUN = 1_000;

/** Whether a file may begin: half of what the disk has is for reports, so that nobody's files keep one out. */
export function hasRoomToBegin(size: number, room: Room): boolean {
  return room.held + Math.min(size, PIECE_BYTES) <= roomOf(room);
}

/** How much more of files that have begun may come. */
export function roomLeft(room: Room): number {
  return Math.floor(roomOf(room) - room.arrived);
}

function roomOf({ arrived, free }: Room): number {
  return Math.min(UNBOUND_BYTES, (free + arrived) / 2);
}

export async function measureRoom({ store }: Database, freeBytes: () => Promise<number>): Promise<Room> {
  const held = sql<
    number | string | null
  >`sum(case when arrived + ${sql.lit(PIECE_BYTES)} < bytes then arrived + ${sql.lit(PIECE_BYTES)} else bytes end)`;
  const sums = await store
    .selectFrom('uploads')
    .select((select) => [select.fn.sum<number | string | null>('arrived').as('arrived'), held.as('held')])
    .where('mailbox', 'is', null)
    .executeTakeFirstOrThrow();
  // PostgreSQL sums whole numbers to decimals, which come as text.
  return { arrived: Number(sums.arrived ?? 0), held: Number(sums.held ?? 0), free: await freeBytes() };
}

/**
 * Whether so many files are begun of which not even the first piece came that whoever begins another one should work
 * for it: as long as a piece is held for each, none may cost less than to send that much.
 */
export async function areManyBegun({ store }: Database): Promise<boolean> {
  const begun = await store
    .selectFrom('uploads')
    .select('id')
    .where('mailbox', 'is', null)
    .where('sealed', 'is', null)
    .where('arrived', '<', PIECE_BYTES)
    .whereRef('arrived', '<', 'bytes')
    .limit(MANY_BEGUN)
    .execute();
  return begun.length === MANY_BEGUN;
}
