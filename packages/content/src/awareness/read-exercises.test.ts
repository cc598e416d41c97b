import { describe, expect, test } from 'vitest';
import { formatFault } from '../content-error.ts';
import { checkAwareness } from './check-awareness.ts';
import { readAwarenessFiles } from './load-awareness.ts';
import { writtenContent } from './written-content.ts';

const FACTS = 'exercises/sorting.yaml';
const WORDS = 'exercises/en/sorting.yaml';
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** An exercise without faults, the second half of it ordinary. */
const facts = [
  'lesson: phishing',
  'scenarios:',
  ...IDS.map((id, at) =>
    at < 4
      ? `  - { id: ${id}, answer: report, category: phishing }`
      : `  - { id: ${id}, answer: ordinary, exclusion: rumour }`,
  ),
].join('\n');
const words = [
  'title: Sorting',
  'lead: Which is which?',
  'scenarios:',
  ...IDS.map((id) => `  ${id}: { text: A door is open., why: Doors are. }`),
].join('\n');

const check = (changes: Readonly<Record<string, string | null>> = {}) =>
  checkAwareness(writtenContent({ [FACTS]: facts, [WORDS]: words, ...changes }));

test('an exercise is read with its stories, and says which translations are missing', () => {
  const { awareness, faults, gaps } = check();
  expect(faults.map(formatFault)).toEqual([]);
  expect(gaps.filter(({ file }) => file.startsWith('exercises/')).map(({ file }) => file)).toEqual(
    ['es', 'fr', 'ar', 'zh-Hans'].map((language) => `exercises/${language}/sorting.yaml`).toSorted(byPolicy),
  );
  const [exercise] = awareness.exercises;
  expect(exercise).toMatchObject({ id: 'sorting', lesson: 'phishing' });
  expect(exercise?.scenarios[4]).toEqual({ id: 'e', answer: 'ordinary', exclusion: 'rumour' });
  expect(exercise?.words.en?.scenarios['a']).toEqual({ text: 'A door is open.', why: 'Doors are.' });
});

describe('what an exercise may not be is refused where it stands', () => {
  test.each([
    [
      FACTS,
      'answer: ordinary, exclusion: rumour',
      'answer: report, category: phishing',
      /:2:1: 3 of 8 stories/,
    ],
    [FACTS, /\n.*id: e.*/, '', /:2:1: 3 of 7 stories are ordinary\. Make it exactly half/],
    [FACTS, 'id: b', 'id: a', /:4:5: “a” is listed twice/],
    [FACTS, 'lesson: phishing', 'lesson: none', /:1:1: There is no lesson “none”/],
    [FACTS, 'category: phishing', 'category: accent', /:3:\d+: "accent" is not a category/],
    [FACTS, 'exclusion: rumour', 'exclusion: none', /:7:\d+: "none" is not an exclusion/],
    [FACTS, 'category: phishing', 'exclusion: rumour', /:3:\d+: /],
    [FACTS, 'answer: report', 'answer: perhaps', /:3:\d+: A story is worth reporting or ordinary/],
    [WORDS, 'lead: Which is which?', 'lead: Which is the suspect?', /:2:1: “suspect” is not a word/],
    [WORDS, '  a: {', '  x: {', /:4:3: “x” does not belong here\. Every language tells/],
    [WORDS, 'A door is open.', `A ${'very '.repeat(30)}open door.`, /:4:\d+: This sentence has 33 words/],
    [
      WORDS,
      'A door is open.',
      'A man with an accent comes.',
      /:4:8: “man” describes somebody\. What is worth/,
    ],
    [WORDS, 'A door is open.', '{number}', /:4:\d+: /],
  ] as const)('%s: %s → %s', (path, before, after, told) => {
    const text = path === FACTS ? facts : words;
    const { faults } = check({ [path]: text.replace(before, after) });
    expect(faults.map(formatFault).join('\n')).toMatch(told);
  });

  test('words of none, and none without words', () => {
    expect(check({ 'exercises/en/other.yaml': words }).faults.map(formatFault)).toEqual([
      expect.stringMatching(/^exercises\/en\/other\.yaml:1:1: Nothing refers to this file/),
    ]);
    expect(check({ [WORDS]: null }).faults.map(formatFault)).toEqual([
      expect.stringMatching(/^exercises\/sorting\.yaml:1:1: The exercise “sorting” has no words/),
    ]);
  });
});

describe('the exercises that ship', async () => {
  const { awareness, faults, gaps } = checkAwareness(await readAwarenessFiles());
  const { exercises } = awareness;

  test('have no faults and lack no words', () => {
    const own = [...faults, ...gaps].filter(({ file }) => file.startsWith('exercises/'));
    expect(own.map(formatFault)).toEqual([]);
  });

  test.each(exercises)(
    '$id: exactly half of its stories are ordinary, in five languages',
    ({ scenarios, words }) => {
      const ordinary = scenarios.filter(({ answer }) => answer === 'ordinary');
      expect(scenarios.length).toBeGreaterThanOrEqual(12);
      expect(ordinary.length * 2).toBe(scenarios.length);
      expect(Object.keys(words).toSorted()).toEqual(['ar', 'en', 'es', 'fr', 'zh-Hans']);
    },
  );

  // Who reads only lengths must not learn the answer from them.
  test.each(exercises)(
    '$id: its ordinary stories are told no shorter than the others',
    ({ scenarios, words }) => {
      for (const told of Object.values(words)) {
        const meanOf = (answer: string) => {
          const own = scenarios.filter((one) => one.answer === answer);
          const length = own.reduce((sum, { id }) => sum + (told.scenarios[id]?.text.length ?? 0), 0);
          return length / own.length;
        };
        expect(meanOf('ordinary') / meanOf('report')).toBeGreaterThan(0.85);
        expect(meanOf('ordinary') / meanOf('report')).toBeLessThan(1.18);
      }
    },
  );
});

function byPolicy(one: string, other: string): number {
  const order = ['zh-Hans', 'es', 'fr', 'ar'];
  return (
    order.findIndex((tag) => one.includes(`/${tag}/`)) - order.findIndex((tag) => other.includes(`/${tag}/`))
  );
}
