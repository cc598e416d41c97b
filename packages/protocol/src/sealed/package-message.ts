// What is handed over to another body: a frame of its own that names neither mailbox, recipient nor any key of the
// reporter's, so that whoever gets it can neither write to them nor find their conversation.

import * as v from 'valibot';
import { b64Of, dayField, ordinalField, textUpTo, wordField } from '../fields.ts';
import { attachments, MAX_TEXT, place, written } from './place-fields.ts';

const MAX_ORIGINALS = 64;
const MAX_QUESTION = 1_024;

export const packageSchema = v.object({
  ...place,
  kind: v.literal('package'),
  epoch: ordinalField,
  mailbox: v.null(),
  n: v.literal(0),
  prev: v.null(),
  seen: v.null(),
  /** Drawn at random for this hand-over alone. */
  package: b64Of(16),
  body: wordField,
  day: dayField,
  /** The day by which the body should have deleted it. */
  expires: dayField,
  purpose: written,
  summary: written,
  /** Answers in the reporter's own words, each chosen by itself. */
  originals: v.pipe(
    v.array(v.object({ question: textUpTo(MAX_QUESTION), text: textUpTo(MAX_TEXT) })),
    v.maxLength(MAX_ORIGINALS),
  ),
  /** Sealed again under fresh identities: nothing joins them to what the reporter uploaded. */
  attachments,
});

/** What a body is given. */
export type PackageMessage = v.InferOutput<typeof packageSchema>;
