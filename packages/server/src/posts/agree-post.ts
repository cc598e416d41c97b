// From a draft to a signature: one editor proposes, another agrees or sends it back. Where the programme key is on this server,
// it signs in the transaction in which the second agrees; where it is not, the post waits for a signature from elsewhere.

import type { DecidePost, DropPost } from '@bellbuoy/protocol';
import { signPost, toPostLink } from '@bellbuoy/protocol/posts';
import type { StaffSession } from '../accounts/index.ts';
import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { placeOf, requireGoodWords } from './check-words.ts';
import { addAct, changePost, findPost, inTurn, type StoredPost, writtenOf } from './store.ts';

/** Proposes a draft. @throws Problem `text-changed` unless it is as it was seen; `text-faults`. */
export async function proposePost(
  programme: Programme,
  who: StaffSession,
  id: string,
  revision: number,
): Promise<void> {
  const place = await placeOf(programme);
  await inTurn(programme, who, async (transaction) => {
    const draft = await requirePost(transaction, id, { state: 'draft', revision });
    requireGoodWords(programme, place, writtenOf(draft));
    await changePost(transaction, draft, { state: 'proposed', proposed_by: who.account });
    await addAct(transaction, programme, { id, act: 'proposed', account: who.account });
  });
}

/** Makes one's own proposal a draft again. @throws Problem `text-changed`; `forbidden` for another's. */
export async function takePostBack(
  programme: Programme,
  who: StaffSession,
  id: string,
  revision: number,
): Promise<void> {
  await inTurn(programme, who, async (transaction) => {
    const proposed = await requirePost(transaction, id, { state: 'proposed', revision });
    if (proposed.proposed_by !== who.account) throw new Problem('forbidden');
    await changePost(transaction, proposed, DRAFT);
    await addAct(transaction, programme, { id, act: 'taken-back', account: who.account });
  });
}

/**
 * Agrees on what a colleague proposed, or sends it back.
 *
 * @throws Problem `conflict-of-interest` for whoever proposed it; `text-changed` unless it is as it was seen; `text-faults`
 * when the checks find any by now.
 */
export async function decidePost(
  programme: Programme,
  who: StaffSession,
  id: string,
  { revision, result, reason }: DecidePost,
): Promise<void> {
  const place = await placeOf(programme);
  await inTurn(programme, who, async (transaction) => {
    const proposed = await requirePost(transaction, id, { state: 'proposed', revision });
    if (proposed.proposed_by === who.account) throw new Problem('conflict-of-interest');
    const { account } = who;
    if (result === 'sent-back') await changePost(transaction, proposed, DRAFT);
    await addAct(transaction, programme, { id, act: result, account, reason });
    if (result === 'sent-back') return;
    const link = signHere(programme, requireGoodWords(programme, place, writtenOf(proposed)));
    const state = link === null ? 'agreed' : 'signed';
    await changePost(transaction, proposed, { state, agreed_by: account, link });
    if (link !== null) await addAct(transaction, programme, { id, act: 'signed', account });
  });
}

/** What two agreed on is not to be signed after all: one may say so. @throws Problem `text-changed`. */
export async function dropPost(
  programme: Programme,
  who: StaffSession,
  id: string,
  { revision, reason }: DropPost,
): Promise<void> {
  await inTurn(programme, who, async (transaction) => {
    const agreed = await requirePost(transaction, id, { state: 'agreed', revision });
    await changePost(transaction, agreed, { state: 'dropped' });
    await addAct(transaction, programme, { id, act: 'dropped', account: who.account, reason });
  });
}

/** A post in the state and as it was seen. @throws Problem `text-changed` otherwise. */
export async function requirePost(
  transaction: Transaction,
  id: string,
  { state, revision }: Pick<StoredPost, 'state' | 'revision'>,
): Promise<StoredPost> {
  const post = await findPost(transaction, id);
  if (post?.state !== state || post.revision !== revision) throw new Problem('text-changed');
  return post;
}

const DRAFT = { state: 'draft', proposed_by: null } as const;

/** Null where the programme key is elsewhere. */
function signHere(programme: Programme, text: string): string | null {
  const signer = programme.keys.programme;
  if (signer === null) return null;
  const { origin } = programme.config;
  return toPostLink(signPost({ origin, day: today(programme), text }, signer), signer.vkey);
}
