import { expect, test } from 'vitest';
import { hasName, spellingsOf } from './compare-names.ts';

test.each([
  ['whatever the case', 'it was ANA LIND', 'Ana Lind'],
  ['whatever the accents', 'João Gonçalves', 'joao goncalves'],
  ['accents the other way round', 'joao goncalves', 'João Gonçalves'],
  ['in any order', 'Lind, Ana Maria', 'Ana Lind'],
  ['letters that have no accent to lose', 'Strauß and Søren Łuk', 'Soren Luk'],
  ['with a mark within', 'Siobhán O’Neill', 'oneill siobhan'],
  ['another spelling that was given', 'Mohammed Said', 'Muhammad Said\nMohammed Said'],
  ['in a script without spaces', '他说王小明来过', '王小明'],
  ['in Arabic, however it is pointed', 'قال إنّ أحمد عليّ كان هناك', 'احمد علي'],
])('finds a name %s', (_, text, typed) => {
  expect(hasName(text, spellingsOf(typed))).toBe(true);
});

test.each([
  ['a part of it alone', 'Ana Costa', 'Ana Lind'],
  ['a longer word', 'Anabela Lindgren', 'Ana Lind'],
  ['parts in two sentences', 'Ana came. Lind left.', 'Ana Lind'],
  ['nothing typed', 'Ana Lind', ' \n '],
  ['nothing there', '', 'Ana Lind'],
])('does not find %s', (_, text, typed) => {
  expect(hasName(text, spellingsOf(typed))).toBe(false);
});
