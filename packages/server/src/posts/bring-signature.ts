import { type BringSignature, isAfter } from '@bellbuoy/protocol';
import { checkPost, findPostLink } from '@bellbuoy/protocol/posts';
import type { StaffSession } from '../accounts/index.ts';
import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { requirePost } from './agree-post.ts';
import { wordsOf } from './check-words.ts';
import { addAct, changePost, inTurn, type StoredPost, writtenOf } from './store.ts';

/**
 * Keeps the signature of a post that was signed where the programme key is.
 *
 * @throws Problem `not-this-post` unless the programme key signed exactly the words on which two agreed, on a day since then;
 * `text-changed` unless it waits for a signature.
 */
export async function bringSignature(
  programme: Programme,
  who: StaffSession,
  id: string,
  { revision, signed }: BringSignature,
): Promise<void> {
  await inTurn(programme, who, async (transaction) => {
    const agreed = await requirePost(transaction, id, { state: 'agreed', revision });
    const link = findPostLink(signed)?.link ?? null;
    if (link === null || !(await isOf(transaction, programme, agreed, link)))
      throw new Problem('not-this-post');
    await changePost(transaction, agreed, { state: 'signed', link });
    await addAct(transaction, programme, { id, act: 'signed', account: who.account });
  });
}

async function isOf(
  transaction: Transaction,
  programme: Programme,
  agreed: StoredPost,
  link: string,
): Promise<boolean> {
  const verdict = checkPost(link, programme.file.vkey);
  if (verdict.kind !== 'good') return false;
  const { text, day } = verdict.post;
  const since = await agreedOn(transaction, agreed);
  return (
    text === wordsOf(programme, writtenOf(agreed)) && !isAfter(since, day) && !isAfter(day, today(programme))
  );
}

async function agreedOn(transaction: Transaction, { id }: StoredPost): Promise<string> {
  const { day } = await transaction
    .selectFrom('post_acts')
    .select('day')
    .where('id', '=', id)
    .where('act', '=', 'agreed')
    .orderBy('position', 'desc')
    .executeTakeFirstOrThrow();
  return day;
}
