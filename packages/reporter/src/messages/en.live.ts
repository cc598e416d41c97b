import { comingBackLive } from './coming-back/en.ts';
import { filesLive } from './files/en.ts';
import { gateLive } from './gate/en.ts';
import type { Message } from './message.ts';
import { namesLive } from './names/en.ts';
import { workLive } from './work/en.ts';

/** What scripts show, in English. */
export const messages = {
  ...gateLive,
  'title.error': 'Error: {title}',
  'title.site': '{title} – Bellbuoy',

  'report.step': 'Step {step} of about {steps}',

  // Opening hours
  'hours.open': 'A person reads this from {from} to {to} today. It is {now}: somebody is there.',
  'hours.laterToday':
    'A person reads this from {from} to {to}. It is {now}: nobody will see it before {next}.',
  'hours.laterTodayUrgent':
    'A person reads this from {from} to {to}. It is {now}: nobody will see it before {next} unless you mark it urgent.',
  'hours.laterDay':
    'Reports are read again on {day} from {from} to {to}. It is {now}: nobody will see it before then.',
  'hours.laterDayUrgent':
    'Reports are read again on {day} from {from} to {to}. It is {now}: nobody will see it before then unless you mark it urgent.',
  'hours.zone': 'Times are those of {zone}.',
  'home.reader': 'Here that is the desk “{desk}”.',

  // Errors, beside the field and in the summary
  'error.saw': 'Write what you saw',
  'error.tooLong': { one: 'Shorten it by {count} character', other: 'Shorten it by {count} characters' },
  'error.where': 'Write where it was, or that you do not know',
  'error.when': 'Write when it was, or that you do not know',
  'error.filesMany': 'Choose at most {max} files. The others were left out',
  'error.fileLarge': '“{name}” is larger than {size} and was left out',
  'error.fileEmpty': '“{name}” is empty and was left out',
  'error.fileUndecided': 'Choose whether “{name}” is sent as it is or left out',
  'error.fileFailed': 'Remove “{name}”, or remove it and choose it again',
  'error.urgent': 'Choose whether it is urgent',
  'error.confirmEmpty': 'Type word {number}',
  'error.confirmWrong': 'Word {number} is not the one on your card',
  'error.wordsEmpty': 'Enter your twelve words',
  'error.wordsCount': {
    one: 'Enter all twelve words. There is {count} so far',
    other: 'Enter all twelve words, and only those. There are {count} here',
  },
  'error.wordsUnknown': 'Word {number} is in none of the ten lists. Check its spelling',
  'error.wordsOrder':
    'These words do not belong together. Check their order, and that none is mistaken for another',
  'error.wordsNoMailbox':
    'No conversation opens with these words. Check them once more; if you never saw that your report had arrived, it was not sent',
  'error.offline': 'The connection is missing. Try again when you have one. Nothing was lost',
  'error.server':
    'The desk’s computer cannot answer at the moment. Try again in a few minutes. Nothing was lost',
  'error.programme':
    'The keys of this site cannot be checked at the moment, so nothing is opened or sent. Try again later',
  'error.message': 'Write your message',
  'error.moved': 'Something new has come meanwhile. Read it, then send again; your text is still here',
  'error.messageTooLong': 'The message is too long to seal. Shorten it',
  'error.otherDesk':
    'Another desk reads your report now. See above which one, then send again; your text is still here',
  'error.gone': 'Your report was withdrawn or deleted. Nothing more can be sent',

  // Counting down a long text
  'count.left': { one: '{count} character left', other: '{count} characters left' },
  'count.over': { one: '{count} character too many', other: '{count} characters too many' },

  // Words
  'words.copied': 'Copied. Now paste them in a safe place',
  'words.copyFailed': 'This browser does not let us copy. Select the words and copy them yourself',
  'words.saved': 'Saved in your downloads',
  'file.checking': 'Looking into it on your device …',
  'file.sending': 'Sealing and sending: {percent}',
  'file.waiting': 'Waiting for a connection. It goes on by itself from where it stopped',
  'file.paused': 'Paused',
  'file.sent': 'Sealed and sent',
  'file.refused': 'The desk’s computer did not take this file. Nothing of it was kept',
  'file.unreadable': 'This file cannot be read on your device. Nothing of it was sent',
  'file.cleaned': 'Found and removed: {list}',
  'file.nothingFound': 'Made anew without hidden details. None were found',
  'file.found': 'Found in it: {list}',
  'finding.place': 'the place where it was taken',
  'finding.time': 'the time',
  'finding.camera': 'the camera',
  'finding.author': 'a name',
  'finding.program': 'the program that made it',
  'finding.description': 'a title or description',
  'urgent.yes': 'Yes',
  'urgent.no': 'No',

  // Sending
  'sending.filesSending': 'Sending the files. This can take a while',
  'sending.files':
    'One of the files did not arrive. Your report has not been sent, and what you wrote is still on this page. Go back to your answers and change the files.',
  'sending.sealing': 'Sealing on your device',
  'sending.sending': 'Sending',
  'sending.verifying': 'Checking the signed promise',
  'sending.waiting':
    'Waiting for a connection. Your report is sealed and has not been sent yet. It goes by itself as soon as it can.',
  'sending.busy': 'The desk’s computer is busy. It tries again by itself.',
  'sending.refused':
    'The desk’s computer refused the report and kept nothing of it. What you wrote is still on this page. Copy it, and try again later.',
  'sending.expired':
    'The keys for sealing ran out while you were writing, and there are no new ones yet. Nothing was sent. What you wrote is still on this page.',
  'sending.unverified':
    'An answer came, but the promise in it is not signed as it should be. So we do not say that your report arrived. Keep your words, and look tomorrow with them whether it is there.',
  'sending.failed':
    'This browser could not seal the report, so nothing was sent. What you wrote is still on this page. Copy it, and try another browser.',
  'sending.tooLong':
    'The report is too long to seal. Shorten what you wrote. Nothing was sent, and everything is still here.',
  'sending.textCopied': 'Copied',
  'sent.by': 'The entry appears in the public log by {day} at the latest.',
  'promise.fileName': 'promise-{day}.txt',

  // Conversation: where it stands
  'state.received': 'Your report has arrived. Nobody has opened it yet.',
  'state.moved': 'Your report was moved. {desk} reads it now, and answers you.',
  'state.opened': 'The desk has opened your report.',
  'state.second-review': 'A second person is looking at your report.',
  'state.passed-on': 'Your report was passed on to the body that handles it. It can no longer be withdrawn.',
  'state.finished': 'The desk has finished with your report.',
  'state.withdrawn': 'You withdrew your report. The desk’s copy is deleted.',
  'state.purged': 'Your report was deleted, as the published schedule says.',
  'state.ordered':
    'Your report was deleted, because several guardians ordered it. That does not mean that you did wrong.',
  'outcome.no-further-action':
    'Outcome: no further action. The desk looked into it, and there is nothing more to do.',
  'outcome.out-of-scope':
    'Outcome: this is not what this line is for. That is no reproach, and nothing was done about anybody.',
  'outcome.unfounded': 'Outcome: the facts do not show it. That is no reproach: most honest reports end so.',
  'outcome.duplicate': 'Outcome: the desk has this already, in another report.',
  'outcome.unopenable': 'Outcome: the desk could not open it. Send a new report if it still matters.',
  'outcome.knowingly-false':
    'Outcome: two people at the desk found that it was known to be untrue when it was sent. If that is wrong, write to the desk.',
  'outcome.upheld': 'Outcome: you were right. What is to be done about it is in the guardians’ answer.',
  'outcome.partly-upheld':
    'Outcome: you were right in part. What is to be done about it is in the guardians’ answer.',
  'outcome.not-upheld': 'Outcome: the guardians do not find it so. Why is in their answer.',
  'outcome.checked': 'Outcome: checked. Everyone who asks about a name gets this.',
  'can.opened': 'You can write again, and you can withdraw your report.',
  'can.passed-on': 'You can still write to the desk.',
  'can.finished':
    'If there is something new, write it: the desk sees it, and nothing is deleted before it could be read. You can also withdraw your report.',
  'state.answerBy': 'An answer is due by {day}.',
  'state.answerLate': 'An answer was due by {day}. The desk is late.',
  'state.answerLate.next':
    'What you can do: write again on this page, and nothing is lost; look again tomorrow; or withdraw your report. Where this line has guardians, they see that the desk is late. If somebody is in danger now, do not wait: call the emergency number.',
  'state.purgeOn': 'It will be deleted on {day}.',
  'state.purgeSoon': 'Keep what you want to keep before then. If you write again, it stays longer.',
  'state.checked': 'Looked up just now.',
  'state.nothingNew': 'There is nothing new.',

  // Conversation: the timeline
  'timeline.you': 'You',
  'timeline.desk': 'The desk',
  'timeline.openedDay': 'The desk opened your report, and signed for it',
  'timeline.openedUnsigned':
    'This computer says that the desk opened your report. The desk’s signature is missing',
  'timeline.movedTo': 'From here on: {desk}',
  'write.reader': 'Only {desk} can read what you write here. The desk you first wrote to cannot.',
  'timeline.passedOn': 'Passed on to {body}',
  'timeline.secondReview': 'A second person looks at it now, before it is finished',
  'timeline.finished': 'The desk finished with your report',
  'timeline.withdrawn': 'You withdrew your report',
  'timeline.purged': 'Your report was deleted',
  'timeline.deleted': 'You deleted this message',
  'timeline.noExcerpt': 'What you wrote is not shown here: only you and the desk had it.',
  'timeline.excerpt': 'This is how it begins.',
  'timeline.verified': 'Signed by the desk',
  'timeline.broken':
    'A message is here that your words do not open, or that the desk did not sign. It is not shown. Tell the desk about it.',
  'timeline.gap': 'At least one message of the desk is missing here. Tell the desk about it.',
  'timeline.repeat': 'The desk sent two messages with one number. Tell the desk about it.',
  'timeline.reordered': 'A message of the desk came in the wrong order.',
  'timeline.brokenLink': 'A message of the desk does not fit the one before it. Tell the desk about it.',
  'timeline.unknownSeen':
    'A message of the desk answers something that you did not send. Tell the desk about it.',
  'timeline.ownMissing': {
    one: 'One message that you sent is no longer here. Tell the desk about it.',
    other: '{count} messages that you sent are no longer here. Tell the desk about it.',
  },
  'write.sending': 'Sealing and sending …',
  'write.sent': 'Your message has arrived.',
  'write.notAdded': 'Your message has arrived, but its first words could not be kept for you to see here.',
  'delete.done': 'The message is deleted.',
  'withdraw.done': 'Your report is withdrawn. We deleted our copy.',
  'withdraw.late':
    'Your report was passed on already, so it cannot be withdrawn here. You can still write to the desk.',

  // The log
  'log.in': 'Your report is in the log. Your browser has checked it.',
  'log.pending': 'Your report is not in the log yet. The promise says: by {day} at the latest.',
  'log.overdue':
    'Your report should have been in the log by {day}, and is not. That breaks the signed promise. Save the promise: it proves it.',
  'log.letGo':
    'More than a year ago this ended. What led from here to the public log is deleted. A promise that you saved still proves that you reported.',
  'log.promiseBad': 'The promise that this computer shows is not signed as it should be.',
  'log.proofBad':
    'The proof that this computer shows does not hold. Do not rely on it, and keep your promise.',
  'log.stepLine': 'What the entry hides',
  'log.stepEntry': 'The closed entry that your words make of it',
  'log.stepLeaf': 'Its leaf in the log',
  'log.stepProof': 'Its place',
  'log.stepProofText': 'Entry {index} of {size}',
  'log.stepRoot': 'Root of the log that it leads to',
  'log.stepCheckpoint': 'Signed head of the log',
  'log.event.report': 'Your report arrived',
  'log.event.opened': 'The desk opened it',
  'log.event.withdrawn': 'You withdrew it',
  'log.event.purge': 'It was deleted',
  'log.eventIn': '{event} on {day}: in the log',
  'log.eventPending': '{event} on {day}: not in the log yet',
  'log.explain':
    'Your browser made the closed entry from your words, found its place in the log by the proof, computed the root from there, and compared it with the head that the log key signed. Nobody else can tell that the entry is yours.',

  ...comingBackLive,
  ...workLive,
  ...filesLive,
  ...namesLive,
} as const satisfies Record<string, Message>;
