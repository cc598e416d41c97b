import type { Message, Text } from '../message.ts';

/** The words on paper and the calendar entry, in English: what stands in the pages. */
export const comingBackPage = {
  'card.address': 'Also put the address of this site on paper and in the file',
  'card.addressHint':
    'Without it they look like any list of words, and nothing on them tells what they are for.',
  'card.moreTitle': 'On paper, or in a password manager',
  'card.manager':
    'Copy the words and paste them as the password of a new entry. When you return, the manager can fill them in. The entry will name this site.',
  'card.print':
    'If your browser wants to print an address along the edge, switch off “headers and footers” in its print window. A printer at work or in a shop may keep a copy.',

  'reminder.heading': 'Remind yourself to come back',
  'reminder.title': 'Check the tide tables',
  'reminder.lead':
    'Nobody can call you, and half of all people forget. A calendar entry can help. It says only “{title}”, and names neither this site nor a report.',
  'reminder.once': 'Remind me once',
  'reminder.weekly': 'Remind me every week, for three months',
  'reminder.cloud':
    'If your calendar is copied to a cloud, its provider sees the entry and the day on which it was made. If somebody who reads your calendar would ask about it, leave it out and remember the day.',
} satisfies Record<string, Text>;

/** What scripts show. */
export const comingBackLive = {
  'card.words': 'Words to learn',
  'card.numbers': 'Readings',
  'card.wordsFile': 'words-to-learn.txt',
  'card.numbersFile': 'readings.txt',
  'card.note': 'Return with them at',
  'reminder.day': 'Come back on {day}.',
  'reminder.fileName': 'tide-tables.ics',
  'reminder.saved': 'Made on your device. Open the file, and your calendar takes the entry',
} as const satisfies Record<string, Message>;
