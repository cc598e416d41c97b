// Bodies of the calls by which a case is decided, below /desk/api/v1. What was decided on is in the sealed records that
// come along; in clear is only what the server has to know to hold everybody to the rules.

import * as v from 'valibot';
import { accountField, countField, dayField, hashField, wordField } from '../fields.ts';
import { CATEGORIES, DISPOSITIONS } from '../policy/categories.ts';
import { finishFigures } from './measures.ts';
import { caseId, sealedCopy } from './parts.ts';

/** Where a case stands at the desk. */
export const CASE_STATES = ['open', 'second-review', 'passed-on', 'finished'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What a row tells of how far its case is decided. */
export const decisionColumns = {
  /** How many steps of vetting are answered, step one as *in scope*: 0, 1 or 2. */
  vetted: v.pipe(countField, v.maxValue(2)),
  /** The day on which step two found that the facts indicate it; null while they do not. */
  vettedOn: v.nullable(dayField),
  /** Whether closing it takes a second person. */
  needsTwo: v.boolean(),
  /** The outcome that waits for a second person, and who proposed it. */
  proposed: v.nullable(v.picklist(DISPOSITIONS)),
  proposedBy: v.nullable(accountField),
  /** Who said that it is danger to life and cannot wait, and who confirmed it. */
  hastenedBy: v.nullable(accountField),
  hastenedWith: v.nullable(accountField),
};

const category = v.picklist(CATEGORIES);
const figures = v.exactOptional(finishFigures);

/** An earlier case that counts in this one, and the sealed `citation` that says why. */
const earlierCase = v.strictObject({ case: caseId, reason: v.nullable(sealedCopy) });

/**
 * `POST /cases/:id/vetting`. `filed` is the category that the reporter chose, which the server cannot see: whatever
 * was reported as danger to life is closed by two people, whatever it is called later.
 */
export const vetSchema = v.variant('step', [
  v.strictObject({
    step: v.literal(1),
    category,
    filed: category,
    record: sealedCopy,
    earlier: v.exactOptional(earlierCase),
  }),
  v.strictObject({
    step: v.literal(2),
    isIndicated: v.boolean(),
    record: sealedCopy,
    earlier: v.exactOptional(earlierCase),
  }),
]);
export type Vet = v.InferOutput<typeof vetSchema>;

/**
 * `POST /cases/:id/finish` and its answer. `filed` and `category` come with *out of scope*, which is decided by step
 * one itself; `earlier` with a duplicate.
 */
export const finishSchema = v.variant('disposition', [
  v.strictObject({
    disposition: v.literal('out-of-scope'),
    filed: category,
    record: sealedCopy,
    figures,
  }),
  v.strictObject({
    disposition: v.literal('duplicate'),
    earlier: earlierCase,
    record: sealedCopy,
    figures,
  }),
  v.strictObject({
    disposition: v.picklist(['no-further-action', 'unfounded', 'knowingly-false']),
    record: sealedCopy,
    figures,
  }),
]);
export type Finish = v.InferOutput<typeof finishSchema>;
export const finishedSchema = v.object({
  state: v.picklist(['finished', 'second-review']),
  purgeOn: v.nullable(dayField),
});
export type Finished = v.InferOutput<typeof finishedSchema>;

/** `POST /cases/:id/review` and its answer, as of finishing; `open` when it was sent back. */
export const reviewSchema = v.strictObject({
  result: v.picklist(['agreed', 'sent-back']),
  record: sealedCopy,
});
export type Review = v.InferOutput<typeof reviewSchema>;
export const reviewedSchema = v.object({ purgeOn: v.nullable(dayField) });

/** `POST /cases/:id/life-safety`: the copy of a `review` of it. */
export const lifeSafetySchema = v.strictObject({ record: sealedCopy });
export type LifeSafety = v.InferOutput<typeof lifeSafetySchema>;

/**
 * `POST /cases/:id/hand-over` and its answer. `record` is the package's frame sealed to the case; `of` the report's
 * envelope where it repeats words of it. The package itself, sealed to the body, does not pass through the server.
 */
export const handOverSchema = v.strictObject({
  body: wordField,
  package: caseId,
  record: sealedCopy,
  of: v.nullable(hashField),
});
export type HandOver = v.InferOutput<typeof handOverSchema>;
export const handedOverSchema = v.object({ purgeOn: dayField });

/** What was handed over in a case: in `GET /cases/:id`. */
export const handOverListSchema = v.array(v.object({ package: caseId, body: wordField, day: dayField }));
