// What guardians are given of a finished case: the desk's own words and what it decided on, one frame a record. It is
// written anew, because the records themselves name the conversation, and whoever opens a name seal learns that too:
// nobody is to join the two.

import * as v from 'valibot';
import { accountField, b64Of, countField, dayField, ordinalField, textUpTo, wordField } from '../fields.ts';
import { citationFields, outcomeFields, reviewFields, vettingFields } from './decision-messages.ts';
import { MAX_TEXT, place } from './place-fields.ts';

const MAX_MESSAGES = 1_000;

const authored = { author: accountField, day: dayField };

/** The working summary without the hashes by which it says what it stands for. */
const summaryFields = {
  kind: v.literal('summary'),
  text: textUpTo(MAX_TEXT),
  facts: v.record(textUpTo(64), textUpTo(MAX_TEXT)),
  messages: v.pipe(v.array(textUpTo(MAX_TEXT)), v.maxLength(MAX_MESSAGES)),
};

/** What was passed on, to whom and for what: never the words of the reporter that went along. Its epoch signed it, nobody by name. */
const packageFields = {
  kind: v.literal('package'),
  day: dayField,
  body: wordField,
  purpose: textUpTo(MAX_TEXT),
};

export const sampledRecordSchema = v.variant('kind', [
  v.object({ ...authored, ...summaryFields }),
  v.object({ ...authored, ...vettingFields }),
  v.object({ ...authored, ...outcomeFields }),
  v.object({ ...authored, ...citationFields }),
  v.object({ ...authored, ...reviewFields }),
  v.object(packageFields),
]);
/** One record of a sampled case, as its author wrote it. */
export type SampledRecord = v.InferOutput<typeof sampledRecordSchema>;

export const sampleSchema = v.object({
  ...place,
  kind: v.literal('sample'),
  epoch: v.null(),
  mailbox: v.null(),
  /** Which of the sample's records this is, from 0. */
  n: countField,
  prev: v.null(),
  seen: v.null(),
  sample: b64Of(16),
  case: b64Of(16),
  /** How many records there are. */
  records: ordinalField,
  /** Whose browser sealed it, and signs it. */
  author: accountField,
  day: dayField,
  record: sampledRecordSchema,
  /** Whether the end of a text is missing, because it would not have fitted. */
  isCut: v.exactOptional(v.literal(true)),
});

/** A part of a sample. */
export type SampleMessage = v.InferOutput<typeof sampleSchema>;
