// What a desk tells the editors that the public could be told: written for everybody, and joined to no case.

import * as v from 'valibot';
import { b64Of, countField, dayField, textUpTo, wordField } from '../fields.ts';

/** The most characters of such a note. */
export const MAX_PUBLIC_NOTE = 2_000;

const told = {
  /** The advisory that asked, or null: not everything that ends was asked for. */
  advisory: v.nullable(wordField),
  /** How many answers helped; 0 where no advisory asked. */
  helped: v.pipe(countField, v.maxValue(100_000)),
  text: v.pipe(
    textUpTo(MAX_PUBLIC_NOTE),
    v.check((text) => text.trim() !== '', 'no words'),
  ),
};

/** `POST /public-notes`: what came of an object or event, in words for everybody. */
export const writePublicNoteSchema = v.strictObject(told);
export type WritePublicNote = v.InferOutput<typeof writePublicNoteSchema>;

const PublicNote = v.object({ id: b64Of(16), day: dayField, ...told });
/** What an editor is prompted with. It names no desk, no member and no case. */
export type PublicNote = v.InferOutput<typeof PublicNote>;

/** Answer to `GET /public-notes`, the oldest first. */
export const publicNoteListSchema = v.object({ notes: v.array(PublicNote) });
export type PublicNoteList = v.InferOutput<typeof publicNoteListSchema>;
