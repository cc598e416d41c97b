import { REDRESS_MATTERS, REDRESS_QUESTIONS } from '@bellbuoy/protocol';
import { describe, expect, test } from 'vitest';
import { completeRedress, emptyRedressDraft, monthsUntil, redressPath } from './redress-draft.ts';

const POLICY = 'policy';

describe('what is sealed for the guardians', () => {
  test('is nothing while a question is open', () => {
    expect(completeRedress(emptyRedressDraft(), POLICY)).toBeNull();
    for (const matter of REDRESS_MATTERS) {
      expect(completeRedress({ matter, answers: { wish: 'x', spellings: 'y' } }, POLICY)).toBeNull();
    }
  });

  test('holds the answers of the matter that was chosen, and none that was given to another before', () => {
    const answers = { name: 'Ana Luz', months: '2026-11', complaint: 'They did not answer.' };
    expect(completeRedress({ matter: 'name-check', answers }, POLICY)).toMatchObject({
      category: 'name-check',
      answers: { name: 'Ana Luz', months: '2026-11' },
      ...{ names: '', remark: null, urgent: false },
    });
    const complaint = completeRedress({ matter: 'complaint', answers }, POLICY);
    expect(complaint?.answers).toEqual({ complaint: 'They did not answer.' });
  });

  test('is asked for in the order of the protocol', () => {
    for (const matter of REDRESS_MATTERS) {
      const path = ['matter', ...REDRESS_QUESTIONS[matter], 'check', 'words', 'confirm'];
      expect(redressPath({ matter, answers: {} })).toEqual(path);
    }
  });
});

test('twelve months can be asked about, across the turn of a year', () => {
  const months = monthsUntil('2026-03-31');
  expect(months).toHaveLength(12);
  expect([months[0], months[2], months[3], months[11]]).toEqual(['2026-03', '2026-01', '2025-12', '2025-04']);
});
