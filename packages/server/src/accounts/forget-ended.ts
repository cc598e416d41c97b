import { addDays } from '@bellbuoy/protocol';
import { type Programme, today } from '../programme/index.ts';
import { withdrawExpired } from './invitations.ts';

/** Forgets sessions that have ended, challenges spent before yesterday, and invitations nobody took. */
export async function forgetEnded(programme: Programme): Promise<void> {
  const day = today(programme);
  await programme.database.transaction(async (transaction) => {
    await transaction.deleteFrom('sessions').where('ends_on', '<', day).execute();
    await transaction.deleteFrom('spent_challenges').where('day', '<', addDays(day, -1)).execute();
    await withdrawExpired(transaction, day);
  });
}
