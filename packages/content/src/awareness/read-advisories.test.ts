import { describe, expect, test } from 'vitest';
import { formatFault } from '../content-error.ts';
import { checkAwareness } from './check-awareness.ts';
import { edited, writtenContent } from './written-content.ts';

const FACTS = 'advisories/canister.yaml';
const WORDS = 'advisories/en/canister.md';

const faultsOf = (changes: Readonly<Record<string, string | null>>): string[] =>
  checkAwareness(writtenContent(changes)).faults.map(formatFault);

test('an advisory is read with its days, its questions and its place', () => {
  const { awareness, faults } = checkAwareness(writtenContent());
  expect(faults.map(formatFault)).toEqual([]);
  expect(awareness.advisories).toMatchObject([
    {
      id: 'canister',
      category: 'found-device',
      period: { from: '2025-02-24', until: '2025-03-24' },
      asks: ['drift'],
      helped: null,
      words: { en: { place: 'Lantern Bay', asks: { drift: 'Which way did it drift?' } } },
    },
  ]);
});

test('the newest stands first', () => {
  const newer = (writtenContent().get(FACTS) ?? '').replaceAll('2025', '2026');
  const words = writtenContent().get(WORDS) ?? '';
  const { awareness } = checkAwareness(
    writtenContent({ 'advisories/buoy.yaml': newer, 'advisories/en/buoy.md': words }),
  );
  expect(awareness.advisories.map(({ id }) => id)).toEqual(['buoy', 'canister']);
});

describe('what it asks has a time and a place', () => {
  test.each([
    ["until: '2025-03-24'\ncat", "until: '2025-04-02'\ncat", ':2:1: It lasts 31 days; 30 is the limit.'],
    ["until: '2025-03-24'\ncat", "until: '2025-03-02'\ncat", ':2:1: It ends before it begins.'],
    ["from: '2025-03-03'", 'from: soon', ':1:1: This is no day.'],
    ["period:\n  from: '2025-02-24'\n  until: '2025-03-24'\n", '', 'It asks without saying of when.'],
    ["  until: '2025-03-24'\nasks", "  until: '2025-02-01'\nasks", 'It ends before it begins.'],
    ['asks: [drift]', 'asks: [drift, drift]', '“drift” is listed twice.'],
    ['asks: [drift]', 'asks: [drift, colour]', 'en/canister.md:6:1: The question “colour” is missing here.'],
    ['asks: [drift]', 'asks: [a, b, c, d, e, f]', 'The list is longer than 5.'],
    ['lessons: [phishing]', 'lessons: [fishing]', 'There is no lesson “fishing”.'],
    ['lessons: [phishing]', 'lessons: [phishing, phishing]', '“phishing” is listed twice.'],
    ['drawing: canister', 'drawing: barrel', 'There is no drawing “barrel”.'],
    ['category: found-device', 'category: null', 'null is not a category.'],
    ['lessons: [phishing]', 'lessons: [phishing]\nhelped: many', 'Write how many answers helped'],
    ['lessons: [phishing]', 'lessons: [phishing]\nsuspects: [x]', '“suspects” does not belong here.'],
  ])('%s → %s', (before, after, told) => {
    expect(faultsOf(edited(FACTS, before, after))).toEqual([expect.stringContaining(told)]);
  });

  test('without questions it may last longer, and needs neither', () => {
    const facts = "from: '2025-01-01'\nuntil: '2025-12-01'\ncategory: phishing\n";
    const words = (writtenContent().get(WORDS) ?? '').replace(/picture[^]*?\n---/, '---');
    expect(faultsOf({ [FACTS]: facts, [WORDS]: words })).toEqual([]);
  });
});

describe('its words agree with its facts', () => {
  test.each([
    ['place: Lantern Bay\n', '', ':5:1: It asks without saying of where.'],
    ['drift: Which', 'colour: Which', 'The question “drift” is missing here.'],
    ['asks:\n', 'asks:\n  colour: Which colour?\n', ':7:3: “colour” is not asked for.'],
    ['picture: A canister on the sand.\n', '', '“picture” is missing here.'],
    ['## Usually innocent because… {#innocent}', '## More', 'No section is marked {#innocent}.'],
    ['## What to do {#do}', '## What to do {#pack}', '{#pack} marks nothing here.'],
  ])('%s → %s', (before, after, told) => {
    expect(faultsOf(edited(WORDS, before, after))).toContainEqual(expect.stringContaining(told));
  });

  test('a picture without a drawing', () => {
    expect(faultsOf(edited(FACTS, 'drawing: canister\n', ''))).toEqual([
      expect.stringContaining('There is no drawing that this could be about.'),
    ]);
  });

  test('facts without words', () => {
    expect(faultsOf({ [WORDS]: null })).toEqual([
      expect.stringMatching(/^advisories\/canister\.yaml:1:1: The advisory “canister” has no words\./),
    ]);
  });

  test('what came of it may be told', () => {
    const told = '## What came of it {#outcome}\n\nThey fell from a ship.\n\n## Usually innocent';
    expect(faultsOf(edited(WORDS, '## Usually innocent', told))).toEqual([]);
  });
});

describe('it shows and describes nobody', () => {
  test('no drawing with somebody in it', () => {
    expect(faultsOf(edited(FACTS, 'drawing: canister', 'drawing: phishing'))).toEqual([
      expect.stringMatching(
        /canister\.yaml:4:1: Somebody is in the drawing “phishing”\. An advisory shows nobody/,
      ),
    ]);
  });

  test.each([
    ['title: Canisters on the shore', 'title: A man with canisters', ':2:1: “man” describes somebody.'],
    ['A canister on the sand.', 'A woman beside a canister.', ':4:1: “woman” describes somebody.'],
    ['Which way did it drift?', 'What was he wearing?', ':7:3: “he” describes somebody.'],
    ['place: Lantern Bay', 'place: The house of the foreigners', '“foreigners” describes somebody.'],
    ['Three canisters', 'A driver with a\ndark beard. Three canisters', ':10:6: “beard” describes somebody.'],
  ])('%s → %s', (before, after, told) => {
    expect(faultsOf(edited(WORDS, before, after))).toContainEqual(expect.stringContaining(told));
  });

  test.each([
    ['en', 'a tall man aged 40, bearded, in a hooded coat, with an accent', 5],
    ['en', 'his number plate; 30-year-old, dark-skinned, an Asian woman', 6],
    ['en', 'Do not touch it. If it touched your skin, wash your hands. Keep children away. They drift.', 0],
    ['es', 'Un hombre con barba, moreno, de unos 40 años, extranjero', 5],
    ['es', 'No lo toque. Que los niños y los perros no se acerquen. Llame al número.', 0],
    ['fr', 'Un homme barbu, blond, âgé de 40 ans, d’origine arabe', 5],
    ['fr', 'N’y touchez pas. Éloignez les enfants et les chiens. Lavez-vous les mains, et la peau.', 0],
    ['zh-Hans', '一名男子，四十岁左右，留着胡子，身穿黑衣，外国人', 5],
    ['zh-Hans', '不要碰它。让孩子和狗离开。请其他人也不要靠近，并告诉他人。', 0],
    ['ar', 'رجل ملتحٍ يرتدي معطفًا، لهجته أجنبية', 5],
    ['ar', 'لا تلمسه. أبعد الأطفال والكلاب. اغسل يديك وأخبر من يجيب.', 0],
  ] as const)('in %s: %s', (language, text, found) => {
    const path = `advisories/${language}/canister.md`;
    const words = (writtenContent().get(WORDS) ?? '').replace('Three canisters came ashore.', text);
    const described = faultsOf({ [path]: words }).filter(
      (fault) => fault.startsWith(path) && fault.includes('describes somebody'),
    );
    expect(described).toHaveLength(found);
  });
});
