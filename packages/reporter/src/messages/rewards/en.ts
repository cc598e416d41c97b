import type { Message, Text } from '../message.ts';

/** The page about thanks and money, in English, as it is built. */
export const rewardsPage = {
  'site.rewards': 'How we say thank you',
  'rewards.title': 'How we say thank you',
  'rewards.neverTitle': 'What is never paid for',
  'rewards.never': 'Nobody is ever paid for a name, for an arrest, or for each report.',
  'rewards.never1': 'There are no points, no ranks and no list of people who helped.',
  'rewards.never2':
    'Nothing is promised beforehand. Nobody has to report, and nobody has to accept anything.',
  'rewards.never3': 'It makes no difference to how a report is read.',
  'rewards.conditionsTitle': 'What must be true',
  'rewards.conditions': 'Six things, all of them. This line cannot change them.',
  'rewards.verified-by-another':
    'Somebody other than the person who proposes the thanks has checked the facts.',
  'rewards.new-to-desk': 'The desk did not know these facts before.',
  'rewards.first-hand': 'You came across them yourself.',
  'rewards.not-for-a-name': 'It is not for naming somebody.',
  'rewards.not-for-an-arrest-or-count':
    'It is not for an arrest, and not for how many reports somebody sends.',
  'rewards.object-not-controlled': 'What you found was never in your own hands or care.',
  'rewards.whoTitle': 'Who decides, and how',
  'rewards.who1': 'One person at the desk checks the facts. Another proposes thanks.',
  'rewards.who2':
    'They send the panel a short summary without anything that could give you away. The panel never sees your report.',
  'rewards.who3':
    'Each member decides alone and writes down why. Nobody decides on what they proposed, checked or worked on.',
  'rewards.who4': 'If enough of them agree, the offer waits in your conversation for {months}.',
  'rewards.who5':
    'Your device makes vouchers, and this line signs them without seeing them. Whoever pays sees what a voucher is worth, and cannot tell which report it comes from.',
  'rewards.approvalsCaption': 'How many members must agree',
  'rewards.what': 'What',
  'rewards.members': 'Members',
  'rewards.upTo': 'Up to {amount}',
  'rewards.level': 'Commendation, level {level}',
  'rewards.commendation':
    'A commendation is a document that says that somebody helped. It has a month, a level, and an invented name or none. It does not say what it was for. Anybody can check that it is genuine.',
  'rewards.level.1': 'For help with care.',
  'rewards.level.2': 'For help that others could build on.',
  'rewards.level.3': 'For help that mattered a great deal.',
  'rewards.examplesTitle': 'Examples',
  'rewards.examples': 'They are made up. The panel looks at each report by itself.',
  'rewards.given': '{amount}, for example as vouchers of {vouchers}. Members who must agree: {members}.',
  'rewards.nothing': 'Nothing. One thing is not true here: “{condition}”',
  'rewards.budgetTitle': 'How much there is',
  'rewards.budget':
    'In one year at most {year}, and in one quarter of it at most {quarter}. One award is at most {highest}.',
  'rewards.unclaimedBudget': 'What nobody claims can be given again.',
  'rewards.unclaimedCharity': 'What nobody claims goes to {charity}.',
  'rewards.payTitle': 'How it is paid',
  'rewards.pay': 'You choose, and each voucher can be paid in another way and on another day.',
  'rewards.way.cash': 'In cash at a partner of this line.',
  'rewards.way.bank':
    'Into a bank account. Whoever pays then learns whose it is, and still not for which report.',
  'rewards.way.gift': 'As a gift to a charity: {charities}.',
  'rewards.crowd':
    'Vouchers of one value look alike. The more of them there are in a quarter, the less each one tells. Where you claim, you see how many there are, and it helps to wait a little.',
  'rewards.figuresTitle': 'What was given so far',
  'rewards.figures': 'Numbers, and no names. A number below five is not shown.',
  'rewards.script': 'This page needs scripts to show figures. For programs they are at {file}.',
} as const satisfies Readonly<Record<string, Text>>;

/** What its script shows. */
export const rewardsLive = {
  none: 'Nothing yet. The figures of a quarter are published after it.',
  unreachable: 'The figures cannot be fetched at the moment. Try again later.',
  quarter: '{quarter} of {year}',
  'quarter.1': 'January to March',
  'quarter.2': 'April to June',
  'quarter.3': 'July to September',
  'quarter.4': 'October to December',
  what: 'What',
  given: 'Signed',
  redeemed: 'Handed in',
  voucher: 'Vouchers of {amount}',
  level: 'Commendations, level {level}',
  few: 'fewer than 5',
} as const satisfies Readonly<Record<string, Message>>;

export type RewardsPageTexts = Readonly<Record<keyof typeof rewardsPage, Text>>;
export type RewardsTexts = Readonly<Record<keyof typeof rewardsLive, Message>>;
