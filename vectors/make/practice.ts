import { MADE, write } from './known.ts';

const ANSWERS = {
  apart: ['low', 'middle', 'high'],
  lean: ['report', 'even', 'ordinary'],
} as const;

/** What the die makes of every truth at every byte that matters, and what estimates follow. */
export function makePractice(): void {
  const bytes = [0, 1, 2, 3, 4, 5, 6, 131, 251];
  const noised = Object.entries(ANSWERS).flatMap(([question, answers]) =>
    answers.flatMap((truth) =>
      bytes.map((byte) => {
        const roll = (byte % 6) + 1;
        return { question, truth, bytes: [byte], roll, answer: roll <= 3 ? truth : answers[roll - 4] };
      }),
    ),
  );
  const again = [252, 255, 254, 253, 5];
  const known = { exercise: 'telling-apart', phase: 'before', apart: 'middle', lean: 'even' };
  const { lean: _, ...lacking } = known;
  write('practice_bellbuoy', {
    source: MADE,
    noised: [
      ...noised,
      { question: 'apart', truth: 'low', bytes: again, roll: 6, answer: 'high' },
      { question: 'lean', truth: 'even', bytes: [255, 1], roll: 2, answer: 'even' },
    ],
    estimates: [
      ...[
        [25, 150],
        [50, 150],
        [100, 150],
        [17, 50],
        [8, 50],
        [0, 50],
        [50, 50],
        [3_333, 10_000],
      ].map(([count = 0, all = 1]) => ({
        ...{ count, all, share: Math.round((2000 * count) / all - 1000 / 3) },
        error: Math.round(2000 * Math.sqrt(((count / all) * (1 - count / all)) / (all - 1))),
      })),
    ],
    answers: known,
    malformed: [
      { name: 'a further member', answers: { ...known, day: '2026-11-21' } },
      { name: 'a member too few', answers: lacking },
      { name: 'an answer that there is not', answers: { ...known, apart: 'perfect' } },
      { name: 'the answer of the other question', answers: { ...known, lean: 'low' } },
      { name: 'a number for an answer', answers: { ...known, apart: 1 } },
      { name: 'another phase', answers: { ...known, phase: 'during' } },
      { name: 'an exercise that is no word', answers: { ...known, exercise: 'Telling Apart' } },
    ],
  });
}
