import type { Message } from '../message.ts';

export const audits = {
  'audits.title': 'What lies behind the figures',
  'audits.what':
    'With the figures of a month goes a package for each guardian, sealed to their slot. It says of every hidden line of the public log whether it is an event of a report or only a filling, and what each figure was counted from. It names nobody, and no case. Checked here, this browser opens it, reads the whole log and counts again.',
  'audits.none':
    'There is none yet. The first comes on the fifth of a month, with the figures of the month before.',
  'audits.no-key': 'Checking one takes the key of your guardian’s slot in this browser: see Guardians’ keys.',
  'audits.sealed': 'sealed to slot {slot}',
  'audits.check': 'Check it here',
  'audits.check-month': 'Check it here: the package of {month}',
  'audits.save': 'Save it sealed',
  'audits.save-month': 'Save it sealed: the package of {month}',
  'audits.saved': 'Saved, sealed to your slot as it was.',
  'audits.opening': 'Opening it',
  'audits.saving': 'Fetching it',
  'audits.reading': 'Reading the log: {done} of {all} lines',
  'audits.of': 'Package of {month}',
  'audits.good': 'Every line is explained, and the published figures follow from what was counted.',
  'audits.bad': 'It does not fit. Save the package, and tell the other guardians and the auditors.',
  'audits.open-entries': 'Acts of power and other open lines',
  'audits.fillings': 'Fillings',
  'audits.reports': 'Reports with an event',
  'audits.received': 'Received',
  'audits.opened': 'Opened',
  'audits.withdrawn': 'Withdrawn',
  'audits.deleted': 'Deleted',
  'audits.joined': 'What the month before held back was checked too.',
  'audits.not-joined': 'The package of the month before is not here: what it held back was not checked.',
  'audits.corrected': 'A later edition has replaced these figures.',
  'audits.close': 'Close it',
  'audits.fault.unexplained':
    'Leaf {leaf} of the log is neither a filling nor an event that the package explains.',
  'audits.fault.twice': 'Leaf {leaf} of the log is explained twice.',
  'audits.fault.batch': 'The batches of the package do not fit the log at leaf {leaf}.',
  'audits.fault.not-in-log': 'Report {report} of the package has an event that the log lacks.',
  'audits.fault.not-a-report': 'What the package calls report {report} cannot be one report.',
  'audits.fault.other-figures': 'The package goes with other figures than those that are published.',
  'audits.fault.cell': 'The published figure “{row}” does not follow from what was counted.',
  'audits.fault.carried': '“{row}” does not go on from what the month before held back.',
  'audits.fault.count': '“{row}”: the package says {said}, the log has {found}.',
  'problem.audit-unopenable': 'None of your keys opens this package.',
  'problem.audit-unopenable.next':
    'It was sealed to a key that your slot had before, or to whoever held it then. If you have that key, bring it on Guardians’ keys.',
  'problem.audit-unproven':
    'This package, the figures and the log do not verify together. Nothing of it is shown.',
  'problem.audit-unproven.next': 'Save the package, and tell the other guardians and the auditors.',
} as const satisfies Record<string, Message>;
