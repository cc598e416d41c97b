// What thanks and rewards rest on: facts that one member has verified, what another recommends on them, and what each
// member of the panel decides. All of it stands outside any conversation: the panel is told neither whose report it is
// nor which case, and never reads an original.

import * as v from 'valibot';
import { accountField, b64Of, dayField, hashField, ordinalField, textUpTo, wordField } from '../fields.ts';
import { ACT_RESULTS } from '../policy/acts.ts';
import { COMMENDATION_LEVELS, ELIGIBILITY } from '../rewards/closed-sets.ts';
import { MAX_TEXT, outside, written } from './place-fields.ts';

const MAX_FACTS = 32;
const MAX_FACT = 2_000;
const MAX_PARTS = 256;
const MAX_QUESTION = 1_024;

/** What names one award, from the recommendation to the ledger. Of facts: which they are. */
export const awardRefField = b64Of(16);

const fact = v.pipe(
  textUpTo(MAX_FACT),
  v.check((text) => text.trim() !== '', 'nothing is written'),
);

/** Facts that a member of the desk has verified with their own eyes, and how. Signed by their own key. */
export const factsSchema = v.object({
  ...outside,
  kind: v.literal('facts'),
  ref: awardRefField,
  account: accountField,
  day: dayField,
  facts: v.pipe(v.array(v.object({ fact, how: fact })), v.minLength(1), v.maxLength(MAX_FACTS)),
});

const money = {
  kind: v.literal('money'),
  /** In minor units. */
  amount: ordinalField,
  /** ISO 4217. */
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
};
const commendation = { kind: v.literal('commendation'), level: v.picklist(COMMENDATION_LEVELS) };

/** What is recommended; `band` is that of the rules in which the amount lies. */
export const awardSchema = v.variant('kind', [
  v.object({ ...money, band: wordField }),
  v.object(commendation),
]);
export type Award = v.InferOutput<typeof awardSchema>;

/** Each of the closed set is affirmed, in its order; `text` says why where that is asked. */
const eligibilityField = v.pipe(
  v.array(v.object({ rule: v.picklist(ELIGIBILITY), text: textUpTo(MAX_FACT) })),
  v.check(
    (affirmed) =>
      affirmed.length === ELIGIBILITY.length && affirmed.every(({ rule }, i) => rule === ELIGIBILITY[i]),
    'not every condition is affirmed',
  ),
);

/** Signed by whoever recommends. Whoever reads it verifies the facts by their own signature. */
export const recommendationSchema = v.object({
  ...outside,
  kind: v.literal('recommendation'),
  ref: awardRefField,
  account: accountField,
  day: dayField,
  award: awardSchema,
  /** The working summary in the desk's own words, in reading order: never an original. */
  summary: v.pipe(
    v.array(v.object({ question: textUpTo(MAX_QUESTION), text: textUpTo(MAX_TEXT) })),
    v.minLength(1),
    v.maxLength(MAX_PARTS),
  ),
  /** The JSON of a `facts` frame exactly as it was signed, with the signature and whose it is. */
  facts: v.object({ account: accountField, json: textUpTo(MAX_TEXT), signature: b64Of(64) }),
  eligibility: eligibilityField,
  why: written,
});

/** One member's own decision. `recommendation` is b64 H of the JSON that they read, so that it counts for no other. */
export const awardDecisionSchema = v.object({
  ...outside,
  kind: v.literal('award-decision'),
  ref: awardRefField,
  recommendation: hashField,
  account: accountField,
  result: v.picklist(ACT_RESULTS),
  reason: written,
  day: dayField,
});

/** What a member of the desk has verified. */
export type FactsMessage = v.InferOutput<typeof factsSchema>;
/** What the panel decides on. */
export type RecommendationMessage = v.InferOutput<typeof recommendationSchema>;
/** What one member of the panel decided, and why. */
export type AwardDecisionMessage = v.InferOutput<typeof awardDecisionSchema>;
