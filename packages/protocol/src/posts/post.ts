// What a programme says elsewhere, signed, so that it can be told from what others say in its name:
//
//   harbour.example/post
//   2026-11-21                                       (the day that the programme gives it)
//   Found a box on the shore? Leave it, step back…   (its words, one line or several)
//
//   — harbour.example/programme …

import { type Day, isDay } from '../days.ts';
import { ProtocolError } from '../errors.ts';
import { isOrigin } from '../keyring/forms.ts';
import { signNote, verifyNote } from '../log/note.ts';
import type { NoteSigner } from '../log/note-signer.ts';

export interface Post {
  readonly origin: string;
  readonly day: Day;
  /** Its words: `isPostText`. */
  readonly text: string;
}

/** Longest post, in UTF-16 units: its link holds all of it. */
export const maxPostLength = 1_000;

const HEADING = '/post';
/**
 * What cannot be seen, or turns around how the rest reads: with it two people would read one signed text differently.
 * The marks of direction and joining that Arabic, Persian and emoji are written with stay allowed. Ranges rather than
 * Unicode's classes, which grow: every engine must judge alike.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const HIDDEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u115f\u1160\u180e\u200b\u2028-\u202e\u2060-\u2069\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** Whether a text holds a character that a post may not have. */
export function hasHiddenCharacter(text: string): boolean {
  return HIDDEN.test(text);
}

/** A text as it is signed: composed (NFC), with plain line ends and without spaces around its lines. */
export function toPostText(text: string): string {
  const lines = text.normalize('NFC').replaceAll('\r\n', '\n').split('\n');
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** Whether a text is one that can be signed as it stands. */
export function isPostText(text: string): boolean {
  return (
    text !== '' &&
    text.length <= maxPostLength &&
    text.isWellFormed() &&
    !hasHiddenCharacter(text) &&
    toPostText(text) === text
  );
}

/**
 * The text that the programme key signs.
 *
 * @throws ProtocolError `malformed` for what is no post.
 */
export function formatPost({ origin, day, text }: Post): string {
  if (!isOrigin(origin) || !isDay(day) || !isPostText(text)) throw malformed();
  return `${origin}${HEADING}\n${day}\n${text}\n`;
}

/**
 * Parses the text that is signed.
 *
 * @throws ProtocolError `malformed` for what is none, or is spelled otherwise.
 */
export function parsePost(signed: string): Post {
  const [heading = '', day = '', ...lines] = signed.split('\n');
  const post = { origin: heading.slice(0, -HEADING.length), day, text: lines.slice(0, -1).join('\n') };
  if (formatPost(post) !== signed) throw malformed();
  return post;
}

/**
 * Signs a post.
 *
 * @param signer the programme key, named `<origin>/programme`.
 * @throws ProtocolError `malformed` for what is no post, `unverified` for the key of another programme.
 */
export function signPost(post: Post, signer: NoteSigner): string {
  const text = formatPost(post);
  if (signer.name !== programmeKeyName(post)) throw another();
  return signNote(text, [signer]);
}

/**
 * Verifies a post.
 *
 * @param vkey the programme key that the caller trusts.
 * @throws ProtocolError `malformed`, `too-large` or `unverified`.
 */
export function verifyPost(note: string, vkey: string): Post {
  const { text, names } = verifyNote(note, [vkey]);
  const post = parsePost(text);
  if (!names.includes(programmeKeyName(post))) throw another();
  return post;
}

function programmeKeyName({ origin }: Post): string {
  return `${origin}/programme`;
}

function malformed(): ProtocolError {
  return new ProtocolError('malformed', 'not a post');
}

function another(): ProtocolError {
  return new ProtocolError('unverified', 'the post of another programme');
}
