import { type AddDesk, type DeskList, encodeB64, type RosterAnswer } from '@bellbuoy/protocol';
import { exclusive } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { addDesk, findDesk, listDesks, type Programme, renewDescriptor } from '../programme/index.ts';
import { issueSetupToken } from './set-up-desk.ts';
import { requireStill } from './still-there.ts';
import { listAdmitted, listFrames, type StaffSession } from './store.ts';

/** Every intake desk, the one that takes what is sent to none in particular first. */
export async function listIntakeDesks({ database: { store } }: Programme): Promise<DeskList> {
  const desks = await listDesks(store);
  return desks
    .filter(({ kind }) => kind === 'intake')
    .map(({ id, title, root }) => ({ id, title, isSetUp: root !== null }));
}

/**
 * The roster of a desk as it was signed, for whoever seals something to its members. The guardians' is theirs alone to
 * read: nobody else seals anything to them one by one.
 *
 * @throws Problem `no-desk` when there is none of this id that whoever calls may read, or it has not been set up.
 */
export async function readRosterOf(
  { database: { store } }: Programme,
  who: Pick<StaffSession, 'desk'>,
  id: string,
): Promise<RosterAnswer> {
  const [desk, frames, members] = await Promise.all([
    findDesk(store, id),
    listFrames(store, id),
    listAdmitted(store, id),
  ]);
  const mayRead = desk?.kind === 'intake' || desk?.id === who.desk;
  if (!mayRead || desk.root === null) throw new Problem('no-desk');
  return { root: desk.root, frames: frames.map(encodeB64), members };
}

/**
 * Adds an intake desk with keys of its own. Returns the token of its setup link: whoever opens that leads the desk.
 *
 * @throws Problem `desk-taken`.
 */
export async function addIntakeDesk(programme: Programme, who: StaffSession, desk: AddDesk): Promise<string> {
  const { database } = programme;
  const isNew = await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'accounts');
    await requireStill(transaction, 'administrator', who);
    const isAdded = await addDesk(transaction, desk);
    if (isAdded) await renewDescriptor(transaction, programme);
    return isAdded;
  });
  if (!isNew) throw new Problem('desk-taken');
  return requireToken(await issueSetupToken(programme, desk.id));
}

/**
 * Adds an intake desk where there is none of this id yet. Returns the token of its setup link, a new one each time;
 * null once the desk has been set up.
 */
export async function ensureIntakeDesk(programme: Programme, desk: AddDesk): Promise<string | null> {
  await programme.database.transaction(async (transaction) => {
    if (await addDesk(transaction, desk)) await renewDescriptor(transaction, programme);
  });
  return issueSetupToken(programme, desk.id);
}

/**
 * Draws a new setup link for a desk that has no lead yet; the one before is worth nothing any more.
 *
 * @throws Problem `not-found` when there is no such desk, or it has been set up.
 */
export async function renewSetupToken(programme: Programme, desk: string): Promise<string> {
  return requireToken(await issueSetupToken(programme, desk));
}

function requireToken(token: string | null): string {
  if (token === null) throw new Problem('not-found');
  return token;
}
