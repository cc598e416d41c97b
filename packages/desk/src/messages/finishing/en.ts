import type { Message } from '../message.ts';

export const finishing = {
  'finished.as': 'Finished: {outcome}',
  'finished.what':
    'It will be deleted on the programme’s schedule. Reopening stops that; a new message puts it off.',
  'finished.reopen': 'Reopen',
  'finished.reopening': 'Reopening',
  'disposition.passed-on': 'Passed on',
  'disposition.no-further-action': 'No further action',
  'disposition.no-further-action.hint': 'Looked into; nothing more to do.',
  'disposition.unfounded': 'Unfounded',
  'disposition.unfounded.hint': 'The facts do not support it. No blame: most honest reports end so.',
  'disposition.out-of-scope': 'Out of scope',
  'disposition.duplicate': 'Duplicate',
  'disposition.duplicate.hint': 'The same reporter sent the same thing before.',
  'disposition.unopenable': 'Not openable',
  'disposition.knowingly-false': 'Knowingly false',
  'disposition.upheld': 'Upheld',
  'disposition.partly-upheld': 'Partly upheld',
  'disposition.not-upheld': 'Not upheld',
  'disposition.checked': 'Checked',
} as const satisfies Record<string, Message>;
