// What a desk reads about how well it does. Never by person, and few of anything are not broken down.

import * as v from 'valibot';
import { countField, dayField, monthField, textUpTo, wordField } from '../fields.ts';

/** Answer to `GET /measures` */
export const measuresSchema = v.object({
  /** Working days that the oldest unopened report has waited; null while none waits. */
  oldestUnread: v.nullable(countField),
  /** By month, oldest first. `parts` is null where there are too few to be broken down. */
  figures: v.array(
    v.object({
      month: monthField,
      measure: textUpTo(40),
      total: countField,
      parts: v.nullable(v.record(textUpTo(40), countField)),
    }),
  ),
});
export type Measures = v.InferOutput<typeof measuresSchema>;

/** What became different with an advisory. Null where it would tell of fewer than five reports. */
const advisoryMeasuresSchema = v.object({
  /** From its first day to that of the first report of its kind that was in scope. */
  daysToFirst: v.nullable(countField),
  /** In percent: which share of its kind was in scope in the three months before it, and in the three from its own on. */
  before: v.nullable(countField),
  after: v.nullable(countField),
});
export type AdvisoryMeasures = v.InferOutput<typeof advisoryMeasuresSchema>;

/** Answer to `GET /advisories`: those that have begun, the newest first. */
export const advisoryListSchema = v.object({
  advisories: v.array(
    v.object({
      id: wordField,
      from: dayField,
      until: dayField,
      title: v.string(),
      /** Whether it asks for facts. */
      asks: v.boolean(),
      /** How many answers helped, as an editor wrote it; null before that. */
      helped: v.nullable(countField),
      measures: advisoryMeasuresSchema,
    }),
  ),
});
export type AdvisoryList = v.InferOutput<typeof advisoryListSchema>;

/** What whoever finishes a case may say of it, for the counters alone: nothing of it stays with the case. */
export const finishFigures = v.strictObject({
  /** Whether the report informed work. */
  wasUseful: v.nullable(v.boolean()),
  /** How many people were contacted who turned out to have nothing to do with it. */
  contacted: v.nullable(v.pipe(countField, v.maxValue(99))),
});
export type FinishFigures = v.InferOutput<typeof finishFigures>;
