import type { Message } from '../message.ts';

export const telling = {
  'telling.more': 'Tell everybody what came of it …',
  'telling.title': 'Tell everybody what came of it',
  'telling.reached': {
    one: '{count} reporter gets it, in their own conversation.',
    other:
      '{count} reporters get it, each in their own conversation. None of them sees that there are others.',
  },
  'telling.held': {
    one: '{count} case is a colleague’s. Ask them to write there.',
    other: '{count} cases are colleagues’. Ask them to write there.',
  },
  'telling.finished': {
    one: '{count} case is finished. Take it up again to write there.',
    other: '{count} cases are finished. Take them up again to write there.',
  },
  'telling.text': 'What came of it?',
  'telling.text.hint':
    'Say what it was and what was done. Name nobody, and nothing that only one of them can have told you.',
  'telling.text.missing': 'Write what came of it',
  'telling.names': 'This looks like a name: {found}',
  'telling.public': 'Suggest it to the editors, for the public',
  'telling.public.hint':
    'They see these words alone: not who wrote them, and no case. They decide whether and how it is published.',
  'telling.public.too-long': 'For the public at most {count} characters',
  'telling.advisory': 'Which advisory asked for it?',
  'telling.advisory.none': 'None',
  'telling.helped': 'How many answers helped?',
  'telling.helped.hint': 'Of all that came. Below five the public reads “fewer than five”.',
  'telling.nobody': 'Nobody can be reached now',
  'telling.do': { one: 'Tell {count} reporter', other: 'Tell {count} reporters' },
  'telling.go-on': 'Go on',
  'telling.working': 'Sealing it to each of them',
  'telling.told': 'Told {told} of {count}.',
  'telling.said': { one: 'Told {count} reporter.', other: 'Told {count} reporters.' },
  'telling.kept': 'Nobody is told twice. Go on for the others.',
} as const satisfies Record<string, Message>;
