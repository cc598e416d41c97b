import { CATEGORIES, EXCLUSIONS } from '@bellbuoy/protocol';
import { describe, expect, test } from 'vitest';
import { formatFault } from '../content-error.ts';
import { checkAwareness } from './check-awareness.ts';
import { readAwarenessFiles } from './load-awareness.ts';
import { writtenContent } from './written-content.ts';

const FACTS = 'exercises/sorting.yaml';
const WORDS = 'exercises/en/sorting.yaml';
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** A set without faults, the second half of it ordinary. */
const setOf = (ids: readonly string[]) => [
  '  - scenarios:',
  ...ids.map((id, at) =>
    at < ids.length / 2
      ? `    - { id: ${id}, answer: report, category: phishing }`
      : `    - { id: ${id}, answer: ordinary, exclusion: rumour }`,
  ),
];
const wordsOf = (ids: readonly string[]) =>
  [
    'title: Sorting',
    'lead: Which is which?',
    'scenarios:',
    ...ids.map((id) => `  ${id}: { text: A door is open., why: Doors are. }`),
  ].join('\n');

const facts = ['lesson: phishing', 'sets:', ...setOf(IDS)].join('\n');
const words = wordsOf(IDS);

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
  expect(exercise?.sets[0]?.[4]).toEqual({ id: 'e', answer: 'ordinary', exclusion: 'rumour' });
  expect(exercise?.words.en?.scenarios['a']).toEqual({ text: 'A door is open.', why: 'Doors are.' });
});

describe('what an exercise may not be is refused where it stands', () => {
  test.each([
    [
      FACTS,
      'answer: ordinary, exclusion: rumour',
      'answer: report, category: phishing',
      /:3:5: 3 of 8 stories/,
    ],
    [FACTS, /\n.*id: e.*/, '', /:3:5: 3 of 7 stories are ordinary\. Make it exactly half/],
    [FACTS, 'id: b', 'id: a', /:5:7: “a” is listed twice/],
    [FACTS, 'lesson: phishing', 'lesson: none', /:1:1: There is no lesson “none”/],
    [FACTS, 'category: phishing', 'category: accent', /:4:\d+: "accent" is not a category/],
    [FACTS, 'exclusion: rumour', 'exclusion: none', /:8:\d+: "none" is not an exclusion/],
    [FACTS, 'category: phishing', 'exclusion: rumour', /:4:\d+: /],
    [FACTS, 'answer: report', 'answer: perhaps', /:4:\d+: A story is worth reporting or ordinary/],
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

  test('a set that is smaller than the first, or has one of its stories', () => {
    const other = ['i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r'];
    const faultsOf = (ids: readonly string[]) =>
      check({
        [FACTS]: [facts, ...setOf(ids)].join('\n'),
        [WORDS]: wordsOf([...new Set([...IDS, ...ids])]),
      }).faults.map(formatFault);
    expect(faultsOf(other.slice(0, 8))).toEqual([]);
    expect(faultsOf(other)).toEqual([
      expect.stringMatching(/:12:5: There are 10 stories, and 8 in the first set\. Give all sets as many/),
    ]);
    expect(faultsOf([...other.slice(0, 7), 'c'])).toEqual([
      expect.stringMatching(/:20:7: “c” is listed twice\. Keep one of them: whoever practises again/),
    ]);
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

  const sets = exercises.flatMap((exercise) =>
    exercise.sets.map((scenarios, at) => ({ name: `${exercise.id}, set ${at + 1}`, exercise, scenarios })),
  );

  test.each(exercises)('$id: has two sets at least, without a story in common', ({ sets, words }) => {
    const ids = sets.flat().map(({ id }) => id);
    expect(sets.length).toBeGreaterThanOrEqual(2);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(32);
    expect(Object.keys(words).toSorted()).toEqual(['ar', 'en', 'es', 'fr', 'zh-Hans']);
  });

  test.each(exercises)('$id: tells of every category, and of every exclusion', ({ sets }) => {
    const all = sets.flat();
    const categories = all.flatMap((one) => (one.answer === 'report' ? [one.category] : []));
    const exclusions = all.flatMap((one) => (one.answer === 'ordinary' ? [one.exclusion] : []));
    expect(CATEGORIES.filter((category) => !categories.includes(category))).toEqual([]);
    expect(EXCLUSIONS.filter((exclusion) => !exclusions.includes(exclusion))).toEqual([]);
  });

  test.each(sets)('$name: exactly half of its stories are ordinary', ({ scenarios }) => {
    const ordinary = scenarios.filter(({ answer }) => answer === 'ordinary');
    expect(scenarios.length).toBeGreaterThanOrEqual(16);
    expect(ordinary.length * 2).toBe(scenarios.length);
  });

  // Who reads only lengths must not learn the answer from them.
  test.each(sets)(
    '$name: its ordinary stories are told no shorter than the others',
    ({ exercise, scenarios }) => {
      for (const told of Object.values(exercise.words)) {
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
