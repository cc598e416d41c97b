// Bodies of the calls of those who watch over desks, below /desk/api/v1.

import * as v from 'valibot';
import {
  accountField,
  countField,
  dayField,
  deskField,
  monthField,
  ordinalField,
  recipientField,
  wordField,
} from '../fields.ts';
import { DUE_KINDS } from '../policy/categories.ts';
import { watchedCheck } from './checks.ts';
import { watchedOrder } from './orders.ts';
import { caseId, envelope, personName, recordOf, wrap } from './parts.ts';
import { postIdSchema } from './posts.ts';

/** What somebody at a desk did with a case, as guardians read it. */
export const ACCESS_ACTS = [
  'opened',
  'read',
  'exported',
  'handed-over',
  'moved',
  'restricted',
  'recused',
  'sampled',
  'sample-read',
  'opened-name',
  'name-unopenable',
] as const;
export type AccessAct = (typeof ACCESS_ACTS)[number];

/** Answer to `GET /access-log` (`?month=`, the newest that has an entry when not given), the newest day first. */
export const accessLogSchema = v.object({
  /** Months that have entries, newest first. */
  months: v.array(monthField),
  month: v.nullable(monthField),
  entries: v.array(
    v.object({
      day: dayField,
      account: accountField,
      name: personName,
      desk: deskField,
      act: v.picklist(ACCESS_ACTS),
      case: caseId,
    }),
  ),
});
export type AccessLog = v.InferOutput<typeof accessLogSchema>;

/** What a desk can be late with: its deadlines, and samples that its browsers owe guardians. */
export const OVERDUE_KINDS = [...DUE_KINDS, 'sample', 'notice'] as const;

/** Answer to `GET /overdue`: what desks owe and have not done in time, the latest first. */
export const overdueSchema = v.array(
  v.object({
    desk: deskField,
    /** A case's id; of a report that is none yet, one for guardians alone. */
    ref: caseId,
    kind: v.picklist(OVERDUE_KINDS),
    due: dayField,
    /** Working days. */
    late: countField,
    /** An unopened report whose keys have run out: they are kept for it alone. */
    isEpochOver: v.boolean(),
  }),
);
export type Overdue = v.InferOutput<typeof overdueSchema>;

/** Why guardians are given a finished case: its outcome, a deadline that was missed in it, or the draw. */
export const SAMPLE_REASONS = ['knowingly-false', 'deadline', 'drawn'] as const;
export type SampleReason = (typeof SAMPLE_REASONS)[number];

const sampleReason = v.picklist(SAMPLE_REASONS);

/** Answer to `GET /oversight`: what guardians watch over beside deadlines that are still owed. The newest come first. */
export const oversightSchema = v.object({
  /** Of finished cases. `isGone`: the case has been deleted, and the sample with it. */
  samples: v.array(
    v.object({
      id: caseId,
      case: caseId,
      desk: deskField,
      reason: sampleReason,
      drawnOn: dayField,
      dueOn: dayField,
      deliveredOn: v.nullable(dayField),
      isGone: v.boolean(),
    }),
  ),
  orders: v.array(watchedOrder),
  checks: v.array(watchedCheck),
  /** Deadlines that were met too late. */
  missed: v.array(
    v.object({
      case: caseId,
      desk: deskField,
      kind: v.picklist(DUE_KINDS),
      due: dayField,
      done: dayField,
      /** Working days. */
      late: countField,
    }),
  ),
  /** Days on which more was exported by one account, or deleted at one desk, than the programme calls usual. */
  alerts: v.array(
    v.variant('kind', [
      v.object({
        kind: v.literal('exports'),
        day: dayField,
        desk: deskField,
        account: accountField,
        name: personName,
        cases: countField,
      }),
      v.object({ kind: v.literal('purges'), day: dayField, desk: deskField, cases: countField }),
    ]),
  ),
  /** Every version of an advisory by which the public is asked for facts, and the two editors who published it. */
  asking: v.array(
    v.object({
      advisory: wordField,
      version: ordinalField,
      publishedOn: dayField,
      startsOn: dayField,
      until: dayField,
      proposedBy: accountField,
      publishedBy: accountField,
      /** Taken off again, or stopped before its day. */
      isWithdrawn: v.boolean(),
    }),
  ),
  /** Every post that editors had signed, and the two of them. A signature stays good. */
  signedPosts: v.array(
    v.object({
      id: postIdSchema,
      words: v.string(),
      signedOn: dayField,
      proposedBy: accountField,
      agreedBy: accountField,
    }),
  ),
});
export type Oversight = v.InferOutput<typeof oversightSchema>;

const MAX_SAMPLE_RECORDS = 200;
const slotKey = v.pipe(v.string(), v.regex(/^[1-9]\d?$/));
const sealedSample = {
  recipient: recipientField,
  wraps: recordOf(slotKey, wrap, 7),
  records: v.pipe(v.array(envelope), v.minLength(1), v.maxLength(MAX_SAMPLE_RECORDS)),
};

const sampleDue = v.nullable(
  v.object({
    sample: caseId,
    case: caseId,
    /** The report's id, by which records name their conversation. */
    report: v.string(),
    recipient: recipientField,
    wrap: v.nullable(wrap),
    summary: v.nullable(envelope),
    records: v.array(envelope),
  }),
);
/** Answer to `GET /samples/due`: a case whose records the asking browser is to seal for guardians; null when none is. */
export const sampleDueSchema = v.object({ due: sampleDue });
export type SampleDue = v.InferOutput<typeof sampleDue>;

/** `POST /samples/:id`: sealed for the slots of the guardians in force, by their block's version. */
export const deliverSampleSchema = v.strictObject({ version: ordinalField, ...sealedSample });
export type DeliverSample = v.InferOutput<typeof deliverSampleSchema>;

/** Answer to `GET /samples/:id` */
export const sampleAnswerSchema = v.object({
  id: caseId,
  case: caseId,
  desk: deskField,
  reason: sampleReason,
  version: ordinalField,
  ...sealedSample,
});
export type SampleAnswer = v.InferOutput<typeof sampleAnswerSchema>;
