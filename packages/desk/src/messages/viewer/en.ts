import type { Message } from '../message.ts';

export const viewer = {
  'viewer.title': 'Attachment {name}',
  'viewer.frame': 'What the attachment shows',
  'viewer.apart':
    'Shown apart from the desk: nothing in it can reach the network, your keys or the rest of the case.',
  'viewer.position': '{position} of {count}',
  'viewer.next': 'Next attachment',
  'viewer.previous': 'Previous attachment',
  'viewer.larger': 'Larger',
  'viewer.smaller': 'Smaller',
  'viewer.fit': 'Fit',
  'viewer.page': 'Page {page} of {pages}',
  'viewer.next-page': 'Next page',
  'viewer.previous-page': 'Previous page',
  'viewer.save': 'Save …',
  'viewer.save-now': 'Save a copy',
  'viewer.back': 'Back to it',
  'viewer.keys':
    'Keys: n and p for the next and previous attachment, + − 0 for the size, Page Up and Page Down, s to save, Esc to close.',
  'viewer.drawing': 'Reading it',
  'viewer.kind.picture': 'Picture',
  'viewer.kind.pdf': 'PDF',
  'viewer.kind.media': 'Film or sound',
  'viewer.kind.text': 'Text',
  'viewer.kind.page': 'Web page or drawing, shown as its text',
  'viewer.kind.program': 'Program or script',
  'viewer.kind.document': 'Document',
  'viewer.kind.archive': 'Archive or office document',
  'viewer.kind.plain': 'Picture of a kind that is not shown here',
  'viewer.kind.unknown': 'Unknown kind',
  'viewer.mislabelled': 'It was sent as {claimed}, but what it contains is something else: {kind}, {type}.',
  'viewer.pixels': '{width} × {height} pixels',
  'viewer.encoding': 'Written in {encoding}',
  'viewer.text-cut': 'Only its beginning is shown.',
  'viewer.pages-cut': 'Pages after these are not shown.',
  'viewer.marks':
    'It has marks that turn the direction of writing. They are shown as ⟨U+…⟩ and do nothing here.',
  'viewer.refused.kind': 'Attachments of this kind are not shown here.',
  'viewer.refused.too-large': 'It would be too large once it is unpacked, so it is not shown.',
  'viewer.refused.too-slow': 'It took too long to draw and was stopped.',
  'viewer.refused.damaged': 'It is damaged, or not quite what it says that it is, so it cannot be shown.',
  'viewer.refused.locked':
    'It is locked with a password. Ask the reporter for it in the conversation, then open a saved copy.',
  'viewer.before-saving': 'Before you save it',
  'viewer.risk.program': 'This is a program. Opened, it can do on that computer whatever you can do there.',
  'viewer.risk.document':
    'A document of this kind can run things when it is opened, or fetch something and so tell its sender that somebody reads it.',
  'viewer.risk.archive':
    'It can hold anything, programs too, and can be far larger unpacked than it is. Office documents can run things when they are opened.',
  'viewer.risk.page':
    'Opened in a browser, it can run scripts, and fetch something and so tell its sender that somebody reads it.',
  'viewer.risk.plain': 'A file that was made up with care can use faults of the program that opens it.',
  'viewer.risk.unknown': 'Nobody can tell what it does when it is opened.',
  'viewer.where':
    'Open the copy only on a computer that is kept apart: without a network, with nothing of the desk on it, and wiped afterwards. It may tell who the reporter is: do not pass it on as it is.',
} as const satisfies Record<string, Message>;
