// Posts and what becomes of them, in the words of ActivityStreams.

import type { Context } from '@fedify/fedify';
import type { Activity, Note } from '@fedify/fedify/vocab';
import { IDENTIFIER, PATHS } from './addresses.ts';
import type { Library } from './library.ts';
import type { Post } from './posts.ts';

/** By what a post is found. */
export type PostName = Pick<FilledPost, 'kind' | 'id' | 'edition'>;

/** A post with its address and its day. */
export interface FilledPost extends Post {
  /** Counts up when something is told of again after it was withdrawn. */
  readonly edition: number;
  /** The day on which followers were first told. */
  readonly day: string;
}

export function noteOf({ vocab, temporal }: Library, context: Context<void>, post: FilledPost): Note {
  const [first] = post.content;
  return new vocab.Note({
    id: addressOf(context, post),
    attribution: context.getActorUri(IDENTIFIER),
    // Some servers show what comes first, and take its language for the post's.
    contents: [
      first?.[1] ?? '',
      ...post.content.map(([language, markup]) => new vocab.LanguageString(markup, language)),
    ],
    url: new URL(post.page),
    // No finer than a day, as everywhere.
    published: temporal.Instant.from(`${post.day}T00:00:00Z`),
    tos: [vocab.PUBLIC_COLLECTION],
    ccs: [context.getFollowersUri(IDENTIFIER)],
  });
}

/** What a server is told. The same act has the same address however often it is sent, so that it counts once. */
export function activityOf(
  library: Library,
  context: Context<void>,
  act: 'create' | 'update',
  post: FilledPost,
): Activity {
  const { vocab } = library;
  const object = noteOf(library, context, post);
  const shared = {
    actor: context.getActorUri(IDENTIFIER),
    object,
    tos: [vocab.PUBLIC_COLLECTION],
    ccs: [context.getFollowersUri(IDENTIFIER)],
  };
  const at = addressOf(context, post);
  if (act === 'create') return new vocab.Create({ ...shared, id: new URL('#create', at) });
  return new vocab.Update({ ...shared, id: new URL(`#update-${post.digest}`, at) });
}

export function deletionOf({ vocab }: Library, context: Context<void>, name: PostName): Activity {
  const at = addressOf(context, name);
  return new vocab.Delete({
    id: new URL('#delete', at),
    actor: context.getActorUri(IDENTIFIER),
    object: new vocab.Tombstone({ id: at }),
    tos: [vocab.PUBLIC_COLLECTION],
    ccs: [context.getFollowersUri(IDENTIFIER)],
  });
}

function addressOf(context: Context<void>, { kind, id, edition }: PostName): URL {
  return new URL(
    PATHS.post.replace('{kind}', kind).replace('{id}', id).replace('{edition}', String(edition)),
    context.canonicalOrigin,
  );
}
