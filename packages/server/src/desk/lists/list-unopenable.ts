import type { UnopenableList } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import type { Programme } from '../../programme/index.ts';

/** The reports of a desk that could not be opened, until they are purged. They never became cases. */
export async function listUnopenable(
  { database: { store } }: Programme,
  { desk }: SignedIn,
): Promise<UnopenableList> {
  const rows = await store
    .selectFrom('reports')
    .leftJoin('cases', 'cases.mailbox', 'reports.mailbox')
    .select(['reports.mailbox', 'reports.day', 'reports.bytes', 'reports.urgent', 'reports.purge_on'])
    .where('reports.desk', '=', desk)
    .where('reports.state', '=', 'finished')
    .where('cases.mailbox', 'is', null)
    .orderBy('reports.day', 'desc')
    .orderBy('reports.mailbox')
    .execute();
  return rows.map(({ mailbox, day, bytes, urgent, purge_on }) => ({
    ...{ report: mailbox, day, size: bytes, urgent },
    purgeOn: purge_on,
  }));
}
