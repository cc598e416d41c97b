import type { Message } from '../message.ts';

export const deciding = {
  // Where a case is
  'deciding.stages': 'How far this case is',
  'deciding.stage.claimed': 'Claimed',
  'deciding.stage.scrubbed': 'Scrubbed',
  'deciding.stage.scope': 'In scope',
  'deciding.stage.facts': 'Facts',
  'deciding.stage.outcome': 'Outcome',
  'deciding.stage.done': 'done',
  'deciding.command': 'Answer the next step',

  // Step one
  'deciding.scope.title': 'Step one: is it in scope?',
  'deciding.scope.hint':
    'Judge the act, object or event that is told of. Who somebody is, says or believes is never in scope.',
  'deciding.scope.answer': 'Does it tell of an act, object or event that this desk takes?',
  'deciding.scope.yes': 'Yes, it is in scope',
  'deciding.scope.no': 'No, it is out of scope',
  'deciding.scope.missing': 'Choose an answer, and what it is about',
  'deciding.scope.unscrubbed':
    'Scrub the case first, so that colleagues can check what you decide. Before that, only out of scope can be said.',
  'deciding.scope.category': 'As what?',
  'deciding.scope.category.hint':
    'The reporter’s own choice is shown first. This word is not sealed: the server has to know it.',
  'deciding.scope.exclusion': 'What is it about?',
  'deciding.scope.exclusion.hint': 'The reporter is told kindly why, and who does handle it.',
  'deciding.scope.exclusion.choose': 'Choose',
  'deciding.scope.do': 'Record as in scope',
  'deciding.scope.finish': 'Finish as out of scope',

  // Step two
  'deciding.facts.title': 'Step two: do the facts reasonably indicate it?',
  'deciding.facts.hint': 'Most honest reports do not get further than this, and that is no fault of anybody.',
  'deciding.facts.yes': 'Yes:',
  'deciding.facts.no': 'No:',
  'deciding.facts.missing': 'Choose a reason',
  'deciding.facts.do': 'Record the answer',
  'deciding.back-to-scope': 'Answer step one again',
  'deciding.back-to-facts': 'Answer step two again',

  // Facts and opinion
  'deciding.grounds.facts': 'Facts',
  'deciding.grounds.facts.hint': 'What was seen, by whom, when. No names: write Person A.',
  'deciding.grounds.facts.missing': 'Write down the facts that you decide by',
  'deciding.grounds.opinion': 'What you make of it, if anything',
  'deciding.grounds.opinion.hint': 'Kept apart, so that nobody later takes it for a fact.',

  // An earlier case
  'deciding.earlier.add': 'An earlier case counts here …',
  'deciding.earlier.title': 'An earlier case',
  'deciding.earlier.hint':
    'How an earlier report ended says little about a later one. If it counts, write why: whoever reviews this reads it.',
  'deciding.earlier.find': 'Find it by its working title',
  'deciding.earlier.none': 'No case is called that.',
  'deciding.earlier.missing': 'Choose the case',
  'deciding.earlier.outcome.ask': 'Show how it ended',
  'deciding.earlier.outcome': 'It ended as: {outcome}',
  'deciding.earlier.reason': 'Why it counts',
  'deciding.earlier.reason.missing': 'Write why the earlier case counts',
  'deciding.earlier.remove': 'Leave it out',
  'deciding.duplicate.of': 'Which case is it the same as?',
  'deciding.duplicate.hint':
    'If that case is finished, write why it settles this one too: a second person may read it.',

  // The outcome
  'deciding.outcome.title': 'What is the outcome?',
  'deciding.outcome.hint': 'The reporter is told the outcome, what it means, and when everything is deleted.',
  'deciding.outcome.legend': 'Outcome',
  'deciding.outcome.missing': 'Choose an outcome',
  'deciding.outcome.reason': 'Why?',
  'deciding.outcome.reason.missing': 'Choose a reason',
  'deciding.outcome.text': 'In your words, if anything is to be added',
  'deciding.outcome.do': 'Finish the case',
  'deciding.outcome.propose': 'Propose it to a second person',
  'deciding.outcome.two':
    'What can be danger to life is closed by two people. A second person reads this and agrees, or sends it back.',
  'deciding.outcome.working': 'Signing and sealing',
  'deciding.outcome.knowingly-false.hint':
    'The reporter knew that it was not true. Honest error is never this. It takes evidence and a second person.',
  'deciding.outcome.evidence': 'What shows that the reporter knew',
  'deciding.outcome.evidence.missing': 'Write down the evidence',

  // Reasons
  'reason.first-hand-and-specific': 'Seen first-hand, and specific',
  'reason.corroborated': 'Somebody or something else confirms it',
  'reason.shown-by-attachment': 'An attachment shows it',
  'reason.consistent-with-object': 'It fits what is known of the place or object',
  'reason.innocent-explanation': 'There is an innocent explanation',
  'reason.not-specific': 'Too little is told to go by',
  'reason.no-fact': 'No act, object or event is told of',
  'reason.cannot-be-checked': 'Nobody can check it',
  'reason.contradicted': 'Facts speak against it',
  'reason.handled-already': 'It has been dealt with already',
  'reason.advice-given': 'The reporter got advice, and needs no more',
  'reason.over': 'It is over, and nothing is left to do',
  'reason.no-body-for-it': 'There is no body that could act on it',
  'reason.same-report': 'The same report, sent again',
  'reason.same-event': 'Another report of the same event',
  'reason.admitted': 'The reporter says so',
  'reason.made-up-record': 'A file or record was made up',
  'reason.could-not-have-happened': 'It could not have happened as told, and the reporter knew',

  // Exclusions
  'exclusion.identity': 'Who somebody is',
  'exclusion.opinion': 'Opinions, protest and art',
  'exclusion.public-interest-work': 'The work of journalists, researchers, lawyers and unions',
  'exclusion.audits-and-purchases': 'Audits, market research and shopping',
  'exclusion.images-from-public-places': 'Pictures from public places',
  'exclusion.foreign-ties': 'Friends, family, travel or gifts abroad',
  'exclusion.public-information': 'Information that is public',
  'exclusion.licensed-equipment': 'Drones, radios, weather stations and science kits',
  'exclusion.private-life': 'How neighbours live',
  'exclusion.other-disputes': 'Disputes that another office handles',
  'exclusion.rumour': 'Rumours',
  'exclusion.people-lists': 'Lists of people, or watching somebody',
  'exclusion.institutional-misconduct': 'Wrongdoing inside an institution',

  // What was decided, as it is read
  'record.title': 'How it was judged',
  'record.in-scope': 'In scope: {reason}',
  'record.out-of-scope': 'Out of scope: {reason}',
  'record.indicated': 'The facts indicate it: {reason}',
  'record.not-indicated': 'The facts do not indicate it: {reason}',
  'record.outcome': '{outcome}: {reason}',
  'record.agreed': 'Agreed',
  'record.sent-back': 'Sent back',
  'record.life-safety': 'Danger to life: it cannot wait',
  'record.citation': 'An earlier case counts',
  'record.facts': 'Facts',
  'record.opinion': 'Opinion',
  'record.evidence': 'Evidence',
  'record.reason': 'Reason',

  // The second person
  'review.proposed': '{name} proposes: {outcome}',
  'review.what':
    'Read the facts, not the conclusion. Agreeing and sending back are equally right when they are right.',
  'review.reason': 'Your reason',
  'review.reason.hint': 'Signed by you, and kept with the case.',
  'review.reason.missing': 'Write your reason',
  'review.agree': 'Agree, and finish',
  'review.send-back': 'Send it back',
  'review.waits': 'A second person reads this before it is finished: {outcome}.',
  'review.waits.lead': 'A lead who did not propose it agrees or sends it back.',
  'review.waits.anybody': 'Anybody but whoever proposed it agrees or sends it back.',
  'review.undo': 'Undo: take it back',
  'state.second-review': 'Second review',
  'state.passed-on': 'Passed on',
  'group.review': 'Second review',
  'group.review.empty': 'Nothing waits for a second person.',
  'said.vetted': 'Answer recorded.',
  'said.proposed': 'Proposed. A second person reads it now.',
  'said.agreed': 'Agreed. It will be deleted on {day}.',
  'said.sent-back': 'Sent back. Work on it goes on.',

  // What can go wrong
  'problem.in-review': 'A second person has this before them.',
  'problem.in-review.next': 'Take the proposal back to go on with the case.',
  'problem.not-scrubbed': 'Only you can read this case so far.',
  'problem.not-scrubbed.next': 'Scrub it first: then colleagues can check what is decided.',
  'problem.not-vetted': 'A step is not answered yet, or it was answered otherwise.',
  'problem.not-vetted.next': 'Answer both steps, then choose an outcome that follows from them.',
  'problem.reason-needed': 'An earlier case counts only with a written reason.',
  'problem.reason-needed.next': 'Write why it counts, or leave it out.',
} as const satisfies Record<string, Message>;
