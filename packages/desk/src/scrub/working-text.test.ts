import { describe, expect, test } from 'vitest';
import { beginHistory, redo, step, undo } from './history.ts';
import { pointersIn } from './pointers.ts';
import { findWords, mask, namePerson, type Wording, type WorkingText } from './working-text.ts';

const wording: Wording = { person: (letter) => `Person ${letter}`, removed: '[removed]' };

function textOf(texts: Record<string, string>): WorkingText {
  return { texts, persons: [] };
}

function named(text: WorkingText, words: string): WorkingText {
  const selection = findWords(text, words);
  if (selection === null) throw new Error('not there');
  return namePerson(text, selection, wording).text;
}

describe('a name', () => {
  test('gets one letter throughout, in every passage and however it is capitalised', () => {
    const text = textOf({ a: 'Jean Moreau cut it. JEAN MOREAU ran.', b: 'I saw jean moreau.' });
    expect(named(text, 'Jean Moreau').texts).toEqual({
      a: 'Person A cut it. Person A ran.',
      b: 'I saw Person A.',
    });
  });

  test('keeps its letter when a part of it comes later, and another gets the next', () => {
    const text = named(textOf({ a: 'Jean Moreau and Bo. Then Moreau left.' }), 'Jean Moreau');
    expect(named(named(text, 'Bo'), 'Moreau').texts).toEqual({
      a: 'Person A and Person B. Then Person A left.',
    });
  });

  test('is not found within another word, except in Chinese', () => {
    expect(named(textOf({ a: 'Ana ate a banana.' }), 'Ana').texts).toEqual({ a: 'Person A ate a banana.' });
    expect(named(textOf({ a: '王小明走了。后来王小明回来了' }), '王小明').texts).toEqual({
      a: 'Person A走了。后来Person A回来了',
    });
    expect(named(textOf({ a: 'قال أحمد إن أحمد رحل' }), 'أحمد').texts).toEqual({
      a: 'قال Person A إن Person A رحل',
    });
  });

  test('is replaced with no space lost when more than the name was selected', () => {
    const text = textOf({ a: 'Ana left' });
    const { text: after, caret } = namePerson(text, { passage: 'a', start: 0, end: 4 }, wording);
    expect([after.texts, caret]).toEqual([{ a: 'Person A left' }, 8]);
  });

  test('that holds what a pattern would mean is only a name', () => {
    expect(named(textOf({ a: 'A. (Bo) *. left, A. (Bo) *.' }), 'A. (Bo) *.').texts).toEqual({
      a: 'Person A left, Person A',
    });
  });
});

test('what is masked is replaced once, where it was selected', () => {
  const { text, caret } = mask(textOf({ a: 'from my window' }), { passage: 'a', start: 5, end: 14 }, wording);
  expect([text.texts, caret]).toEqual([{ a: 'from [removed]' }, 14]);
});

test.each([
  ['A man called Jean Moreau did it.', 'Jean Moreau'],
  ['Un homme nommé Jean Moreau.', 'Jean Moreau'],
  ['رجل اسمه سامي', 'سامي'],
])('of %j the name is pointed at, and not how it was introduced', (text, name) => {
  expect(pointersIn(textOf({ a: text }), new Set()).map(({ found }) => found)).toEqual([name]);
});

test('typing in one place is undone as one, a tool as a step of its own', () => {
  let history = beginHistory('');
  for (const [next, typing] of [
    ['a', 'x'],
    ['ab', 'x'],
    ['AB', null],
    ['ABc', 'x'],
  ] as const) {
    history = step(history, next, typing);
  }
  const back = [history, undo(history), undo(undo(history)), undo(undo(undo(undo(history))))];
  expect(back.map(({ present }) => present)).toEqual(['ABc', 'AB', 'ab', '']);
  expect(redo(undo(history)).present).toBe('ABc');
  expect(step(undo(history), 'other', null).future).toEqual([]);
});

test('points at names, at what shows who reported, and at exact times, until they are left as they are', () => {
  const text = textOf({
    a: 'At 19:04 I saw Mr Jean Moreau from my window.',
    b: 'Mr Jean Moreau again at 7 pm',
  });
  const found = pointersIn(text, new Set()).map(({ kind, found: words }) => `${kind} ${words}`);
  expect(found).toEqual(['name Mr Jean Moreau', 'self from my window', 'time 19:04', 'time 7 pm']);
  expect(pointersIn(text, new Set(['19:04', '7 pm'])).map(({ kind }) => kind)).toEqual(['name', 'self']);
});
