// The plaintext of frames, one schema a kind. Unknown members are ignored, though they were signed.

import * as v from 'valibot';
import {
  accountField,
  b64Of,
  b64UpTo,
  countField,
  dayField,
  deskField,
  hashField,
  localeField,
  ordinalField,
  parseAs,
  recipientField,
  textUpTo,
  verifyField,
} from '../fields.ts';
import { CATEGORIES, MEMBER_ROLES } from '../policy/categories.ts';
import { MATTERS } from '../policy/redress.ts';
import { actDecisionSchema, askSchema, checkedSchema } from './act-messages.ts';
import { awardDecisionSchema, factsSchema, recommendationSchema } from './award-messages.ts';
import { claimStateSchema } from './claim-state-message.ts';
import { decisionSchemas } from './decision-messages.ts';
import { offerSchema } from './offer.ts';
import { packageSchema } from './package-message.ts';
import { type Attachment, attachments, conversation, deskRecord, MAX_TEXT, place } from './place-fields.ts';
import { sampleSchema } from './sample-message.ts';

const MAX_ORIGINALS = 1_000;
const SEAL_FILE_BYTES = 67_195;
const SHARE_FILE_BYTES = 2_683;
const MAX_SLOTS = 7;
const MAX_HOLDERS = 32;

/** A name seal, in a report and where the server keeps it. */
export const nameSealSchema = v.object({
  file: b64UpTo(SEAL_FILE_BYTES),
  shares: v.pipe(v.array(b64Of(SHARE_FILE_BYTES)), v.minLength(2), v.maxLength(MAX_SLOTS)),
});

const questionId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/));

const reportSchema = v.object({
  ...conversation,
  kind: v.literal('report'),
  recipient: recipientField,
  verify: verifyField,
  locale: localeField,
  policy: hashField,
  category: v.picklist(MATTERS),
  answers: v.record(questionId, textUpTo(MAX_TEXT)),
  attachments,
  seal: v.exactOptional(nameSealSchema),
  remark: v.exactOptional(textUpTo(MAX_TEXT)),
});

const followUpSchema = v.object({
  ...conversation,
  kind: v.literal('message'),
  text: textUpTo(MAX_TEXT),
  attachments: v.exactOptional(attachments),
});

const replySchema = v.object({
  ...conversation,
  kind: v.literal('reply'),
  text: textUpTo(MAX_TEXT),
  attachments: v.exactOptional(attachments),
  // From here on another desk of the programme is in charge: its epochs sign, and later messages are sealed to them.
  moved: v.exactOptional(deskField),
  offer: v.exactOptional(offerSchema),
});

const openedSchema = v.object({
  ...conversation,
  kind: v.literal('opened'),
  report: hashField,
  day: dayField,
});

const noteSchema = v.object({ ...deskRecord, kind: v.literal('note'), text: textUpTo(MAX_TEXT) });

/** Which originals a record speaks of: b64 H of the report's envelope and of later messages. */
const originals = v.pipe(v.array(hashField), v.minLength(1), v.maxLength(MAX_ORIGINALS));

const summarySchema = v.object({
  ...deskRecord,
  kind: v.literal('summary'),
  of: originals,
  text: textUpTo(MAX_TEXT),
  facts: v.record(questionId, textUpTo(MAX_TEXT)),
  messages: v.record(hashField, textUpTo(MAX_TEXT)),
});

const translationSchema = v.object({
  ...deskRecord,
  kind: v.literal('translation'),
  of: hashField,
  locale: localeField,
  text: textUpTo(MAX_TEXT),
  answers: v.record(questionId, textUpTo(MAX_TEXT)),
});

// Takes the place of a report that was restricted: enough to answer it and to check what comes later, nothing
// of what it says. The epoch signs it, because its author may leave the desk before the case is over.
const extractSchema = v.object({
  ...deskRecord,
  kind: v.literal('extract'),
  report: hashField,
  recipient: recipientField,
  verify: verifyField,
  locale: localeField,
  policy: hashField,
  category: v.picklist(CATEGORIES),
});

const keptSchema = v.object({
  ...conversation,
  kind: v.literal('kept'),
  next: countField,
  excerpts: v.array(v.object({ n: countField, day: v.exactOptional(dayField), text: textUpTo(MAX_TEXT) })),
  // The desk's messages that the reporter deleted: only so does a client know them from withheld ones.
  deleted: v.exactOptional(v.array(v.object({ n: countField, id: hashField, day: dayField }))),
});

// The frames of a name seal stand outside the conversation: `n` is 0 and nothing comes before them.
const apart = { ...place, epoch: ordinalField, n: v.literal(0), prev: v.null(), seen: v.null() };

const nameSchema = v.object({
  ...apart,
  kind: v.literal('seal'),
  mailbox: hashField,
  text: textUpTo(MAX_TEXT),
});

// A guardian is not told whose report a share belongs to.
const shareSchema = v.object({
  ...apart,
  kind: v.literal('share'),
  mailbox: v.null(),
  slot: ordinalField,
  x: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(255)),
  seal: hashField,
  threshold: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(MAX_SLOTS)),
  shares: v.pipe(v.array(hashField), v.minLength(2), v.maxLength(MAX_SLOTS)),
  verify: verifyField,
  share: b64Of(33),
});

// Roster frames belong to a desk, not to a mailbox or an epoch. `n` and `prev` chain them, so that the
// server can neither replay the admission of somebody who left nor reorder what the leads signed.
const memberSchema = v.object({
  ...place,
  kind: v.literal('member'),
  epoch: v.null(),
  mailbox: v.null(),
  n: countField,
  prev: v.nullable(hashField),
  seen: v.null(),
  account: accountField,
  recipient: recipientField,
  verify: verifyField,
  role: v.picklist(MEMBER_ROLES),
  day: dayField,
});

// Of the same chain: the keyring that opens a desk whose members have lost their keys, and who holds a part of it.
const recoverySchema = v.object({
  ...place,
  kind: v.literal('recovery'),
  epoch: v.null(),
  mailbox: v.null(),
  n: countField,
  prev: v.nullable(hashField),
  seen: v.null(),
  recipient: recipientField,
  verify: verifyField,
  day: dayField,
  shares: v.pipe(
    v.array(v.object({ holder: v.nullable(accountField), share: hashField })),
    v.minLength(2),
    v.maxLength(MAX_HOLDERS),
  ),
});

const messageSchema = v.variant('kind', [
  reportSchema,
  followUpSchema,
  replySchema,
  openedSchema,
  noteSchema,
  summarySchema,
  translationSchema,
  extractSchema,
  keptSchema,
  claimStateSchema,
  nameSchema,
  shareSchema,
  memberSchema,
  recoverySchema,
  ...decisionSchemas,
  packageSchema,
  askSchema,
  actDecisionSchema,
  checkedSchema,
  sampleSchema,
  factsSchema,
  recommendationSchema,
  awardDecisionSchema,
]);

export type { Attachment };
export type NameSeal = v.InferOutput<typeof nameSealSchema>;
export type ReportMessage = v.InferOutput<typeof reportSchema>;
export type FollowUpMessage = v.InferOutput<typeof followUpSchema>;
export type ReplyMessage = v.InferOutput<typeof replySchema>;
export type OpenedMessage = v.InferOutput<typeof openedSchema>;
export type NoteMessage = v.InferOutput<typeof noteSchema>;
/** The desk's own words for a report and its later messages: what colleagues read and search in. */
export type SummaryMessage = v.InferOutput<typeof summarySchema>;
/** What a member understands a report or message to say, in the desk's language. */
export type TranslationMessage = v.InferOutput<typeof translationSchema>;
/** What the desk needs of a report to answer it, without what it says. */
export type ExtractMessage = v.InferOutput<typeof extractSchema>;
export type KeptMessage = v.InferOutput<typeof keptSchema>;
/** What was written into the name box. */
export type NameMessage = v.InferOutput<typeof nameSchema>;
/** One guardian's part of the key of a name seal. */
export type ShareMessage = v.InferOutput<typeof shareSchema>;
export type MemberMessage = v.InferOutput<typeof memberSchema>;
export type RecoveryMessage = v.InferOutput<typeof recoverySchema>;
/** Any frame's plaintext, told apart by `kind`. */
export type Message = v.InferOutput<typeof messageSchema>;
export type MessageKind = Message['kind'];
/** Every kind of frame. */
export const MESSAGE_KINDS: readonly MessageKind[] = messageSchema.options.map((option) =>
  'entries' in option ? option.entries.kind.literal : 'ask',
);
/** The plaintext of the kind given. */
export type MessageOf<Kind extends MessageKind> = Extract<Message, { kind: Kind }>;

/**
 * Parses the JSON value of a frame.
 *
 * @throws ProtocolError `malformed` for an unknown kind or version, or a member of the wrong form.
 */
export function parseMessage(value: unknown): Message {
  return parseAs(messageSchema, value);
}
