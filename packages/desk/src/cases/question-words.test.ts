import { loadPolicy, policyBytes, policyHash } from '@bellbuoy/content';
import { describe, expect, test } from 'vitest';
import type { Programme } from '../programme/read-programme.ts';
import { answersInOrder, readQuestions } from './question-words.ts';

const ANSWERS = { barrier: 'A fence.', innocent: 'Staff.', saw: 'A man.', when: 'Today', where: 'Gate' };

const policy = await loadPolicy();
const programme = { descriptor: { policy: { hash: policyHash(policy) } } } as unknown as Programme;
const fetchFile = () => Promise.resolve(policyBytes(policy));

describe('a report’s questions', () => {
  test('are worded and ordered as the programme’s policy asks them', async () => {
    const asked = await readQuestions({ fetchFile, programme }, 'intrusion');
    expect(answersInOrder(ANSWERS, asked).map(({ words, text }) => [words, text])).toEqual([
      ['What did you see yourself?', 'A man.'],
      ['How could you tell that it was closed?', 'A fence.'],
      ['Where was it?', 'Gate'],
      ['When was it?', 'Today'],
      ['What innocent explanation could there be?', 'Staff.'],
    ]);
  });

  test('are the desk’s own where the policy cannot be fetched, or is not the one that was signed', async () => {
    const other = { descriptor: { policy: { hash: 'other' } } } as unknown as Programme;
    const cannot = () => Promise.reject(new Error('offline'));
    expect(await readQuestions({ fetchFile, programme: other }, 'intrusion')).toEqual([]);
    expect(await readQuestions({ fetchFile: cannot, programme }, 'intrusion')).toEqual([]);
    expect(answersInOrder(ANSWERS, []).map(({ words }) => words)).toEqual([
      'What did you see?',
      'Where?',
      'When?',
      'What innocent explanation could there be?',
      'barrier',
    ]);
  });
});
