import { loadPolicy, type PolicyLanguage } from '@bellbuoy/content';
import { describe, expect, test } from 'vitest';
import { findable, fold, lookUp } from './look-up.ts';

const policy = await loadPolicy();

function find(language: PolicyLanguage, typed: string): string[] | null {
  const { rulings } = policy.words[language];
  const all = policy.rulings.map(({ id }) => {
    const { title = '', search = [] } = rulings[id] ?? {};
    return findable([title, ...search]);
  });
  const marks = lookUp(typed, all);
  return marks && policy.rulings.filter((_, index) => marks[index]).map(({ id }) => id);
}

describe('looking up', () => {
  test.each([
    ['en', 'PHOTOGRAPHS of an airport', 'airport-photograph'],
    ['en', 'mosque', 'prayer'],
    ['en', 'somebody praying', 'prayer'],
    ['en', 'fertil', 'bulk-buying'],
    ['es', 'avion', 'train-spotting'],
    ['es', 'DRONES', 'drone-over-a-beach'],
    ['fr', 'meteo', 'weather-station'],
    ['fr', 'étrangère', 'foreign-friend'],
    ['ar', 'صلاه', 'prayer'],
    ['ar', 'المسجد', 'prayer'],
    ['ar', 'طائرة', 'drone-over-a-beach'],
    ['zh-Hans', '祈祷', 'prayer'],
    ['zh-Hans', '有人在机场拍照', 'airport-photograph'],
    ['zh-Hans', '无人机', 'drone-over-a-beach'],
  ] as const)('in %s, %s finds %s', (language, typed, id) => {
    expect(find(language, typed)).toContain(id);
  });

  test('by a word and its neighbours finds what has most of them, not everything', () => {
    expect(find('en', 'taking a photo of the airport')).toEqual(['airport-photograph']);
    expect(find('en', 'a big camera with a long lens')?.length).toBeLessThan(3);
  });

  test.each([
    ['en', 'xylophone'],
    ['ar', 'زرافة'],
    ['zh-Hans', '长颈鹿'],
  ] as const)('in %s, %s finds nothing', (language, typed) => {
    expect(find(language, typed)).toEqual([]);
  });

  test.each(['', '   ', '?!', '.*'])('by %j shows all', (typed) => {
    expect(find('en', typed)).toBeNull();
  });

  test('finds every ruling by its own title, in every language', () => {
    for (const language of Object.keys(policy.words) as PolicyLanguage[]) {
      for (const { id } of policy.rulings) {
        expect([language, id, find(language, policy.words[language].rulings[id]?.title ?? '')]).toEqual([
          language,
          id,
          expect.arrayContaining([id]),
        ]);
      }
    }
  });
});

describe('a folded text', () => {
  test.each([
    ['Éléonore Œuvre', 'eleonore oeuvre'],
    ['أحمد آمال إبراهيم', 'احمد امال ابراهيم'],
    ['مُدَرِّسَة', 'مدرسه'],
    ['مستشفى', 'مستشفي'],
    ['ＡＢＣ', 'abc'],
  ])('of %s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
