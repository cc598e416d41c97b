import type { DraftSaved, PublicationName, SaveDraft } from '@bellbuoy/protocol';
import { requireStill, type StaffSession } from '../accounts/index.ts';
import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { requireRoomToWrite } from './room.ts';
import {
  addAct,
  deleteTexts,
  findWorking,
  lockPublications,
  nextVersion,
  type StoredPublication,
  type VersionName,
  writeTexts,
} from './store.ts';

/**
 * Keeps what an editor writes, in whatever state it is: nobody but editors sees it.
 *
 * @throws Problem `text-changed` unless it is built on what is kept: somebody else may have saved, begun, thrown away or
 * proposed it meanwhile; `no-room`.
 */
export async function saveDraft(
  programme: Programme,
  who: StaffSession,
  name: PublicationName,
  { revision, ...source }: SaveDraft,
): Promise<DraftSaved> {
  return programme.database.transaction(async (transaction) => {
    await lockPublications(transaction, programme.database);
    await requireStill(transaction, 'editor', who);
    const working = await findWorking(transaction, name);
    const isSeen = working === null ? revision === 0 : isDraftAt(working, revision);
    if (!isSeen) throw new Problem('text-changed');
    if (working === null) await requireRoomToWrite(transaction);
    const saved = {
      version: working?.version ?? (await nextVersion(transaction, name)),
      revision: revision + 1,
    };
    if (working === null) await begin(transaction, name, { ...saved, facts: source.facts });
    else await change(transaction, working, { ...saved, facts: source.facts });
    const version = { ...name, version: saved.version };
    await writeTexts(transaction, version, source);
    await recordWriter(transaction, programme, who, version);
    return saved;
  });
}

/** Throws a draft away; that there was one stays known. @throws Problem `text-changed` unless it is as it was seen. */
export async function discardDraft(
  programme: Programme,
  who: StaffSession,
  name: PublicationName,
  revision: number,
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    await lockPublications(transaction, programme.database);
    await requireStill(transaction, 'editor', who);
    const working = await findWorking(transaction, name);
    if (working === null || !isDraftAt(working, revision)) throw new Problem('text-changed');
    await deleteTexts(transaction, working);
    await transaction
      .deleteFrom('publications')
      .where('kind', '=', working.kind)
      .where('id', '=', working.id)
      .where('version', '=', working.version)
      .execute();
    const { account } = who;
    await addAct(transaction, working, { act: 'discarded', account, day: today(programme) });
  });
}

function isDraftAt(working: StoredPublication, revision: number): boolean {
  return working.state === 'draft' && working.revision === revision;
}

interface Saved extends DraftSaved {
  readonly facts: string;
}

async function begin(transaction: Transaction, name: PublicationName, saved: Saved): Promise<void> {
  const nobody = { proposed_by: null, published_by: null, starts_on: null, asks_until: null };
  await transaction
    .insertInto('publications')
    .values({ ...name, ...saved, state: 'draft', ...nobody })
    .execute();
}

async function change(
  transaction: Transaction,
  { kind, id, version }: VersionName,
  { revision, facts }: Saved,
): Promise<void> {
  await transaction
    .updateTable('publications')
    .set({ revision, facts })
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('version', '=', version)
    .execute();
}

/** Who has had a hand in a version; once is enough. */
async function recordWriter(
  transaction: Transaction,
  programme: Programme,
  { account }: StaffSession,
  version: VersionName,
): Promise<void> {
  const known = await transaction
    .selectFrom('publication_acts')
    .select('position')
    .where('kind', '=', version.kind)
    .where('id', '=', version.id)
    .where('version', '=', version.version)
    .where('act', '=', 'written')
    .where('account', '=', account)
    .executeTakeFirst();
  if (known !== undefined) return;
  await addAct(transaction, version, { act: 'written', account, day: today(programme) });
}
