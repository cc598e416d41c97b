import { say } from '../messages/say.ts';

/** The questions of the report form in the order in which it asks them. */
const QUESTIONS = ['saw', 'where', 'when'] as const;

/** The question that an answer belongs to. One that this version does not know is shown by its id. */
export function questionWords(id: string): string {
  const known = QUESTIONS.find((question) => question === id);
  return known === undefined ? id : say(`question.${known}`);
}

/** A report's answers as they were asked for: a signed report carries them in alphabetical order. */
export function answersInOrder(
  answers: Readonly<Record<string, string>>,
): (readonly [id: string, text: string])[] {
  const rank = (id: string) => (QUESTIONS as readonly string[]).indexOf(id) + 1 || QUESTIONS.length + 1;
  return Object.entries(answers).toSorted(([a], [b]) => rank(a) - rank(b));
}
