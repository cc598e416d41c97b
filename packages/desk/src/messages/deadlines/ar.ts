import type { Message } from '../message.ts';
import type { deadlines as english } from './en.ts';

export const deadlines = {
  'deadlines.purge': 'يُحذف',
  'deadlines.purge.on': 'في {day}',
  'deadlines.answer.on': 'موعد الجواب {day}',
  'deadlines.answer.today': 'موعد الجواب اليوم',
  'deadlines.answer.late': {
    zero: 'الجواب: بلا تأخر',
    one: 'الجواب: تأخر يوم عمل واحد',
    two: 'الجواب: تأخر يومي عمل',
    few: 'الجواب: تأخر {count} أيام عمل',
    many: 'الجواب: تأخر {count} يوم عمل',
    other: 'الجواب: تأخر {count} يوم عمل',
  },
  'deadlines.triage.on': 'موعد التقييم {day}',
  'deadlines.triage.today': 'موعد التقييم اليوم',
  'deadlines.triage.late': {
    zero: 'التقييم: بلا تأخر',
    one: 'التقييم: تأخر يوم عمل واحد',
    two: 'التقييم: تأخر يومي عمل',
    few: 'التقييم: تأخر {count} أيام عمل',
    many: 'التقييم: تأخر {count} يوم عمل',
    other: 'التقييم: تأخر {count} يوم عمل',
  },
  'deadlines.outcome.on': 'موعد النتيجة {day}',
  'deadlines.outcome.today': 'موعد النتيجة اليوم',
  'deadlines.outcome.late': {
    zero: 'النتيجة: بلا تأخر',
    one: 'النتيجة: تأخر يوم عمل واحد',
    two: 'النتيجة: تأخر يومي عمل',
    few: 'النتيجة: تأخر {count} أيام عمل',
    many: 'النتيجة: تأخر {count} يوم عمل',
    other: 'النتيجة: تأخر {count} يوم عمل',
  },
  'deadlines.review.on': 'موعد النظرة الثانية {day}',
  'deadlines.review.today': 'موعد النظرة الثانية اليوم',
  'deadlines.review.late': {
    zero: 'النظرة الثانية: بلا تأخر',
    one: 'النظرة الثانية: تأخر يوم عمل واحد',
    two: 'النظرة الثانية: تأخر يومي عمل',
    few: 'النظرة الثانية: تأخر {count} أيام عمل',
    many: 'النظرة الثانية: تأخر {count} يوم عمل',
    other: 'النظرة الثانية: تأخر {count} يوم عمل',
  },
} as const satisfies Record<keyof typeof english, Message>;
