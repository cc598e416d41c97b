import type { PublicationName, WithdrawPublication } from '@bellbuoy/protocol';
import { requireStill, type StaffSession } from '../accounts/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { shownOn } from './in-force.ts';
import { addAct, listVersions, lockPublications } from './store.ts';

/**
 * Takes what is published off the site, or off the list of what is to come. One editor may: what should not be there has to
 * go at once. The words that came with the release are shown again, where there are any.
 *
 * @throws Problem `text-changed` for a version that is neither shown nor to come.
 */
export async function withdraw(
  programme: Programme,
  who: StaffSession,
  name: PublicationName,
  { version, reason }: WithdrawPublication,
): Promise<void> {
  const { database } = programme;
  await database.transaction(async (transaction) => {
    await lockPublications(transaction, database);
    await requireStill(transaction, 'editor', who);
    const day = today(programme);
    const versions = await listVersions(transaction, name);
    const found = versions.find((each) => each.version === version);
    const isComing = found?.state === 'published' && (found.starts_on ?? day) > day;
    const isShown = shownOn(versions, day)?.version === version;
    if (found === undefined || !(isComing || isShown)) throw new Problem('text-changed');
    const act = isComing ? 'cancelled' : 'withdrawn';
    await transaction
      .updateTable('publications')
      .set({ state: act })
      .where('kind', '=', name.kind)
      .where('id', '=', name.id)
      .where('version', '=', version)
      .execute();
    await addAct(transaction, found, { act, account: who.account, day, reason });
  });
}
