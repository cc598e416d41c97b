import type { Message, Text } from '../message.ts';

/** The name box, in English: what stands in the page. */
export const namesPage = {
  'names.title': 'Do you know the name of somebody who took part?',
  'names.lead': 'You can leave this empty. The desk works with what happened, and does not need a name.',
  'names.why':
    'A name can follow an innocent person for years. That is why it is kept apart from your story. The desk cannot read what you write here.',
  'names.who': 'Who can open it',
  'names.name': 'The name, or what they are known by',
  'names.nameHint':
    'Of one person or two who did what you saw, for example as it stood on a badge. Not of their family, friends or colleagues.',
  'names.known': 'How do you know it?',
  'names.knownHint': 'For example: I read it on the badge. They signed with it.',
  'names.story':
    'Your story goes to the desk. Please take names out of it, and say “the man” or “the woman”.',
  'names.none':
    'This line has no guardians who could keep a name safe, so it does not take names. Please leave them out of your report. The desk works with what happened.',
  'names.unproven':
    'The keys of the guardians could not be proven, so names are not taken here now. Please leave them out of your report. The desk works with what happened.',
  'names.asked':
    'The desk can read it. Leave names out, even if the desk should ask for one: you do not have to give it.',
  'hints.title': 'Before you go on',
  'hints.onDevice': 'Only this page looked at your words. It can be wrong, and you need not change anything.',
  'hints.dismiss': 'Leave it as it is',
} satisfies Record<string, Text>;

/** What scripts show. */
export const namesLive = {
  'names.quorum':
    '{threshold} of these {count} guardians must agree, with a written reason, before anybody can read it. They do not work at the desk. Fewer of them cannot open it, and nobody else can.',
  'names.guardian': '{holder}, {organisation}',
  'error.namesList': 'This box is for one person or two, not for a list. Leave the others out',
  'error.namesOnlyHow': 'Write the name too, or empty both fields',
  'hints.names': 'This looks like a name, or like something that leads to one. Your story does without it:',
  'hints.self': 'This may tell who you are, or where you were. You can say it in other words:',
} as const satisfies Record<string, Message>;
