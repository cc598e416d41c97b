import { expect, test } from 'vitest';
import { askingFile, inLanguage, parseAsking } from './asking.ts';
import { loadAwareness } from './load-awareness.ts';

const { advisories } = await loadAwareness();

test('what advisories ask is written and read in every language, in the order in which it is asked', () => {
  const asking = parseAsking(JSON.parse(JSON.stringify(askingFile(advisories)))) ?? [];
  const asked = advisories.filter(({ asks }) => asks.length > 0);
  expect(asking.map(({ id, asks }) => [id, asks.map((ask) => ask.id)])).toEqual(
    asked.map(({ id, asks }) => [id, asks]),
  );
  for (const { id, title, asks } of asking) {
    const words = asked.find((advisory) => advisory.id === id)?.words ?? {};
    for (const [tag, own] of Object.entries(words)) {
      expect(inLanguage(title, tag)).toBe(own.title);
      for (const ask of asks) expect(inLanguage(ask.question, tag)).toBe(own.asks[ask.id]);
    }
  }
  expect(asking.length).toBeGreaterThan(0);
});

test('one that asks nothing is left out, and a language that is missing is read in another', () => {
  const [first] = advisories;
  if (first === undefined) throw new Error('none ships');
  expect(askingFile([{ ...first, asks: [] }]).advisories).toEqual([]);
  expect([inLanguage({ fr: 'a', en: 'b' }, 'es'), inLanguage({ fr: 'a' }, 'es')]).toEqual(['b', 'a']);
});

test('an advisory that cannot be read takes no other away, and names are as long as publications have them', () => {
  const [first] = advisories;
  if (first === undefined) throw new Error('none ships');
  const own = { ...first, id: `2027-${'a'.repeat(59)}`, asks: ['place'] };
  const { advisories: written } = askingFile([own]);
  const file = { v: 1, advisories: [{ ...written[0], id: '../x' }, ...written, 7] };
  expect(parseAsking(file)?.map(({ id }) => id)).toEqual([own.id]);
});
