import type { Message } from '../message.ts';

export const scrub = {
  // Who reads what
  'scrub.summary': 'Working summary',
  'scrub.summary.by': 'Written by {name}',
  'scrub.summary.unproven': 'Nothing shows that they wrote it.',
  'scrub.original': 'The report as it was written',
  'scrub.restricted':
    'The report itself is restricted, because it names somebody. Guardians can have it opened, for a lawful reason.',
  'scrub.kept': 'The report itself names somebody. Only whoever has the case reads it; you read the summary.',
  'scrub.kept.own':
    'This report names somebody, and this programme has no guardians to seal it for. Only you read it, while you have the case; colleagues read the summary.',
  'scrub.message.restricted': 'A message of {day} is restricted, because it names somebody.',
  'scrub.message.kept': 'A message of {day} names somebody: only whoever has the case reads it.',
  'scrub.message.waiting':
    'A message of {day} has not been summarised yet: only whoever has the case reads it.',
  'scrub.message.summary': 'In the desk’s words',
  'scrub.message.no-name': 'Names nobody: colleagues can read it',
  'scrub.bystander.free': 'Nobody has this case at the moment. You can read it; whoever takes it answers it.',
  'scrub.bystander.held': '{name} has this case and answers it. You can read it and write notes.',

  // Where a case stands
  'scrub.fact': 'Who reads it',
  'scrub.fact.open': 'Only you, until you summarise it',
  'scrub.fact.no-name': 'All of the desk',
  'scrub.fact.restricted': 'All of the desk reads the summary; the original is restricted',
  'scrub.fact.kept': 'All of the desk reads the summary; the original is with whoever has the case',
  'scrub.recused.row': 'You have stepped back from this case',
  'scrub.recused.title': 'You have stepped back from this case',
  'scrub.recused.what':
    'Your key to it was deleted, and nobody can give you another. Colleagues go on with it.',
  'scrub.recused.state': 'Stepped back',
} as const satisfies Record<string, Message>;
