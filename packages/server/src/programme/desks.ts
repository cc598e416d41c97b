// What the descriptor tells of desks: their root and the public half of their epochs.

import { addDays, type Day, type DeskEpoch, type DeskKind, EPOCH_ACCEPT_DAYS } from '@bellbuoy/protocol';
import type { Config } from '../config.ts';
import type { Reader, Transaction } from '../db/index.ts';

export interface Desk {
  readonly id: string;
  readonly kind: DeskKind;
  readonly title: Readonly<Record<string, string>>;
  /** The verify key at which the desk's roster begins; null until its first lead has set it up. */
  readonly root: string | null;
}

type ConfiguredDesks = Pick<Config, 'desk' | 'desks'>;

/** All desks, the intake desk that clients use unless told otherwise first. */
export async function listDesks(store: Reader): Promise<Desk[]> {
  return store.selectFrom('desks').selectAll().orderBy('kind').orderBy('position').orderBy('id').execute();
}

export async function findDesk(store: Reader, id: string): Promise<Desk | null> {
  const desk = await store.selectFrom('desks').selectAll().where('id', '=', id).executeTakeFirst();
  return desk ?? null;
}

/**
 * Makes the desks of the configuration known, or gives them their new titles. The first of them is first for good:
 * desks that were added since stay behind it.
 */
export async function registerDesks(
  transaction: Transaction,
  { desk, desks = [] }: ConfiguredDesks,
): Promise<void> {
  for (const [position, { id, title }] of [desk, ...desks].entries()) {
    const written = JSON.stringify(title);
    await transaction
      .insertInto('desks')
      .values({ id, kind: 'intake', title: written, root: null, position })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ title: written, position }))
      .execute();
  }
}

/** Adds an intake desk behind those that there are; false when there is one of this id already. */
export async function addDesk(
  transaction: Transaction,
  { id, title }: Pick<Desk, 'id' | 'title'>,
): Promise<boolean> {
  const { last } = await transaction
    .selectFrom('desks')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('desks')
    .values({ id, kind: 'intake', title: JSON.stringify(title), root: null, position: (last ?? 0) + 1 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Adds the guardians' own desk; false when there is one, or a desk of this id. */
export async function addRedressDesk(
  transaction: Transaction,
  { id, title }: Pick<Desk, 'id' | 'title'>,
): Promise<boolean> {
  const there = (await listDesks(transaction)).some((desk) => desk.kind === 'redress' || desk.id === id);
  if (there) return false;
  await transaction
    .insertInto('desks')
    .values({ id, kind: 'redress', title: JSON.stringify(title), root: null, position: 0 })
    .execute();
  return true;
}

/** Sets a desk's root, once: whoever asks later gets false and changes nothing. */
export async function openDesk(transaction: Transaction, id: string, root: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('desks')
    .set({ root })
    .where('id', '=', id)
    .where('root', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The epochs of a desk, oldest first. */
export async function listEpochs(store: Reader, desk: string): Promise<DeskEpoch[]> {
  return store
    .selectFrom('epochs')
    .select([
      'epoch',
      'recipient',
      'verify',
      'from_day as from',
      'until_day as until',
      'accept_until as acceptUntil',
    ])
    .where('desk', '=', desk)
    .orderBy('epoch')
    .execute();
}

/** Adds an epoch that a member's browser made. The caller has checked its number and its days. */
export async function addEpoch(transaction: Transaction, desk: string, epoch: DeskEpoch): Promise<void> {
  const { from, until, acceptUntil, ...keys } = epoch;
  await transaction
    .insertInto('epochs')
    .values({ desk, ...keys, from_day: from, until_day: until, accept_until: acceptUntil })
    .execute();
}

/**
 * Ends every epoch of a desk that has not ended, those that stand ready too, because somebody who has their seed
 * has left. Whatever was sealed to them already, or will be by somebody who has not heard of it, is still taken.
 */
export async function endEpochs(transaction: Transaction, desk: string, day: Day): Promise<void> {
  for (const { epoch, from, until } of await listEpochs(transaction, desk)) {
    const end = from > day ? from : day;
    if (until <= end) continue;
    await prolongEpoch(transaction, desk, epoch, {
      until: end,
      acceptUntil: addDays(end, EPOCH_ACCEPT_DAYS),
    });
  }
}

/** Moves the end of an epoch. */
export async function prolongEpoch(
  transaction: Transaction,
  desk: string,
  epoch: number,
  { until, acceptUntil }: { until: Day; acceptUntil: Day },
): Promise<void> {
  await transaction
    .updateTable('epochs')
    .set({ until_day: until, accept_until: acceptUntil })
    .where('desk', '=', desk)
    .where('epoch', '=', epoch)
    .execute();
}
