// Bodies of the calls by which editors write what is posted elsewhere, and have it signed by the programme key.

import * as v from 'valibot';
import { accountField, b64Of, countField, dayField, localeField, ordinalField, textUpTo } from '../fields.ts';
import { personName } from './parts.ts';
import { publicationNameSchema } from './publications.ts';

/** `agreed`: by two editors, where the programme key is elsewhere. `dropped`: agreed, and not to be signed after all. */
export const POST_STATES = ['draft', 'proposed', 'agreed', 'signed', 'dropped'] as const;
export type PostState = (typeof POST_STATES)[number];

export const POST_ACTS = [
  'written',
  'proposed',
  'taken-back',
  'sent-back',
  'agreed',
  'signed',
  'dropped',
  'discarded',
] as const;
export type PostAct = (typeof POST_ACTS)[number];

/** A draft may be longer than what can be signed: somebody is still at it. */
const MAX_DRAFT = 4_000;
const MAX_REASON = 500;
/** A link of the longest post in the longest script, and what somebody copied with it. */
const MAX_SIGNED = 20_000;
const ID_BYTES = 16;

const written = {
  text: textUpTo(MAX_DRAFT),
  /** What it is written in; null where that is none of the site's languages, or several. */
  language: v.nullable(localeField),
  /** A lesson, advisory or campaign whose address stands below the words; null without one. */
  about: v.nullable(v.strictObject(publicationNameSchema.entries)),
};

/** What an editor writes. */
export const writtenPostSchema = v.strictObject(written);
export type WrittenPost = v.InferOutput<typeof writtenPostSchema>;

const reason = v.pipe(
  textUpTo(MAX_REASON),
  v.check((text) => text.trim() !== '', 'no reason'),
);

/** The id of a post, which the browser draws that begins it. @throws ValiError for what is none. */
export const postIdSchema = b64Of(ID_BYTES);

/** `PUT /posts/:id/draft`. `revision`: of the draft that is changed; 0 to begin one. */
export const savePostSchema = v.strictObject({ revision: countField, ...written });
export type SavePost = v.InferOutput<typeof savePostSchema>;

/** Answer to it. */
export const savedPostSchema = v.object({ revision: ordinalField });
export type SavedPost = v.InferOutput<typeof savedPostSchema>;

/** `POST /posts/:id/decision`, by another editor than who proposed it. */
export const decidePostSchema = v.strictObject({
  revision: ordinalField,
  result: v.picklist(['agreed', 'sent-back']),
  reason,
});
export type DecidePost = v.InferOutput<typeof decidePostSchema>;

/** `POST /posts/:id/signature`: what `post sign` printed where the programme key is. */
export const bringSignatureSchema = v.strictObject({ revision: ordinalField, signed: textUpTo(MAX_SIGNED) });
export type BringSignature = v.InferOutput<typeof bringSignatureSchema>;

/** `POST /posts/:id/end`: what two agreed on is not to be signed after all. */
export const dropPostSchema = v.strictObject({ revision: ordinalField, reason });
export type DropPost = v.InferOutput<typeof dropPostSchema>;

const standing = {
  id: postIdSchema,
  state: v.picklist(POST_STATES),
  revision: ordinalField,
  ...written,
  proposedBy: v.nullable(accountField),
  agreedBy: v.nullable(accountField),
  /** Of what was done last. */
  day: dayField,
};

/** Answer to `GET /posts`, the newest first. */
export const postListSchema = v.object({ posts: v.array(v.object(standing)) });
export type PostList = v.InferOutput<typeof postListSchema>;

/** Answer to `GET /posts/:id`. */
export const postAnswerSchema = v.object({
  ...standing,
  /** What is signed: the text, and the address of what it is about. */
  words: v.string(),
  /** Where the public finds the site. */
  site: v.string(),
  /** Whether this server has the programme key, and signs when two have agreed. */
  isKeyHere: v.boolean(),
  /** What stands behind `#` in the link, as `toPostLink` makes it; null until it is signed. */
  link: v.nullable(v.string()),
  acts: v.array(
    v.object({
      act: v.picklist(POST_ACTS),
      account: accountField,
      name: personName,
      day: dayField,
      reason: v.nullable(v.string()),
    }),
  ),
});
export type PostAnswer = v.InferOutput<typeof postAnswerSchema>;
