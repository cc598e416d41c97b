import { hasPanel } from '../accounts/index.ts';
import { type Programme, rewardRules, today } from '../programme/index.ts';
import { ensureCredentialKeys } from './ensure-key.ts';

/** Makes the keys that are missing. Before there is a panel nobody can be commended, so there are none. */
export async function tendCredentialKeys(programme: Programme): Promise<void> {
  if (rewardRules(programme) === null || !(await hasPanel(programme.database.store))) return;
  await ensureCredentialKeys(programme);
}

/** What commendations need once a day: old keys out of reach, and answers forgotten. */
export async function keepCommendations(programme: Programme): Promise<void> {
  await retireCredentialKeys(programme);
  await forgetCommendations(programme);
}

/** Destroys what keys signed with whose year is over. What they signed is verified as before. */
async function retireCredentialKeys(programme: Programme): Promise<void> {
  const { keeper } = programme;
  const { store } = programme.database;
  const over = await store
    .selectFrom('credential_secrets')
    .innerJoin('credential_keys', 'credential_keys.kid', 'credential_secrets.kid')
    .select(['credential_secrets.kid', 'credential_secrets.keeper', 'credential_secrets.handle'])
    .where('credential_keys.until_day', '<', today(programme))
    .execute();
  for (const { kid, keeper: keptBy, handle } of over) {
    // Where the keeper was changed since, only the former one can destroy what it keeps.
    if (keptBy !== keeper.name) continue;
    await keeper.destroy(handle);
    await store.deleteFrom('credential_secrets').where('kid', '=', kid).execute();
  }
}

async function forgetCommendations(programme: Programme): Promise<void> {
  const { store } = programme.database;
  const day = today(programme);
  await store
    .updateTable('spent_commendations')
    .set({ answer: null, answer_until: null })
    .where('answer_until', '<', day)
    .execute();
  await store.deleteFrom('spent_commendations').where('until_day', '<', day).execute();
}
