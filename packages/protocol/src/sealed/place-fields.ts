// What frames of every kind have in common: where they belong.

import * as v from 'valibot';
import {
  accountField,
  countField,
  dayField,
  deskField,
  hashField,
  ordinalField,
  originField,
  textUpTo,
} from '../fields.ts';
import { isAgeIdentity } from '../keyring/forms.ts';

export const MAX_TEXT = 65_536;

const MAX_ATTACHMENTS = 64;

const attachmentSchema = v.object({
  sealed: hashField,
  identity: v.pipe(textUpTo(128), v.check(isAgeIdentity, 'not an identity')),
  bytes: countField,
  type: textUpTo(128),
  name: textUpTo(256),
  content: hashField,
});
/** The attachments that a frame names. */
export const attachments = v.pipe(v.array(attachmentSchema), v.maxLength(MAX_ATTACHMENTS));
export type Attachment = v.InferOutput<typeof attachmentSchema>;

export const place = { v: v.literal(1), origin: originField, desk: deskField };

/** The members of every frame within a conversation. `n` counts this side's frames from 0. */
export const conversation = {
  ...place,
  epoch: ordinalField,
  mailbox: hashField,
  n: countField,
  prev: v.nullable(hashField),
  seen: v.nullable(hashField),
};

/** The members of every frame outside a conversation, whose reader is not told whose report it is about. */
export const outside = {
  ...place,
  epoch: v.null(),
  mailbox: v.null(),
  n: v.literal(0),
  prev: v.null(),
  seen: v.null(),
};

/** Text that somebody has to have written. */
export const written = v.pipe(
  textUpTo(MAX_TEXT),
  v.check((text) => text.trim() !== '', 'nothing is written'),
);

/** The members of every record that the desk keeps of a case, signed by its author's own key: so it can be shown to be whose it says. */
export const deskRecord = { ...conversation, day: dayField, author: accountField };
