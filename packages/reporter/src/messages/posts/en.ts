import type { Text } from '../message.ts';

/** Checking a signed post, and the line's fingerprint, in English. */
export const postsPage = {
  'site.verify': 'Check a post',
  'post.good': 'Genuine. This line signed these words on {day}.',
  'post.differs':
    'The link is genuine. But what you pasted with it is not what this line signed on {day}. Only the words below are from this line.',
  'post.altered':
    'Not from this line, or something in it was changed. It says that this line signed it, and that is not so.',
  'post.other':
    'It says that it comes from another programme, {origin}. Only that programme’s own page can tell whether that is so.',
  'post.words': 'What this line signed',
  'post.compare':
    'Compare it with what you were shown, word for word. If anything differs, what you were shown is not from this line.',
  'post.old': 'That was more than 30 days ago. Look on this site whether it still holds.',
  'post.aboutTitle': 'Posts of this line',
  'post.about1':
    'Anybody can copy a name and a picture. So this line can sign what it posts elsewhere. Below such a post stands a link to this page.',
  'post.about2': 'Is there no such link? Then a post does not tell who wrote it.',
  'post.about3':
    'Come to this page by an address that you trust, such as one from a poster. A false page can call anything genuine.',
  'post.keyTitle': 'The fingerprint of this line',
  'post.keyLead': 'The same stands on posters of this line. If it differs, do not rely on this page.',
  'post.keyWords': 'In words',
  'post.keyFigures': 'In figures',
  'post.keyWhole': 'The whole key, for programs',
  'post.keyOffline': 'It could not be fetched. Try again with a connection.',
  'post.self': 'On a computer of your own, a post is checked by the whole key:',
} as const satisfies Record<string, Text>;
