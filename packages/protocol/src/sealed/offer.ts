// What a desk offers in a reply, once it has been decided: a commendation, or money. Whoever reads the reply can claim it.

import * as v from 'valibot';
import { b64Of, dayField, ordinalField } from '../fields.ts';
import { COMMENDATION_LEVELS } from '../rewards/closed-sets.ts';

const offer = {
  /** Drawn by the desk's browser: 32 bytes, of which the server has the hash until they are claimed. */
  award: b64Of(32),
  /** The last day on which it can be claimed. */
  until: dayField,
};

/** A reply's `offer`. */
export const offerSchema = v.variant('kind', [
  v.object({
    ...offer,
    kind: v.literal('money'),
    /** In minor units. */
    amount: ordinalField,
    /** ISO 4217. */
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  }),
  v.object({ ...offer, kind: v.literal('commendation'), level: v.picklist(COMMENDATION_LEVELS) }),
]);
export type Offer = v.InferOutput<typeof offerSchema>;
