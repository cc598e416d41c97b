import { expect, test } from 'vitest';
import { followHours } from './calendar.ts';
import { ageWords, dueWords } from './day-words.ts';

const answer = (on: string, warnOn = on) => ({ on, kind: 'answer', warnOn }) as const;

test('age and due are said short in a column and in full beside it', () => {
  expect(ageWords('2026-11-19', '2026-11-21')).toEqual({ short: '1 d', long: '1 working day old' });
  expect(dueWords(answer('2026-11-21'), '2026-11-21')).toEqual({
    short: 'today',
    long: 'Answer due today',
    standing: 'soon',
  });
  expect(dueWords(answer('2026-11-24'), '2026-11-21')).toMatchObject({ short: 'Tue', standing: 'ahead' });
  expect(dueWords(answer('2026-12-24'), '2026-11-21').short).toBe('24 Dec');
  expect(dueWords(answer('2026-11-18'), '2026-11-20')).toMatchObject({ short: '2 d late', standing: 'late' });
});

test('what is due soon is told before it is late, and every kind has its own words', () => {
  expect(dueWords(answer('2026-11-24', '2026-11-23'), '2026-11-23').standing).toBe('soon');
  expect(dueWords(answer('2026-11-24', '2026-11-23'), '2026-11-22').standing).toBe('ahead');
  const words = (['answer', 'triage', 'outcome', 'review'] as const).map(
    (kind) => dueWords({ ...answer('2026-11-18'), kind }, '2026-11-20').long,
  );
  expect(words).toEqual([
    'Answer 2 working days late',
    'Triage 2 working days late',
    'Outcome 2 working days late',
    'Second look 2 working days late',
  ]);
});

test('both are counted in the programme’s own working days', () => {
  const open = [1, 2, 3].map((day) => ({ day, from: '08:00', to: '18:00' }));
  followHours({ zone: 'Europe/Lisbon', open, holidays: ['2026-11-18'] });
  expect(ageWords('2026-11-16', '2026-11-20').short).toBe('1 d');
  expect(dueWords(answer('2026-11-16'), '2026-11-20').short).toBe('1 d late');
});
