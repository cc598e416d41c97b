import type { Message } from '../message.ts';

export const finishing = {
  'finish.begin': 'Finish …',
  'finish.outcome': 'What is the outcome?',
  'finish.told': 'The reporter sees that it is finished, and when it will be deleted.',
  'finish.outcome.missing': 'Choose an outcome',
  'finish.category': 'Category, as you see it now',
  'finish.category.hint': 'What it turned out to be about. This word and the outcome are not sealed.',
  'finish.do': 'Finish the case',
  'finish.working': 'Finishing',
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
  'disposition.out-of-scope.hint': 'Not an act, object or event that this desk takes.',
  'disposition.duplicate': 'Duplicate',
  'disposition.duplicate.hint': 'The same reporter sent the same thing before.',
  'disposition.unopenable': 'Not openable',
  'disposition.knowingly-false': 'Knowingly false',
} as const satisfies Record<string, Message>;
