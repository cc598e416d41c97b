import { calendarOf, type DueKind } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { TEST_CONFIG } from '../../../../test/support/programme.ts';
import { deadlineRules } from './deadline-rules.ts';
import { dueDay, nextDue, type Stage, warnDay } from './next-due.ts';

const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day }));
const rules = {
  calendar: calendarOf({ open: weekdays, holidays: ['2026-12-01', '2026-12-08'] }),
  ...{ answer: 2, triage: 5, review: 2, outcome: 90, warn: 1 },
};
/** A Saturday. */
const cameOn: Stage = { from: '2026-11-28', isAnswered: false, isVetted: false, reviewFrom: null };

test.each<[string, Partial<Stage>, DueKind, string]>([
  ['an answer first, on the second working day', {}, 'answer', '2026-12-02'],
  ['then triage, on the fifth', { isAnswered: true }, 'triage', '2026-12-07'],
  ['the answer still, though it is vetted', { isVetted: true }, 'answer', '2026-12-02'],
  ['then the outcome, by the calendar', { isAnswered: true, isVetted: true }, 'outcome', '2027-02-26'],
  ['a second look before all else', { isVetted: true, reviewFrom: '2026-12-04' }, 'review', '2026-12-09'],
])('a desk owes %s', (_, change, kind, on) => {
  expect(nextDue(rules, { ...cameOn, ...change })).toEqual({ kind, on });
});

test('the desk is warned working days before', () => {
  expect(warnDay(rules, '2026-12-09')).toBe('2026-12-07');
  expect(warnDay({ ...rules, warn: 0 }, '2026-12-09')).toBe('2026-12-09');
});

test('a programme’s rules are its configuration, and the hours of its policy where that has any', () => {
  const noHours = { bytes: new Uint8Array(), hash: '', from: '2026-11-01', languages: [], hours: null };
  const policy = { ...noHours, hours: { zone: 'UTC', open: [{ day: 7, from: '08:00', to: '18:00' }] } };
  const config = { ...TEST_CONFIG, holidays: ['2026-11-29'] };
  expect(dueDay(deadlineRules({ config, policy: noHours }), 'answer', '2026-11-27')).toBe('2026-12-01');
  expect(dueDay(deadlineRules({ config, policy }), 'answer', '2026-11-27')).toBe('2026-12-13');
});
