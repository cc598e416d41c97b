import type { Message } from '../message.ts';

export const oversight = {
  'oversight.loading': 'Fetching what guardians watch over',
  'alerts.title': 'Out of the ordinary',
  'alerts.none': 'Nothing out of the ordinary.',
  'missed.title': 'Done too late',
  'missed.what':
    'Deadlines that were met, but late. Each of these cases comes to you as a sample once it is finished.',
  'missed.none': 'Nothing was done too late.',
  'missed.late': 'How late',
  'missed.done': 'Done on',
  'samples.title': 'Samples of finished cases',
  'samples.what':
    'The server draws some by chance. Whatever was closed as knowingly false, or was late, comes too. You read the desk’s own words and what it decided, never what the reporter wrote.',
  'samples.none': 'No case has been drawn yet.',
  'samples.no-key':
    'Reading them takes the key of your guardian’s slot in this browser: see Guardians’ keys.',
  'samples.unreadable':
    'This sample does not open, is not whole, or was sealed by nobody of that desk. Nothing of it is shown.',
  'samples.reason': 'Why',
  'samples.reason.knowingly-false': 'Knowingly false',
  'samples.reason.deadline': 'Late',
  'samples.reason.drawn': 'Drawn by chance',
  'samples.standing': 'Where it is',
  'samples.delivered': 'Delivered {day}',
  'samples.due': 'Due {day}',
  'samples.late': 'Overdue since {day}',
  'samples.gone': 'Delivered; the case has been deleted',
  'samples.never': 'Never delivered; the case has been deleted',
  'samples.read': 'Read',
  'samples.read-case': 'Read the sample of case {case}',
  'samples.of': 'Sample of case {case}',
  'samples.sealed-by': 'Sealed for you by {account} on {day}',
  'samples.cut': 'The end of a text did not fit and is missing.',
  'samples.passed-on': 'Passed on to {body}',
  'samples.summary': 'The desk’s own words',
  'samples.close': 'Close the sample',
  'alerts.exports': {
    one: '{name} ({account}) exported {count} case',
    other: '{name} ({account}) exported {count} cases',
  },
  'alerts.purges': { one: '{count} case was deleted', other: '{count} cases were deleted' },
} as const satisfies Record<string, Message>;
