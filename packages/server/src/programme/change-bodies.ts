import { type Body } from './bodies.ts';
import type { Programme } from './programme.ts';
import { renewDescriptor } from './renew-descriptor.ts';

/**
 * Names a body to which cases may be handed over from now on, and makes the edition of the descriptor that says so: in
 * force at once, or waiting for `programme sign`.
 *
 * @returns whether it is new: a body of that id is never given another key by this.
 */
export async function addBody(programme: Programme, body: Body): Promise<boolean> {
  return programme.database.transaction(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('bodies')
      .values(body)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await renewDescriptor(transaction, programme);
    return true;
  });
}

/** Takes a body off the list. What it was given before it keeps. Returns whether it was there. */
export async function removeBody(programme: Programme, id: string): Promise<boolean> {
  return programme.database.transaction(async (transaction) => {
    const { numDeletedRows } = await transaction.deleteFrom('bodies').where('id', '=', id).executeTakeFirst();
    if (numDeletedRows !== 1n) return false;
    await renewDescriptor(transaction, programme);
    return true;
  });
}
