import type { Oversight, PostAnswer, PostList } from '@bellbuoy/protocol';
import { decodePostLink } from '@bellbuoy/protocol/posts';
import type { Reader } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { wordsOf } from './check-words.ts';
import { findPost, type StoredPost, writtenOf } from './store.ts';

/** What waits for an editor comes first and is fewer; of all others these are the last. */
const MAX_LISTED = 500;

/** Every post that is being written or waits, then those that are signed or dropped; of each, the one first that was touched last. */
export async function listPosts({ database }: Programme): Promise<PostList> {
  const rows = await database.store
    .selectFrom('posts')
    .innerJoin(
      (acts) =>
        acts
          .selectFrom('post_acts')
          .select(['id', ({ fn }) => fn.max('position').as('last')])
          .groupBy('id')
          .as('touched'),
      (join) => join.onRef('touched.id', '=', 'posts.id'),
    )
    .innerJoin('post_acts', 'post_acts.position', 'touched.last')
    .selectAll('posts')
    .select('post_acts.day')
    .orderBy((of) => of.case().when('posts.state', 'in', ['signed', 'dropped']).then(1).else(0).end())
    .orderBy('touched.last', 'desc')
    .limit(MAX_LISTED)
    .execute();
  return { posts: rows.map((row) => ({ ...standingOf(row), day: row.day })) };
}

/** One post, with what would be or was signed. @throws Problem `not-found`. */
export async function readPost(programme: Programme, id: string): Promise<PostAnswer> {
  const { store } = programme.database;
  const post = await findPost(store, id);
  if (post === null) throw new Problem('not-found');
  const acts = await readActs(store, id);
  return {
    ...standingOf(post),
    day: acts.at(-1)?.day ?? '',
    words: wordsIn(programme, post),
    site: programme.config.urls.public,
    isKeyHere: programme.keys.programme !== null,
    link: post.link,
    acts,
  };
}

/** What was signed for editors, the newest first, for guardians: what it says, and who agreed on it. */
export async function listSignedPosts(programme: Programme): Promise<Oversight['signedPosts']> {
  const rows = await programme.database.store
    .selectFrom('posts')
    .innerJoin('post_acts', (join) =>
      join.onRef('post_acts.id', '=', 'posts.id').on('post_acts.act', '=', 'signed'),
    )
    .selectAll('posts')
    .select('post_acts.day')
    .orderBy('post_acts.position', 'desc')
    .limit(MAX_LISTED)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, words: wordsIn(programme, row), signedOn: row.day },
    ...{ proposedBy: row.proposed_by ?? '', agreedBy: row.agreed_by ?? '' },
  }));
}

/** What was signed, as it was: the site may have another address by now. Otherwise what would be. */
function wordsIn(programme: Programme, post: StoredPost): string {
  return post.link === null ? wordsOf(programme, writtenOf(post)) : decodePostLink(post.link).post.text;
}

function standingOf(post: StoredPost) {
  const { id, state, revision, proposed_by, agreed_by } = post;
  return { id, state, revision, ...writtenOf(post), proposedBy: proposed_by, agreedBy: agreed_by };
}

async function readActs(store: Reader, id: string): Promise<PostAnswer['acts']> {
  return store
    .selectFrom('post_acts')
    .innerJoin('accounts', 'accounts.account', 'post_acts.account')
    .select(['act', 'post_acts.account', 'accounts.name', 'day', 'reason'])
    .where('id', '=', id)
    .orderBy('position')
    .execute();
}
