// Legal demands and incidents: administrators record them, guardians read them, and everybody reads what is published.

import * as v from 'valibot';
import { b64Of, dayField, ordinalField, parseAs } from '../fields.ts';
import {
  DEMAND_OUTCOMES,
  DEMANDED,
  INCIDENT_KINDS,
  INCIDENT_OUTCOMES,
  INCIDENT_TOUCHED,
  LEGAL_DEMAND_KINDS,
} from '../policy/demands.ts';

const MAX_DEMANDS = 10_000;
const ref = b64Of(16);

/** `POST /demands`: what came or went wrong, in words of the closed sets alone. */
export const recordDemandSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('legal-demand'),
    kind: v.picklist(LEGAL_DEMAND_KINDS),
    about: words(DEMANDED),
  }),
  v.strictObject({
    type: v.literal('incident'),
    kind: v.picklist(INCIDENT_KINDS),
    about: words(INCIDENT_TOUCHED),
  }),
]);
export type RecordDemand = v.InferOutput<typeof recordDemandSchema>;

/** `POST /demands/:id/outcome`: what came of it. */
export const closeDemandSchema = v.strictObject({
  outcome: v.union([words(DEMAND_OUTCOMES), words(INCIDENT_OUTCOMES)]),
});
export type CloseDemand = v.InferOutput<typeof closeDemandSchema>;

/** `POST /demands/statement`: that there are these and no others, as whoever says so has seen them. */
export const stateDemandsSchema = v.strictObject({ refs: v.pipe(v.array(ref), v.maxLength(MAX_DEMANDS)) });

export type StateDemands = v.InferOutput<typeof stateDemandsSchema>;

const demandFields = {
  ref,
  day: dayField,
  kind: v.string(),
  about: v.array(v.string()),
  /** What came of it; null while it is open. */
  outcome: v.nullable(v.array(v.string())),
  closedOn: v.nullable(dayField),
};

const Demand = v.object({ type: v.picklist(['legal-demand', 'incident']), ...demandFields });
/** A legal demand or an incident as it was recorded. */
export type Demand = v.InferOutput<typeof Demand>;

/** Answer to `GET /demands`, the newest first. */
export const demandListSchema = v.object({
  demands: v.array(Demand),
  /** The last statement; null before the first. */
  statement: v.nullable(
    v.object({
      sequence: ordinalField,
      day: dayField,
      expires: dayField,
      /** False while it waits for the programme key. */
      isSigned: v.boolean(),
      /** Whether it names exactly what is recorded now. */
      isComplete: v.boolean(),
    }),
  ),
});
export type DemandList = v.InferOutput<typeof demandListSchema>;

/** `/.well-known/bellbuoy-demands`: all that a programme has recorded by a day, which its key says is all there is. */
export const publishedDemandsSchema = v.object({
  v: v.literal(1),
  origin: v.string(),
  day: dayField,
  demands: v.pipe(v.array(Demand), v.maxLength(MAX_DEMANDS)),
});
export type PublishedDemands = v.InferOutput<typeof publishedDemandsSchema>;

/** @throws ProtocolError `malformed`. */
export function parsePublishedDemands(value: unknown): PublishedDemands {
  return parseAs(publishedDemandsSchema, value);
}

/** Some of a closed set, each once. */
function words<const Word extends string>(set: readonly Word[]) {
  return v.pipe(
    v.array(v.picklist(set)),
    v.minLength(1),
    v.check((chosen) => new Set(chosen).size === chosen.length, 'a word twice'),
  );
}
