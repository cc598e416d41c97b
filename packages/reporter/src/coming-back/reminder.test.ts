import { expect, test } from 'vitest';
import { reminderDay } from './reminder.ts';

const hours = (...days: number[]) => ({
  zone: 'UTC',
  open: days.map((day) => ({ day, from: '08:00', to: '18:00' })),
});

test.each([
  ['two working days on', hours(1, 2, 3, 4, 5), '2026-11-20', null, '2026-11-24'],
  ['Monday to Friday where no hours are published', hours(), '2026-11-20', null, '2026-11-24'],
  ['on days on which somebody reads', hours(7, 1), '2026-11-20', null, '2026-11-23'],
  ['on the day that the desk named', hours(1, 2, 3, 4, 5), '2026-11-20', '2026-12-01', '2026-12-01'],
  ['later, once that day has come', hours(1, 2, 3, 4, 5), '2026-12-01', '2026-12-01', '2026-12-03'],
])('a reminder stands %s', (_, open, today, answerBy, day) => {
  expect(reminderDay(open, today, answerBy)).toBe(day);
});
