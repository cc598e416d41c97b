import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHints, type HintKind } from './find-hints.ts';

function foundIn(text: string, kind: HintKind): string[] {
  return findHints(text)
    .filter((hint) => hint.kind === kind)
    .map(({ found }) => found);
}

describe('something that names somebody is pointed at', () => {
  test.each([
    ['It was signed by Mr Moreau.', 'Mr Moreau'],
    ['He was named Jonas Lind and wore a vest.', 'named Jonas Lind'],
    ['I met J. Moreau at the gate.', 'J. Moreau'],
    ['Then the guard, Pedro da Silva, opened it.', 'Pedro da Silva'],
    ['Write to anna.b@mail.example please', 'anna.b@mail.example'],
    ['The account was @harbour_jobs.', '@harbour_jobs'],
    ['They rang from +44 20 7946 0958 twice', '+44 20 7946 0958'],
    ['A van, plate AB12 CDE, left.', 'AB12 CDE'],
    ['Un coche 1234 BCD gris', '1234 BCD'],
    ['Le camion AB-123-CD partait', 'AB-123-CD'],
    ['La persona se llamaba Rosa Gil.', 'se llamaba Rosa Gil'],
    ['Un homme nommé Paul Martin attendait', 'nommé Paul Martin'],
    ['كان اسمه سامي حداد وكان يحمل حقيبة', 'اسمه سامي حداد'],
    ['اتصل من ٠٢٠٧٩٤٦٠٩٥٨ مرتين', '٠٢٠٧٩٤٦٠٩٥٨'],
    ['那个人自称李建国，穿蓝色工装', '自称李建国'],
    ['车牌是沪A12345的白车', '沪A12345'],
  ])('%s', (text, found) => {
    expect(foundIn(text, 'names')).toContain(found);
  });
});

describe('something that tells who wrote, or from where, is pointed at', () => {
  test.each([
    ['I saw it from my window.', 'from my window'],
    ['I was on the third floor.', 'I was on the third floor'],
    ['It passed right behind my boat', 'my boat'],
    ['My name is no matter', 'My name is'],
    ['As the only woman there I noticed', 'As the only'],
    ['At the end of my shift', 'my shift'],
    ['My husband saw it too', 'My husband'],
    ['Lo vi desde mi balcón', 'desde mi balcón'],
    ['Soy la única que tiene llave', 'Soy la única'],
    ['Je l’ai vu depuis mon bateau', 'depuis mon bateau'],
    ['Je travaille dans ce port', 'Je travaille'],
    ['رأيته من نافذتي ليلًا', 'من نافذتي'],
    ['زوجتي رأت ذلك أيضًا', 'زوجتي'],
    ['我从我家阳台看到的', '从我家'],
    ['我在三号码头上班', '我在三号码头上班'],
  ])('%s', (text, found) => {
    expect(foundIn(text, 'self')).toContain(found);
  });
});

describe('nothing is pointed at in', () => {
  test.each([
    'A grey drum with two cables lay on North Beach on Monday morning.',
    'Two people in orange vests cut the fence by the Old Harbour Gate.',
    'It began on 2026-11-21 between 08:00 and 18:00.',
    'At 51.5034, -0.1276, about 20 metres from the road.',
    'Dos personas con chaleco cortaron la valla junto al muelle.',
    'Deux personnes ont coupé la clôture près du quai.',
    'قطع شخصان السياج قرب الرصيف ليلًا.',
    '两个人在码头旁边剪断了围栏。',
    '',
  ])('%s', (text) => {
    expect(findHints(text)).toEqual([]);
  });
});

test('any text is read in time, and what is found stands in it, in order and not twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (text) => {
      let from = 0;
      for (const { found } of findHints(text)) {
        const at = text.indexOf(found, from);
        expect(at).toBeGreaterThanOrEqual(0);
        from = at;
      }
    }),
  );
  const started = performance.now();
  for (const long of ['A', '1', 'a@', 'Aa ', '@', '我在', '1 ', '- ', 'مم '])
    findHints(long.repeat(12_000 / long.length));
  expect(performance.now() - started).toBeLessThan(2_000);
});
