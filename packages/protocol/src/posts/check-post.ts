// Checks a post that somebody shows, by the programme key alone, without asking anybody.

import { ProtocolError } from '../errors.ts';
import { parseVkey } from '../log/vkey.ts';
import { type Post, parsePost, verifyPost } from './post.ts';
import { decodePostLink, findPostLink, noteOfLink } from './post-link.ts';

/** What becomes of a check; only `good` is to be relied on, and only for the very words that it carries. */
export type PostVerdict =
  | { readonly kind: 'good'; readonly post: Post }
  /** A genuine link, copied together with other words than those that were signed. */
  | { readonly kind: 'differs'; readonly post: Post }
  /** Not a post of Bellbuoy's, or too damaged to be read. */
  | { readonly kind: 'not-one' }
  /** Says that another programme signed it, which only that programme's key can tell. */
  | { readonly kind: 'other'; readonly origin: string }
  /** Says that this programme signed it, whose key did not sign these words. */
  | { readonly kind: 'altered' };

/** Whether a text is meant as a post, so that it is not taken for anything else that is signed. */
export function isShownPost(text: string): boolean {
  return findPostLink(text) !== null || /^\S+\/post\r?\n/.test(text.trimStart());
}

/**
 * Checks a post: its link, its link together with the words that it stood below, or the signed note itself.
 *
 * @param vkey the programme key that the caller trusts, named `<origin>/programme`.
 */
export function checkPost(text: string, vkey: string): PostVerdict {
  const shown = findPostLink(text);
  try {
    const note = shown === null ? toNote(text) : noteOfLink(decodePostLink(shown.link), vkey);
    const { origin } = parsePost(note.slice(0, note.lastIndexOf('\n\n') + 1));
    if (parseVkey(vkey).name !== `${origin}/programme`) return { kind: 'other', origin };
    return judge(note, vkey, shown?.words ?? '');
  } catch (error) {
    if (error instanceof ProtocolError) return { kind: 'not-one' };
    throw error;
  }
}

function judge(note: string, vkey: string, words: string): PostVerdict {
  try {
    const post = verifyPost(note, vkey);
    return { kind: words === '' || fold(words) === fold(post.text) ? 'good' : 'differs', post };
  } catch (error) {
    if (error instanceof ProtocolError && error.code === 'unverified') return { kind: 'altered' };
    throw error;
  }
}

/** Words as they are compared: sites lay lines out anew. */
function fold(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A note as it was saved, with the line ends that a mail program gave it. */
function toNote(text: string): string {
  return `${text.replaceAll('\r\n', '\n').trim()}\n`;
}
