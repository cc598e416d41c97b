// What somebody who practised may send: two closed answers, each of which passed a die on their own device
// (randomised response: Warner, Journal of the American Statistical Association 60 (1965), 63-69; with more than two
// answers and forced ones: Greenberg and others, ibid. 64 (1969), 520-539). So no answer tells what is true of whoever
// sent it, and together many still tell how many there are of each.

import * as v from 'valibot';
import { wordField } from '../fields.ts';

/** Whether lessons were read before the exercise. */
export const PRACTICE_PHASES = ['before', 'after'] as const;
export type PracticePhase = (typeof PRACTICE_PHASES)[number];

/** How well somebody tells what is worth reporting from what is ordinary. */
export const APARTS = ['low', 'middle', 'high'] as const;
export type Apart = (typeof APARTS)[number];

/** To which side somebody errs. */
export const LEANS = ['report', 'even', 'ordinary'] as const;
export type Lean = (typeof LEANS)[number];

/** The two questions, and what can be answered. */
export const PRACTICE_ANSWERS = { apart: APARTS, lean: LEANS } as const;
export type PracticeQuestion = keyof typeof PRACTICE_ANSWERS;

/** A fair die of six sides: up to this roll the answer is true, and each roll after it stands for one answer. */
export const TRUE_UP_TO = 3;
const SIDES = 6;
const LARGEST_FAIR_BYTE = 251;

/** What a throw came to. */
export interface NoisedAnswer<Answer extends string> {
  /** 1 to 6. */
  readonly roll: number;
  /** What is sent. */
  readonly answer: Answer;
}

/** `POST /practice` */
export const noisedAnswersSchema = v.strictObject({
  exercise: wordField,
  phase: v.picklist(PRACTICE_PHASES),
  apart: v.picklist(APARTS),
  lean: v.picklist(LEANS),
});
export type NoisedAnswers = v.InferOutput<typeof noisedAnswersSchema>;

/**
 * Throws the die for one answer.
 *
 * @param answers the three that there are, in the protocol's order.
 * @param randomByte gives bytes that nobody can foresee, evenly from 0 to 255.
 */
export function noise<Answer extends string>(
  answers: readonly [Answer, Answer, Answer],
  truth: Answer,
  randomByte: () => number,
): NoisedAnswer<Answer> {
  const roll = throwDie(randomByte);
  const [first, second, third] = answers;
  const forced = [first, second, third][roll - TRUE_UP_TO - 1];
  return { roll, answer: forced ?? truth };
}

/** Bytes that would make some sides likelier than others are thrown again. */
function throwDie(randomByte: () => number): number {
  for (;;) {
    const byte = randomByte();
    if (byte <= LARGEST_FAIR_BYTE) return (byte % SIDES) + 1;
  }
}
