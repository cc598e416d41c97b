import { loadPolicy, policyBytes, policyHash } from '@bellbuoy/content';
import { utf8 } from '@bellbuoy/protocol';
import { describe, expect, test } from 'vitest';
import type { Programme } from '../programme/read-programme.ts';
import { answersInOrder, readQuestions } from './question-words.ts';

const ANSWERS = { barrier: 'A fence.', innocent: 'Staff.', saw: 'A man.', when: 'Today', where: 'Gate' };

const INTRUSION = { category: 'intrusion', answers: ANSWERS } as const;

const policy = await loadPolicy();
const programme = { descriptor: { policy: { hash: policyHash(policy) } } } as unknown as Programme;
const fetchFile = () => Promise.resolve(policyBytes(policy));

describe('a report’s questions', () => {
  test('are worded and ordered as the programme’s policy asks them', async () => {
    const asked = await readQuestions({ fetchFile, programme }, INTRUSION);
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
    expect(await readQuestions({ fetchFile, programme: other }, INTRUSION)).toEqual([]);
    expect(await readQuestions({ fetchFile: cannot, programme }, INTRUSION)).toEqual([]);
    expect(answersInOrder(ANSWERS, []).map(({ words }) => words)).toEqual([
      'What did you see?',
      'Where?',
      'When?',
      'What innocent explanation could there be?',
      'barrier',
    ]);
  });

  test('are the advisory’s as well, where somebody came from one', async () => {
    const asking = {
      v: 1,
      advisories: [
        {
          id: 'drifting-canister',
          category: 'intrusion',
          from: '2026-11-20',
          until: '2026-12-10',
          title: { en: 'Canisters' },
          asks: [{ id: 'markings', question: { fr: 'Quelles lettres ?', en: 'Which letters?' } }],
        },
      ],
    };
    const files = async (path: string) =>
      path === '/advisories.json' ? utf8(JSON.stringify(asking)) : policyBytes(policy);
    const answers = { saw: 'A box.', advisory: 'drifting-canister', 'asked-markings': 'HK 4' };
    const asked = await readQuestions({ fetchFile: files, programme }, { category: 'intrusion', answers });
    expect(answersInOrder(answers, asked).map(({ words, text }) => [words, text])).toEqual([
      ['What did you see yourself?', 'A box.'],
      ['Answers the advisory', 'drifting-canister'],
      ['Which letters?', 'HK 4'],
    ]);
    const gone = async (path: string) => (path === '/advisories.json' ? null : policyBytes(policy));
    const without = await readQuestions({ fetchFile: gone, programme }, { category: 'intrusion', answers });
    expect(answersInOrder(answers, without).map(({ words }) => words)).toContain('asked-markings');
  });
});
