// What the desk records of a decision. Each is signed by its author's own key and sealed to the case, so that whoever
// reviews it reads what was decided on and by whom, and the server none of it.

import * as v from 'valibot';
import { b64Of, textUpTo } from '../fields.ts';
import { OUTCOME_REASONS, VETTING_REASONS, VETTING_STEPS } from '../policy/decisions.ts';
import { REDRESS_OUTCOMES } from '../policy/redress.ts';
import { deskRecord, MAX_TEXT, written } from './place-fields.ts';

const caseId = b64Of(16);
/**
 * One answered step of vetting. What was seen and what somebody makes of it stand apart, and nothing is answered
 * without facts. `earlier` is a case that was looked at: a `citation` says why it counts.
 */
export const vettingFields = {
  kind: v.literal('vetting'),
  step: v.picklist([1, 2]),
  result: v.picklist([...VETTING_STEPS[1], ...VETTING_STEPS[2]]),
  reason: v.picklist(Object.values(VETTING_REASONS).flat()),
  facts: written,
  opinion: textUpTo(MAX_TEXT),
  earlier: v.exactOptional(caseId),
};
const vettingSchema = v.pipe(
  v.object({ ...deskRecord, ...vettingFields }),
  v.check(({ step, result }) => isOneOf(VETTING_STEPS[step], result), 'the answer of the other step'),
  v.check(({ result, reason }) => isOneOf(VETTING_REASONS[result], reason), 'no reason for this answer'),
);

/** An outcome with its reason. *Knowingly false* is nothing without what shows it, a duplicate without its other. */
export const outcomeFields = {
  kind: v.literal('outcome'),
  disposition: v.picklist(['no-further-action', 'unfounded', 'duplicate', 'knowingly-false']),
  reason: v.picklist(Object.values(OUTCOME_REASONS).flat()),
  text: textUpTo(MAX_TEXT),
  evidence: v.exactOptional(written),
  duplicateOf: v.exactOptional(caseId),
};
const outcomeSchema = v.pipe(
  v.object({ ...deskRecord, ...outcomeFields }),
  v.check(
    ({ disposition, reason }) => isOneOf(OUTCOME_REASONS[disposition], reason),
    'no reason for this outcome',
  ),
  v.check(
    ({ disposition, evidence }) => (disposition === 'knowingly-false') === (evidence !== undefined),
    'evidence belongs to knowingly false, and to nothing else',
  ),
  v.check(
    ({ disposition, duplicateOf }) => (disposition === 'duplicate') === (duplicateOf !== undefined),
    'a duplicate, and nothing else, names the other case',
  ),
);

/** Why an earlier case counts in this one. */
export const citationFields = { kind: v.literal('citation'), of: caseId, text: written };
const citationSchema = v.object({ ...deskRecord, ...citationFields });

/** What a second person says: of an outcome that was proposed, or of there being danger to life. */
export const reviewFields = {
  kind: v.literal('review'),
  of: v.picklist(['outcome', 'life-safety']),
  result: v.picklist(['agreed', 'sent-back']),
  text: written,
};
const reviewSchema = v.object({ ...deskRecord, ...reviewFields });

/** What a guardian found in a redress case. */
const findingSchema = v.object({
  ...deskRecord,
  kind: v.literal('finding'),
  outcome: v.picklist(REDRESS_OUTCOMES),
  text: written,
});

export const decisionSchemas = [
  vettingSchema,
  outcomeSchema,
  citationSchema,
  reviewSchema,
  findingSchema,
] as const;

export type VettingMessage = v.InferOutput<typeof vettingSchema>;
export type OutcomeMessage = v.InferOutput<typeof outcomeSchema>;
export type CitationMessage = v.InferOutput<typeof citationSchema>;
export type ReviewMessage = v.InferOutput<typeof reviewSchema>;
export type FindingMessage = v.InferOutput<typeof findingSchema>;
/** Anything that was decided in a case. */
export type DecisionMessage =
  | VettingMessage
  | OutcomeMessage
  | CitationMessage
  | ReviewMessage
  | FindingMessage;

function isOneOf(allowed: readonly string[], word: string): boolean {
  return allowed.includes(word);
}
