import type { PostAct, PostState, PublicationKind } from '@bellbuoy/protocol';

export interface PostsTables {
  posts: PostsTable;
  post_acts: PostActsTable;
}

/** What is to be posted elsewhere, in the programme's name. Once two have agreed on it, it stays as it is. */
interface PostsTable {
  id: string;
  state: PostState;
  /** Counts how often it was saved, so that nobody overwrites or agrees on what they have not seen. */
  revision: number;
  text: string;
  language: string | null;
  /** The lesson, advisory or campaign whose address stands below the words. */
  about_kind: PublicationKind | null;
  about_id: string | null;
  proposed_by: string | null;
  /** Never who proposed it. */
  agreed_by: string | null;
  /** What stands behind `#` in the link, signed. */
  link: string | null;
}

/** Who did what with a post. */
interface PostActsTable {
  /** Counts up without a gap. */
  position: number;
  id: string;
  act: PostAct;
  account: string;
  day: string;
  /** Why, where a colleague should know. */
  reason: string | null;
}
