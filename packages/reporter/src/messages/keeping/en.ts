import type { Message } from '../message.ts';

/** What is said where a sealed report can be kept on the device, in English. */
export const texts = {
  'keep.title': 'You need not wait here',
  'keep.offer':
    'This browser can keep the sealed report until there is a connection, or you can save it as a file and hand it in elsewhere. Nobody can read it on this device, but whoever looks can see that it is there. Your words are not kept with it.',
  'keep.button': 'Keep the sealed report on this device',
  'keep.failed': 'This browser does not let the page keep it. Leave the page open until it is sent.',
  'keep.keptTitle': 'Your report waits on this device',
  'keep.kept':
    'It is sealed and leaves as soon as there is a connection. You can close this page; take your words with you.',
  'waiting.lapse':
    'It can be sent until {day}. After that the desk does not take it any more. It cannot be sealed again: you would have to write it anew.',
  'waiting.delete': 'Delete it from this device',
  'bundle.save': 'Save it as a file',
  'bundle.saved':
    'Saved as {name}, sealed as it is. Hand it in from any device at {address} before its time is over, then delete the file.',
} as const satisfies Record<string, Message>;

export type KeepingTexts = Record<keyof typeof texts, Message>;
