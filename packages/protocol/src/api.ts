// The public HTTP API's bodies: unknown members are refused in requests and ignored in answers.

import * as v from 'valibot';
import {
  b64Of,
  b64UpTo,
  countField,
  dayField,
  deskField,
  hashField,
  ordinalField,
  textUpTo,
  wordField,
} from './fields.ts';
import { MAILBOX_STATES } from './policy/categories.ts';
import { OUTCOMES } from './policy/redress.ts';
import { workConditionsSchema } from './work/work.ts';

const MAX_ENVELOPE_BYTES = 67_195;
const KEPT_BYTES = 5_755;
const CLAIM_STATE_BYTES = 18_043;
const SIGNATURE_BYTES = 384;
const MAX_BLINDED = 64;
const MAX_UPLOADS = 64;
const MAX_NOTE = 4_096;
const MAX_PROOF = 16_384;

/** The largest request body in bytes: `413 too-large` above. */
export const MAX_REQUEST_BYTES = 131_072;

/** The exact lengths in bytes that an answer to `GET /mailbox` is padded to. */
export const MAILBOX_ANSWER_BYTES = [16_384, 65_536, 262_144] as const;

/** Stable codes of `problem+json` answers on the public origin. */
export const PUBLIC_PROBLEM_CODES = [
  'malformed',
  'no-token',
  'no-mailbox',
  'no-desk',
  'not-found',
  'stale-epoch',
  'mailbox-taken',
  'moved-on',
  'other-desk',
  'gone',
  'too-large',
  'not-sealed',
  'unknown-upload',
  'no-offer',
  'claimed',
  'offer-over',
  'too-many',
  'wrong-keys',
  'wrong-sum',
  'work-needed',
  'no-voucher',
  'other-voucher',
  'voucher-over',
  'voucher-spent',
  'unavailable',
] as const;
export type PublicProblemCode = (typeof PUBLIC_PROBLEM_CODES)[number];

const envelope = b64UpTo(MAX_ENVELOPE_BYTES);
const kept = b64Of(KEPT_BYTES);
const uploads = v.pipe(v.array(textUpTo(64)), v.maxLength(MAX_UPLOADS));
const work = textUpTo(4_096);

/** `POST /reports` */
export const submitReportSchema = v.strictObject({
  desk: deskField,
  epoch: ordinalField,
  mailbox: hashField,
  commitment: b64Of(32),
  envelope,
  kept: v.exactOptional(kept),
  urgent: v.exactOptional(v.boolean()),
  uploads: v.exactOptional(uploads),
  pass: v.exactOptional(textUpTo(2_048)),
  work: v.exactOptional(work),
});
export type SubmitReport = v.InferOutput<typeof submitReportSchema>;

/** Answer to `POST /reports` */
export const reportAcceptedSchema = v.object({ promise: textUpTo(MAX_NOTE) });
export type ReportAccepted = v.InferOutput<typeof reportAcceptedSchema>;

/**
 * `POST /mailbox/messages`: `prev` is b64 H of the last envelope that the server holds from this side, `desk` whose epoch it
 * is sealed to, where that is not the one to which the report was sent.
 */
export const sendMessageSchema = v.strictObject({
  desk: v.exactOptional(deskField),
  epoch: ordinalField,
  prev: hashField,
  envelope,
  uploads: v.exactOptional(uploads),
  work: v.exactOptional(work),
});
export type SendMessage = v.InferOutput<typeof sendMessageSchema>;

/** `PUT /mailbox/kept`: `prev` is b64 H of the stored one, null for the first. */
export const keepSchema = v.strictObject({ prev: v.nullable(hashField), envelope: kept });
export type Keep = v.InferOutput<typeof keepSchema>;

const claimState = b64Of(CLAIM_STATE_BYTES);

/** `PUT /mailbox/claim-state`: as `kept`. */
export const keepClaimStateSchema = v.strictObject({ prev: v.nullable(hashField), envelope: claimState });

/** Answer to `GET /mailbox/claim-state` */
export const claimStateAnswerSchema = v.object({ envelope: v.nullable(claimState) });

/** `POST /mailbox/claims`: `award` is the secret of the offer, each message blinded for the key that is named. */
export const claimVouchersSchema = v.strictObject({
  award: b64Of(32),
  blinded: v.pipe(
    v.array(v.strictObject({ kid: hashField, message: b64Of(SIGNATURE_BYTES) })),
    v.minLength(1),
    v.maxLength(MAX_BLINDED),
  ),
});
export type ClaimVouchers = v.InferOutput<typeof claimVouchersSchema>;

/** Answer to `POST /mailbox/claims`: one for each message, in their order. */
export const signedVouchersSchema = v.object({
  signatures: v.pipe(v.array(b64Of(SIGNATURE_BYTES)), v.maxLength(MAX_BLINDED)),
});

/** `POST /mailbox/withdraw` */
export const withdrawSchema = v.strictObject({});

// An envelope that the reporter deleted is the empty text: its id keeps its place in the conversation.
const mailboxMessageSchema = v.object({ id: hashField, day: dayField, envelope });
const mailboxLogSchema = v.object({ line: textUpTo(1_024), proof: v.nullable(textUpTo(MAX_PROOF)) });

/** Answer to `GET /mailbox`: messages run from the desk to the reporter, oldest first. */
export const mailboxSchema = v.object({
  state: v.picklist(MAILBOX_STATES),
  days: v.object({
    received: dayField,
    opened: v.nullable(dayField),
    answerBy: v.nullable(dayField),
    purgeOn: v.nullable(dayField),
  }),
  /** How the desk ended it; `null` while it has not. */
  outcome: v.nullable(v.picklist(OUTCOMES)),
  /** To which bodies of the descriptor it was passed on. */
  passedOn: v.array(v.object({ body: wordField, day: dayField })),
  promise: textUpTo(MAX_NOTE),
  sent: v.array(hashField),
  messages: v.array(mailboxMessageSchema),
  log: v.array(mailboxLogSchema),
  kept: v.nullable(kept),
  claim: v.boolean(),
  more: v.nullable(textUpTo(256)),
  pad: v.string(),
});
export type Mailbox = v.InferOutput<typeof mailboxSchema>;
export type MailboxMessage = v.InferOutput<typeof mailboxMessageSchema>;

/** `POST /commendations` */
export const exchangeCommendationSchema = v.strictObject({
  voucher: textUpTo(1_024),
  /** Whether the server is to draw one; otherwise nobody is called anything. */
  pseudonym: v.boolean(),
});
export type ExchangeCommendation = v.InferOutput<typeof exchangeCommendationSchema>;

/** Answer to `POST /commendations`: the credential in compact form. */
export const commendationSchema = v.object({ credential: textUpTo(8_192) });

/** RFC 9457 problem details, as every refusal has them. */
export const problemSchema = v.object({
  type: textUpTo(256),
  title: textUpTo(256),
  status: countField,
  code: textUpTo(64),
  detail: v.exactOptional(textUpTo(1_024)),
  /** Of `work-needed`. */
  work: v.exactOptional(workConditionsSchema),
});
export type Problem = v.InferOutput<typeof problemSchema>;
