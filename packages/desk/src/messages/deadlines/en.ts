import type { Message } from '../message.ts';

export const deadlines = {
  'deadlines.purge': 'Deleted',
  'deadlines.purge.on': 'on {day}',
  'deadlines.answer.on': 'Answer due {day}',
  'deadlines.answer.today': 'Answer due today',
  'deadlines.answer.late': {
    one: 'Answer {count} working day late',
    other: 'Answer {count} working days late',
  },
  'deadlines.triage.on': 'Triage due {day}',
  'deadlines.triage.today': 'Triage due today',
  'deadlines.triage.late': {
    one: 'Triage {count} working day late',
    other: 'Triage {count} working days late',
  },
  'deadlines.outcome.on': 'Outcome due {day}',
  'deadlines.outcome.today': 'Outcome due today',
  'deadlines.outcome.late': {
    one: 'Outcome {count} working day late',
    other: 'Outcome {count} working days late',
  },
  'deadlines.review.on': 'Second look due {day}',
  'deadlines.review.today': 'Second look due today',
  'deadlines.review.late': {
    one: 'Second look {count} working day late',
    other: 'Second look {count} working days late',
  },
  'deadlines.notice.on': 'Decision on telling due {day}',
  'deadlines.notice.today': 'Decision on telling due today',
  'deadlines.notice.late': {
    one: 'Decision on telling {count} working day late',
    other: 'Decision on telling {count} working days late',
  },
  'deadlines.sample.on': 'Sample due {day}',
  'deadlines.sample.today': 'Sample due today',
  'deadlines.sample.late': {
    one: 'Sample {count} working day late',
    other: 'Sample {count} working days late',
  },
} as const satisfies Record<string, Message>;
