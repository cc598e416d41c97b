import type { Message, Text } from '../message.ts';

/** An exercise, in English: what stands in its page. */
export const practicePage = {
  'practice.half':
    'Exactly half of the stories are ordinary. To report something ordinary is as much of a mistake as to miss what matters.',
  'practice.stay':
    'A story takes about half a minute. What you answer stays on this page. Nobody else sees it.',
  'practice.begin': 'Begin',
  'practice.storiesTitle': 'The stories and their answers',
  'practice.storiesLead': 'Decide first, then open the answer.',
  'practice.set': 'Set {number}',
  'practice.open': 'Answer',
  'practice.report': 'Worth reporting',
  'practice.ordinary': 'Ordinary',
  'practice.more': 'More about this',
  'practice.lesson': 'Read the lesson that goes with it',
} satisfies Record<string, Text>;

/** What its script shows. */
export const practiceLive = {
  back: 'Back',
  story: 'Story {at} of {all}',
  question: 'What would you say?',
  report: 'Worth reporting',
  ordinary: 'Ordinary',
  sure: 'How sure are you?',
  'sure.guess': 'I am guessing',
  'sure.fairly': 'Fairly sure',
  'sure.certain': 'Certain',
  known: 'I have read this story before: take others',
  problem: 'There is a problem',
  choose: 'Choose first: worth reporting, or ordinary',

  'right.report': 'Yes, this is worth reporting',
  'right.ordinary': 'Yes, this is ordinary',
  'wrong.report': 'This one is worth reporting',
  'wrong.ordinary': 'This one is ordinary',
  'cost.report': 'Left alone, nobody would have looked at it.',
  'cost.ordinary': 'A report would have brought somebody trouble for nothing.',
  said: 'You said: {answer}. {sure}.',
  next: 'Next story',
  finish: 'See how it went',

  'apart.high': 'You tell them apart very well',
  'apart.middle': 'You tell them apart well',
  'apart.low': 'That was close to guessing',
  'lean.even': 'You lean to neither side.',
  'lean.report': 'You lean towards reporting: in doubt, you would rather tell.',
  'lean.ordinary': 'You lean towards leaving things alone: in doubt, you would rather wait.',
  found: 'You found {count} of {all} that are worth reporting.',
  left: 'You left {count} of {all} ordinary ones in peace.',
  equal: 'Both mistakes cost the same. What is missed can do harm, and so can a report about nothing.',

  'change.better': 'That is better than the time before, by more than chance mostly makes.',
  'change.worse': 'That is less than the time before, by more than chance mostly makes.',
  'change.same': 'The time before was much the same: the difference is no larger than chance mostly makes.',
  knew: 'You had read these stories before, so this tells more about memory than about telling apart.',

  picture:
    'Two hills in the water. On one stands what is ordinary, on the other what is worth reporting. A buoy stands where you begin to report. {apart}. {lean}',
  caption:
    'The farther apart the two hills stand, the better you tell them apart. The buoy is your line: from there on you would report. The bar above shows how far chance alone can move a hill, because so few stories tell little.',
  doubt: 'So few stories tell only so much. In about two cases of three, the truth lies within this:',
  apartWithin: 'Telling apart: between “{from}” and “{to}”',
  apartAt: 'Telling apart: “{at}”',
  leanWithin: 'Leaning: between “{from}” and “{to}”',
  leanAnywhere: 'Leaning: it could be to either side',
  leanAt: 'Leaning: “{at}”',
  'band.low': 'close to guessing',
  'band.middle': 'well',
  'band.high': 'very well',
  figuresTitle: 'The figures behind the picture',
  answersCaption: 'What you said',
  storyIs: 'The story is',
  youReport: 'You: worth reporting',
  youOrdinary: 'You: ordinary',
  measuresCaption: 'What follows from it',
  measure: 'Measure',
  value: 'Value',
  measureApart: 'Telling apart (d′)',
  measureBoth: 'Telling apart (d′), with the time before',
  measureLean: 'Leaning (c)',
  plusMinus: '{value} ± {error}',
  scale:
    'Telling apart: 0 is guessing, 1 is well, 2 is very well. Leaning: 0 is neither side. Less than 0 leans towards reporting, more than 0 towards leaving things alone. Half an answer is added to each kind, so that nobody is perfect after a few stories.',
  sureCaption: 'How sure you were',
  sureColumn: 'You were',
  rightColumn: 'Right',
  ofAll: '{count} of {all}',

  allRight: 'You told every single one.',
  againTitle: 'Look at these once more',
  restart: 'Begin again',

  othersTitle: 'Stories that you do not know yet',
  othersLead:
    'Half of these are ordinary, too. If you leave this page first, keep the result on this device: then you get them when you come back.',
  othersLesson: 'You can read the lesson first, and see whether it helps.',
  others: 'Go on with other stories',

  keepTitle: 'Keep the result on this device',
  keepLead: 'Otherwise it is gone when you leave this page. Whoever uses this device could find it.',
  keep: 'Keep it here',
  kept: 'Kept on this device. Nobody else has it.',
  keepFailed: 'This browser keeps nothing for this site.',
  forget: 'Forget it',
  forgotten: 'Forgotten.',
  last: 'Last time, on {day}: you found {found} of {worth}, and left {left} of {ordinary} ordinary ones in peace.',

  boosterTitle: 'Try again in some weeks',
  boosterLead:
    'What we learn fades. A note in your calendar can bring you back. It says only “{title}”. It names neither this site nor your result.',
  boosterEntry: 'Read short stories',
  boosterWeeks: { one: 'In {count} week', other: 'In {count} weeks' },
  boosterSaved: 'Made on your device. Open the file, and your calendar takes the note.',
  boosterFile: 'short-stories.ics',

  sendTitle: 'Help us to see whether lessons help',
  sendLead:
    'You may send two answers. Before that, your device throws a die for each of them. On 1, 2 or 3 it sends what is true. On 4, 5 and 6 it sends what the table says, whatever is true.',
  sendWhy:
    'So nobody can tell from an answer what is true of you: we cannot, and nobody on the way can. Many answers together still show how many people tell apart well. Nothing else is sent: no name, no day, no language.',
  sendTable: 'What the die sends',
  sendRoll: 'Die',
  sendApart: 'Telling apart',
  sendLean: 'Leaning',
  sendTrue: 'what is true',
  'send.low': 'not yet',
  'send.middle': 'well',
  'send.high': 'very well',
  'send.report': 'towards reporting',
  'send.even': 'to neither side',
  'send.ordinary': 'towards leaving things alone',
  sendYours: 'True of you: {apart}; {lean}.',
  sendBefore: 'I have not read the lessons: throw and send',
  sendAfter: 'I have read lessons: throw and send',
  sendDone: 'The die showed {first} and {second}. This was sent: {apart}; {lean}. Thank you.',
  sendOffline: 'No answer came, so nothing may have been sent. It is not sent a second time. That is fine.',
  sendRefused: 'The answers were not taken this time. That is fine, and you need not try again.',

  resultsTitle: 'Do lessons help? What others sent',
  resultsNone:
    'There are not enough answers yet. They are shown when a month is over and there are {least} of them.',
  resultsUnreachable: 'The figures could not be fetched. Try again when there is a connection.',
  resultsCaption: { one: '{period}: {count} answer', other: '{period}: {count} answers' },
  resultsBefore: 'Before lessons, {months}',
  resultsAfter: 'After lessons, {months}',
  resultsMonths: '{from} to {to}',
  resultsAnswer: 'Answer',
  resultsShare: 'How many, about',
  resultsNote:
    'These are estimates, because each answer passed a die. In about two cases of three the truth is no farther away than ± says. Anybody can send answers, so this is a hint and no proof.',
} as const satisfies Record<string, Message>;
