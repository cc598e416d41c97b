import type { Message } from '../message.ts';

/** The page of figures, in English, as it is built. */
export const transparencyPage = {
  'site.transparency': 'Figures, and how to check them',
  'transparency.title': 'What happens with reports, in figures',
  'transparency.lead':
    'Every month this line publishes what came in, what became of it, and every use of power over somebody. You need not believe it: much of it can be checked, here, in your browser.',
  'transparency.loading': 'Fetching the figures …',
  'transparency.unreachable':
    'The figures cannot be fetched at the moment. Try again later. They are at {file}, for programs.',
  'transparency.none':
    'There are none yet. The figures of a month are published on the fifth of the next one.',
  'transparency.powerTitle': 'Uses of power',
  'transparency.power':
    'Each stands in the public log, and each is counted, also if it was only one. None is ever held back.',
  'transparency.reportsTitle': 'Reports',
  'transparency.outcomesTitle': 'What became of them',
  'transparency.outcomes':
    'What was passed on to a body is not in this list, because it is counted one by one above.',
  'transparency.answersTitle': 'Time to the first answer',
  'transparency.answers': 'In working days, from the day on which a report came.',
  'transparency.alsoTitle': 'How well it was done',
  'transparency.redressTitle': 'Redress',
  'transparency.redress':
    'What people were told who turned to the guardians. Guardians are independent of the desk.',
  'transparency.moneyTitle': 'Money',
  'transparency.smallTitle': 'Why some figures are hidden',
  'transparency.small1':
    'A very small number could tell about one single person. So a figure below five is not shown, and not even whether it is none. It is counted with a later month, once there are five together.',
  'transparency.small2':
    'A dashed bar shows that: “12 to 16” means that 12 are published, and 0 to 4 more wait. There are no totals to subtract from, and corrections never change a figure by less than five.',
  'transparency.whoTitle': 'Who can check what',
  'transparency.who1': 'Everybody can check uses of power, and that no figure was changed or left out later.',
  'transparency.who2':
    'Guardians and admitted auditors can check how many reports came, were withdrawn and were deleted. Each month they get a sealed file that explains every entry of the public log, and names nobody.',
  'transparency.who3':
    'The rest is counted by the desk’s own server. This line says so with its signature, and nobody outside can check it.',
  'transparency.auditors': 'Admitted auditors: {names}.',
  'transparency.noAuditors': 'No auditors are admitted, so the guardians alone get that file.',
  'transparency.checkTitle': 'Check this yourself',
  'transparency.check':
    'Your browser fetches the whole public log and does the sums again. It asks no other site, and can take a minute.',
  'transparency.checkStart': 'Start the check',
  'transparency.checkAgain': 'Check again',
  'transparency.checkLimit':
    'This page comes from the same server as the figures. To check it by a program that does not, use the command below. That somebody else keeps watch of the log is what witnesses are for.',
  'transparency.policyTitle': 'How the rules changed',
  'transparency.policy': 'Each version of the rules for what can be reported, and what was different in it.',
  'transparency.script':
    'This page needs scripts to show figures. For programs they are at {file}. This command checks them:',
} as const satisfies Record<string, string>;

/** What its script shows. */
export const transparencyLive = {
  since: '{count}, since {month}',
  range: '{from} to {to}',
  month: 'Month',
  count: 'Number',
  twelve: 'In all months shown',
  corrected: 'Corrected on {day}: {why}',
  published: 'Latest month: {month}, published on {day}.',
  reportsCaption: 'Reports received, by month. Those to the guardians are among them',
  outcomesCaption: 'How reports ended, in the months shown',
  answersCaption: 'Working days to the first answer, in the months shown',
  alsoCaption: 'In the months shown',
  powerCaption: 'Uses of power',
  redressCaption: 'What people were told, in the months shown',
  noMoney: 'No money has been paid, or fewer than five payments. They are shown once there are five.',
  paid: '{amount} in {count} payments',
  act: 'What',
  toBody: '{act}: {of}',
  seals: '{count}, which touched {seals} sealed names',

  'row.no-further-action': 'Nothing further to do',
  'row.unfounded': 'The facts did not show it',
  'row.duplicate': 'Already reported',
  'row.out-of-scope': 'Not for this line',
  'row.knowingly-false': 'Knowingly false',
  'row.unopenable': 'Could not be opened',
  'row.0': 'The same day',
  'row.1': '1 working day',
  'row.2': '2 working days',
  'row.3-5': '3 to 5 working days',
  'row.6+': '6 working days or more',
  'row.useful/yes': 'Reports that informed work',
  'row.useful/no': 'Reports that did not',
  'row.contacted/unconcerned': 'People contacted who had nothing to do with it',
  'row.overdue/triage': 'Judged too late',
  'row.overdue/outcome': 'Finished too late',
  'row.reopened/all': 'Taken up again',
  'row.withdrawn/all': 'Withdrawn by whoever reported',
  'row.purged/on-time': 'Deleted on the day that the rules say',
  'row.purged/late': 'Deleted later than that',

  'row.upheld': 'Right',
  'row.partly-upheld': 'Partly right',
  'row.not-upheld': 'Not right',
  'row.checked': 'A name was checked for',

  'act.opening-asked': 'Name openings asked for',
  'act.opening-granted': 'Name openings granted',
  'act.opening-refused': 'Name openings refused',
  'act.extension': 'Sealed names kept longer',
  'act.hand-over': 'Passed on',
  'act.order': 'Orders of the guardians',
  'act.check': 'Name checks',
  'act.recovery': 'Keys of a desk recovered',
  'act.legal-demand': 'Demands by law for data',
  'act.incident': 'Incidents',
  'act.guardians': 'Changes of the guardians',
  'act.policy': 'Changes of the rules',

  'step.signed': 'The public keys of this line, by its signature',
  'step.head': 'The newest state of the public log, by its signature and its witnesses',
  'step.lines': 'Every entry of the log: {done} of {all}',
  'step.linesPlain': 'Every entry of the log',
  'step.unchanged': 'The figures: signed, in the log, none changed and none left out',
  'step.acts': 'Uses of power, counted again',
  'step.small': 'No small number is shown, and no correction gives one away',
  'step.rules': 'Every version of the rules, by its fingerprint in the log',
  'step.witnesses': {
    one: '{count} witness outside has signed it.',
    other: '{count} witnesses outside have signed it.',
  },
  'step.noWitness': 'No witness outside is named, so this line could show two people two different logs.',
  'state.waiting': 'waits',
  'state.running': 'is being checked',
  'state.good': 'fits',
  'state.bad': 'does not fit',
  'state.unreachable': 'could not be fetched',
  good: 'Everything that can be checked from outside fits.',
  bad: 'Something does not fit. Do not rely on these figures. Tell the guardians, or somebody whom you trust outside, and let them check it too.',
  broken: 'The check could not be finished, because something could not be fetched. Try again later.',

  version: 'Version of {day}',
  versionFirst: 'The first version that this line published.',
  versionChanges: { one: '{count} change', other: '{count} changes' },
  before: 'Before',
  after: 'From then on',
  nothing: 'nothing',
} as const satisfies Record<string, Message>;

export type TransparencyTexts = Readonly<Record<keyof typeof transparencyLive, Message>>;
export type TransparencyPageTexts = Readonly<Record<keyof typeof transparencyPage, string>>;
