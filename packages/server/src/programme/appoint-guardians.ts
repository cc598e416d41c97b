import type { Guardians } from '@bellbuoy/protocol';
import { exclusive } from '../db/index.ts';
import { announceGuardians, latestGuardians } from './guardian-blocks.ts';
import type { Programme } from './programme.ts';
import { renewDescriptor } from './renew-descriptor.ts';

/**
 * Appoints a programme's first guardians, and makes the edition of the descriptor that names them: in force at once, or
 * waiting for `programme sign`.
 *
 * @returns whether they are: those who are guardians already are changed by themselves, never replaced.
 */
export async function appointGuardians(programme: Programme, guardians: Guardians): Promise<boolean> {
  const { database } = programme;
  return database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'guardians');
    if ((await latestGuardians(transaction)) !== null) return false;
    await announceGuardians(transaction, programme, guardians);
    await renewDescriptor(transaction, programme);
    return true;
  });
}
