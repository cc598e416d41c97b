import type { Message } from '../message.ts';

export const exporting = {
  'export.case': 'Export this case',
  'export.case.what':
    'One file for the record or for printing: working summary, how it was judged, and what you may read of the conversation. Notes and attachments are not in it.',
  'export.list': 'Export the list',
  'export.list.what':
    'A table of what the rows show: at most the first 1000 cases, and nothing of what they say.',
  'export.leaves':
    'What leaves the desk is no longer sealed. Nobody can withdraw it, restrict it or delete it on schedule: that is then up to you.',
  'export.recorded': 'Guardians see that you exported it, and on which day.',
  'export.do': 'Save the file',
  'export.working': 'Recording',
  'export.failed': 'It could not be recorded, so nothing was saved. Try again.',
  'export.file': 'Case record',
  'export.warning':
    'Exported from the desk. It is not sealed: keep it where only those may read it who have to, and delete it when the desk would.',
  'export.not-shown': 'A message of {day} is not shown here.',
} as const satisfies Record<string, Message>;
