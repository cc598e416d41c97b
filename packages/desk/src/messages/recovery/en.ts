import type { Message } from '../message.ts';

export const recovery = {
  'recovery.title': 'If keys are lost',
  'recovery.what':
    'Every key of the desk is also kept for a recovery keyring. Nobody holds it: it comes together only when two parts are put together.',
  'recovery.two-leads':
    'Each lead holds a part. A colleague who has lost their keys is ended and invited anew; recovery gives back what nobody who is left can open.',
  'recovery.parts': 'Who holds a part',
  'recovery.none': 'There is no recovery keyring yet.',
  'recovery.since': 'Made on {day}. Any two of these parts open it.',
  'recovery.on-paper': 'Paper',
  'recovery.out-of-date': 'A lead has come or gone since. Make it anew, so that each lead holds a part.',
  'recovery.alone':
    'You are the only lead, so the second part goes on paper. If you lose your passphrase and passkeys, the paper alone opens nothing: have a second lead.',
  'recovery.make': 'Make the recovery keyring',
  'recovery.make-anew': 'Make it anew',
  'recovery.making': 'Making it, and wrapping every key for it',
  'recovery.made': 'The recovery keyring is in force.',
  'recovery.paper.title': 'The part for paper',
  'recovery.paper.what':
    'Print these 24 words or write them down, and keep them apart from your passphrase, for instance in a safe.',
  'recovery.paper.once': 'They are shown only now. Whoever has them and your keys can open everything.',
  'recovery.paper.kept': 'I have kept them',
  'recovery.paper.field': 'The 24 words on the paper',
  'recovery.paper.hint': 'In their order. Numbers and capitals do not matter.',
  'recovery.paper.wrong': 'Enter all 24 words',
  'recovery.use': 'Use it',
  'recovery.use.what':
    'Two parts are put together in your browser. Colleagues get the keys that they lack, another keyring takes the place of this one, and the public log says that it was used.',
  'recovery.use.no-part': 'You hold no part of it. Ask a lead who does.',
  'recovery.ask': 'Ask the other leads',
  'recovery.waiting': 'You have asked. Tell another lead to open this page; it must be within a day.',
  'recovery.answered': '{name} has passed their part.',
  'recovery.use.do': 'Recover now',
  'recovery.using': 'Opening every key',
  'recovery.used': {
    one: 'Recovered: {count} key given back. The log says so.',
    other: 'Recovered: {count} keys given back. The log says so.',
  },
  'recovery.asked-of-you': 'A lead asks for your part',
  'recovery.asked-of-you.what':
    'Give it only if you have spoken with them. With it they can open everything that the desk has.',
  'recovery.pass': 'Give my part to {name}',
  'recovery.passing': 'Sealing your part',
  'recovery.passed': 'Part given.',
  'recovery.passed-to': 'You have given your part to {name}.',
  'recovery.no-part': '{name} asks, but you hold no part.',
  'recovery.to': 'Open the page about recovery',
  'bar.recovery': 'Recovery',
  'recovery.link': 'If keys are lost',
  'recovery.link.what': 'Who can give back what nobody can open any more.',
  'problem.paper-wrong': 'These are not 24 words of the list.',
  'problem.paper-wrong.next': 'Check the spelling and that none is missing.',
  'problem.parts-wrong': 'These parts do not open the recovery keyring.',
  'problem.parts-wrong.next': 'One of them may belong to an earlier keyring or another desk. Ask again.',
} as const satisfies Record<string, Message>;
