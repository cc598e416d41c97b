// `GET /practice.json`: what came together of noised answers. A period ends with a month, and only when that month is
// over; so nobody sees one answer come in.

import * as v from 'valibot';
import { countField, monthField, originField, parseAs, wordField } from '../fields.ts';
import { PRACTICE_PHASES } from './noised-answers.ts';

/** Fewer answers than this are not published: they wait for those of later months. */
export const LEAST_SENT = 50;
const MAX_EXERCISES = 100;
const MAX_PERIODS = 2_400;

const thousandthsField = v.pipe(v.number(), v.safeInteger());
const estimatedSchema = v.object({ count: countField, share: thousandthsField, error: thousandthsField });

const periodSchema = v.object({
  phase: v.picklist(PRACTICE_PHASES),
  from: monthField,
  to: monthField,
  /** How often noised answers were sent. */
  sent: countField,
  apart: v.object({ low: estimatedSchema, middle: estimatedSchema, high: estimatedSchema }),
  lean: v.object({ report: estimatedSchema, even: estimatedSchema, ordinary: estimatedSchema }),
});

export const practiceFiguresSchema = v.object({
  v: v.literal(1),
  origin: originField,
  exercises: v.pipe(
    v.array(
      v.object({ exercise: wordField, periods: v.pipe(v.array(periodSchema), v.maxLength(MAX_PERIODS)) }),
    ),
    v.maxLength(MAX_EXERCISES),
  ),
});
/** Counts are of answers as they came, after the die; shares and errors are estimates, in thousandths. */
export type PracticeFigures = v.InferOutput<typeof practiceFiguresSchema>;
/** Answers of one phase from the beginning of one month to the end of another, oldest first. */
export type PracticePeriod = v.InferOutput<typeof periodSchema>;

/** @throws ProtocolError `malformed` */
export function parsePracticeFigures(value: unknown): PracticeFigures {
  return parseAs(practiceFiguresSchema, value);
}
