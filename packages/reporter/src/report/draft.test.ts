import { CATEGORIES, LIFE_SAFETY_CATEGORIES } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { emptyDraft, isComplete, isStarted, parseCategory, safetyStepOf } from './draft.ts';

test('whatever may endanger somebody has a page of its own before the questions', () => {
  const withPage = CATEGORIES.filter((category) => safetyStepOf(category) !== null);
  expect(withPage.toSorted()).toEqual([...LIFE_SAFETY_CATEGORIES].toSorted());
});

test('a category is one of the closed set', () => {
  expect([parseCategory('phishing'), parseCategory('none'), parseCategory(null)]).toEqual([
    'phishing',
    null,
    null,
  ]);
});

test('a draft is complete with every answer, and started with the first text', () => {
  const draft = emptyDraft();
  expect([isComplete(draft), isStarted(draft)]).toEqual([false, false]);
  const answered = { ...draft, category: 'phishing' as const, urgent: false, saw: 'a', where: 'b' };
  expect([isComplete(answered), isStarted(answered)]).toEqual([false, true]);
  expect(isComplete({ ...answered, when: 'c' })).toBe(true);
});
