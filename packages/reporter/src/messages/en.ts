import { comingBackPage } from './coming-back/en.ts';
import { commendationPage } from './commendation/en.ts';
import { demandsPage } from './demands/en.ts';
import { filesPage } from './files/en.ts';
import { gatePage } from './gate/en.ts';
import { learnPage } from './learn/en.ts';
import type { Text } from './message.ts';
import { namesPage } from './names/en.ts';
import { offlinePage } from './offline/en.ts';
import { pagesPage } from './pages/en.ts';
import { postsPage } from './posts/en.ts';
import { practicePage } from './practice/en.ts';
import { redeemPage } from './redeem/en.ts';
import { redressPage } from './redress/en.ts';
import { rewardsPage } from './rewards/en.ts';
import { sealedPage } from './sealed/en.ts';
import { transparencyPage } from './transparency/en.ts';
import { workPage } from './work/en.ts';

/** What stands in the pages, in English. The other languages are checked against these keys and places. */
export const en = {
  ...pagesPage,
  ...redeemPage,
  ...sealedPage,
  ...offlinePage,
  ...redressPage,
  ...transparencyPage,
  ...practicePage,
  ...demandsPage,
  ...rewardsPage,
  ...commendationPage,
  ...postsPage,

  ...gatePage,
  ...learnPage,
  // Every page
  'site.name': 'Bellbuoy',
  'site.skip': 'Skip to the main content',
  'site.navigation': 'Pages',
  'site.languages': 'Languages',
  'site.home': 'Start',
  'site.report': 'Report',
  'site.return': 'Return with your words',
  'site.safety': 'Is it safe?',
  'site.otherWays': 'If you cannot send',
  'site.footer': 'This site sets no cookies, keeps no addresses and asks nothing of any other site.',
  'site.origin': 'Name of this programme:',
  'site.source': 'Bellbuoy is free software that anybody can check.',
  'site.back': 'Back',
  'exit.button': 'Leave this site quickly',
  'exit.hint': 'It does not clear your history.',
  'exit.keys': 'Pressing Shift three times does the same.',
  'exit.leaving': 'Leaving',

  // Emergency, above anything that asks
  'emergency.title': 'Is somebody in danger, or have you found a device?',
  'emergency.call': 'Call {number} first, or the emergency number where you are.',
  'emergency.device':
    'Do not touch a device. Move away, keep others away, and remember the place and the time. You can report it here afterwards.',

  // What must be known before anything is sent
  'state.slow':
    'Nothing more appears here? Then this browser cannot seal a report, and nothing can be sent from it.',
  'state.notOpenTitle': 'Not open yet',
  'state.notOpen':
    'Nobody is here to read reports yet, so nothing can be sent. Please come back another day. If it cannot wait, read {otherWays}.',
  'state.expiredTitle': 'Nothing can be sent at the moment',
  'state.expired':
    'The keys that this site gives for sealing are out of date. A report sealed with them might never be read, so nothing is sent. Nothing that you wrote has left your device. Please try again tomorrow, and check that the date on your device is right.',
  'state.unverifiedTitle': 'Nothing can be sent from this site now',
  'state.unverified':
    'The keys that this site gives for sealing are not signed as they should be. Somebody may be trying to read reports that are not meant for them, so nothing is sent. Nothing that you wrote has left your device. If you can, tell the organisation that runs this line.',
  'state.unreachableTitle': 'The connection is missing',
  'state.unreachable':
    'The desk cannot be reached at the moment. Nothing that you wrote has left your device. This page tries again by itself.',
  'state.unsupportedTitle': 'This browser cannot seal a report',
  'state.unsupported':
    'A report leaves your device only when it is sealed, and this browser cannot do that. Nothing has been sent.',
  'state.otherWays': 'what else you can do',
  'state.otherWaysLink': 'What else you can do',
  'state.tryAgain': 'Try again',
  'noscript.title': 'Nothing can be sent without JavaScript',
  'noscript.body':
    'Your report is sealed in your browser, before it leaves. That needs JavaScript, which is switched off here, so nothing can be sent. {otherWays}.',

  // Home
  'home.title': 'Tell us what you saw',
  'home.lead':
    'Report a security concern to the people who look into it. Say what you saw, not who you are, and come back to read their answer.',
  'home.start': 'Report what you saw',
  'home.return': 'Return with your words',
  'home.effort': 'About five minutes. No account, no name, nothing to install.',
  'home.free': 'You do not have to report.',
  'home.faith': 'We take no action against anyone who is wrong in good faith.',
  'home.doTitle': 'What can I do here?',
  'home.do1':
    'Report an act, an object or a message that you came across yourself: a planted device, a break-in, tampering, a false official, an offer of money for inside information.',
  'home.do2': 'Ask for help if somebody presses you or wants to recruit you. You will not be blamed.',
  'home.do3': 'Come back with twelve words: read the answer, add something, or withdraw your report.',
  'home.safeTitle': 'Is it safe?',
  'home.safe1': 'Your report is sealed on your device before it leaves. This computer cannot open it.',
  'home.safe2': 'Nothing that is stored here tells who you are: no account, no address, no cookies.',
  'home.safe3': 'You get a signed proof that your report was accepted.',
  'home.safeMore': 'What keeps you safe, and what cannot',
  'home.whoTitle': 'Who reads it?',
  'home.who1': 'Only the people of the desk that you write to.',
  'home.who2': 'Not those who run this computer, and no machine decides anything.',
  'home.who3': 'A person answers you, as a rule within two working days.',
  'home.nextTitle': 'What happens with a report',
  'home.next1Title': 'You answer short questions',
  'home.next1': 'What did you see, where, and when? One question a page, in your own words.',
  'home.next2Title': 'You keep twelve words',
  'home.next2': 'They are the only key to your conversation. No name, no telephone number, no password.',
  'home.next3Title': 'Your device seals and sends it',
  'home.next3': 'You see when it has arrived, and get the proof.',
  'home.next4Title': 'A person reads it and answers',
  'home.next4': 'Come back with your words to read the answer. You can withdraw until it is passed on.',
  'home.notTitle': 'What is not for this line',
  'home.notLead':
    'Who somebody is, what they think and how they live is never a reason to report. Please do not report any of these:',
  'home.notMore': 'Why not, and who can help instead',

  // Safety
  'safety.title': 'What keeps you safe, and what cannot',
  'safety.lead': 'You should know exactly what happens before you decide. You do not have to report.',
  'safety.sealTitle': 'Your report is sealed on your device',
  'safety.seal':
    'Your browser turns your report into a sealed file before it sends anything. Only the desk’s own people hold the keys. Whoever runs this computer stores a file that they cannot open, and your words on this page are never sent as you type them.',
  'safety.keepTitle': 'What is stored here',
  'safety.keep1': 'The sealed report, the day on which it came, and its rough size.',
  'safety.keep2': 'Whether you marked it urgent. Only then is a time kept, until somebody has looked.',
  'safety.keep3': 'Nothing about you: no account, no internet address, no browser name, no cookie.',
  'safety.keepMore': 'What is kept, and for how long',
  'safety.proofTitle': 'You can prove it',
  'safety.proof':
    'The answer to your report is a signed promise that an entry for it appears in a public log within eight days. The entry shows nothing of what you wrote. If it does not appear, your promise proves it.',
  'safety.limitTitle': 'What this site cannot do for you',
  'safety.limit1':
    'It cannot see who looks over your shoulder, or who watches your device or your network. {protect}.',
  'safety.limit1Protect': 'What you can do about that yourself',
  'safety.limit2':
    'Whoever holds this programme’s signing key could have new reports sealed to a key of their own. Earlier reports stay closed to them.',
  'safety.limit3': 'What somebody has read cannot be unread, even when you withdraw.',
  'safety.wrongTitle': 'If you were wrong',
  'safety.wrong':
    'Most reports turn out to be harmless, and that is fine. What is unfounded is deleted on a public schedule. Penalties are for those who lie on purpose to harm somebody, never for an honest mistake.',

  // If nothing can be sent
  'other.title': 'If you cannot send from this device',
  'other.lead':
    'What cannot be sealed is not sent. That protects you: an unsealed report could be read on its way, and stored by whoever runs this computer.',
  'other.browserTitle': 'Try another browser',
  'other.browser1': 'Use a current Firefox, Chrome, Edge or Safari, or Tor Browser.',
  'other.browser2': 'Allow JavaScript for this address. It comes from this site alone.',
  'other.browser3': 'Update your device, or use one that belongs to somebody you trust. Not one from work.',
  'other.waitTitle': 'If it can wait',
  'other.wait1':
    'Write down on paper what you saw yourself, where, and when. Memory fades quickly; a note does not.',
  'other.wait2': 'Come back here another day, or from another place.',
  'other.nowTitle': 'If it cannot wait',
  'other.now1':
    'In danger, or with a device in front of you: call {number}, or the emergency number where you are.',
  'other.now2': 'Otherwise go to, or telephone, the organisation that runs this line, or the police.',
  'other.now3':
    'A call or a visit is not sealed and may be recorded. You may ask that your name is not written down.',

  // Not found
  'missing.title': 'There is no such page',
  'missing.body': 'The address may be mistyped, or the page may have moved. Nothing was sent.',

  // Report: the frame around the questions
  'report.title': 'Report what you saw',
  'report.continue': 'Continue',
  'report.ready': 'Getting ready to seal …',
  'report.errorTitle': 'There is a problem',
  'report.memory': 'What you type stays on this page until you send it. It is gone when you close the page.',

  // Report: the questions
  'files.title': 'Do you have a photograph, a recording or a document?',
  'files.hint':
    'You can go on without one. Do not go back to the place to take a picture, and do not open a message again to save it.',
  'files.limits': 'Up to 10 files of up to 500 MB each. They are sealed on your device, like your report.',
  'files.list': 'Files that you chose',
  'files.pause': 'Pause sending',
  'files.resume': 'Go on sending',
  'files.lapse':
    'The sealed files are sent while you go on writing. They belong to nobody until you send your report; without it they are deleted on the day after tomorrow.',
  'files.cleanTitle': 'What a file can tell about you',
  'files.clean1':
    'Photographs often hold the place where they were taken, the time and the camera. Documents often name their author. What we find is shown here and removed on your device.',
  'files.clean2':
    'What can be seen or heard stays: a reflection, a street sign, a voice that somebody knows.',
  'files.clean3': 'A file that only you have had can tell that it came from you.',
  'files.clean4': 'The desk sees the name of the file. Rename it before you choose it if it says too much.',
  'file.unsureTitle': 'This file may tell more than you see.',
  'file.unsure':
    'It can hold the place, the time, the device or a name, and we cannot be sure to remove that from this kind of file. You decide.',
  'file.asIs': 'Send it as it is',
  'file.leaveOut': 'Leave it out',
  'file.remove': 'Remove',
  'urgent.title': 'Is it urgent?',
  'urgent.hint': 'Urgent means that somebody should look at it before the next working day.',
  'urgent.no': 'No, it can wait for opening hours',
  'urgent.yes': 'Yes, it is urgent',
  'urgent.yesHint': 'The desk is told at once that an urgent report has come',
  'urgent.visible':
    'This is the only answer that is not sealed. If you say yes, this computer knows that the report is urgent, and keeps a time for it until somebody has looked.',
  'urgent.emergency': 'Nobody here comes to help you. In danger, call {number}.',

  // Report: check
  'check.title': 'Check what you wrote',
  'check.hint': 'You can still change anything. Nothing that you wrote has left your device.',
  'check.identity':
    'Read it once more with one question in mind: does it tell who you are? Leave out what is not needed.',
  'check.continue': 'Continue to your twelve words',

  // Report: the words
  'words.title': 'Keep these twelve words',
  'words.lead':
    'These words open your conversation. We cannot find them for you. Whoever has them can read it.',
  'words.card': 'Your twelve words',
  'words.list': 'Twelve words, in this order',
  'words.numbers': 'Show them as numbers',
  'words.asWords': 'Show them as words',
  'words.copy': 'Copy',
  'words.save': 'Save as a file',
  'words.print': 'Print',
  'words.where':
    'A password manager or a sheet of paper in a safe place is best. Do not send them to anybody by mail or chat.',
  'words.cardNote': 'Return with them at',
  'words.continue': 'I have kept them',

  // Report: two words typed back
  'confirm.title': 'Type two of your words',
  'confirm.hint': 'Then it is certain that you can come back: lost words cannot be found again.',
  'confirm.word': 'Word {number}',
  'confirm.back': 'Show me the words again',
  'confirm.continue': 'Seal and send',

  // Report: sending
  'sending.title': 'Your report is on its way',
  'sending.keepOpen': 'Please keep this page open.',
  'sending.files': 'Sending the sealed files',
  'sending.seal': 'Sealing on your device',
  'sending.send': 'Sending the sealed report',
  'sending.verify': 'Checking the signed promise',
  'sending.state.waiting': 'not yet',
  'sending.state.doing': 'now',
  'sending.state.done': 'done',
  'sending.state.stopped': 'stopped',
  'sending.retry': 'Try now',
  'sending.copy': 'Copy what I wrote',
  'sending.edit': 'Back to my answers',
  'sending.problemTitle': 'It has not been sent',

  // Report: sent
  'sent.title': 'Your report has arrived',
  'sent.lead': 'It lies sealed at the desk, and we checked the signed promise that it was accepted.',
  'sent.promiseTitle': 'Your proof',
  'sent.promise':
    'The promise says that an entry for your report appears in the public log. It shows nothing of what you wrote.',
  'sent.promiseSave': 'Save the promise',
  'sent.promiseWarning': 'This file proves that you reported.',
  'sent.promiseAdvice':
    'Keep it only where nobody you fear can find it. You can do without it: your words show the same.',
  'sent.nextTitle': 'What happens next',
  'sent.next1': 'A person of the desk opens your report.',
  'sent.next2': 'They answer you, as a rule within two working days. There may be a question for you.',
  'sent.next3': 'Come back with your twelve words. Nobody can call you: only you can open this conversation.',
  'sent.return': 'Return with your words',
  'sent.wordsAgain': 'Show my words once more',
  'sent.leaveTitle': 'Before you leave',
  'sent.leave': 'Close this page. If others use this device, clear the history of the browser.',

  // Return
  'return.title': 'Return with your words',
  'return.label': 'Your twelve words, or the twelve numbers',
  'return.hint':
    'Type or paste them in their order. Any of the ten languages will do; capital letters and extra spaces do not matter.',
  'return.show': 'Show',
  'return.hide': 'Hide',
  'return.showLabel': 'Show the words',
  'return.hideLabel': 'Hide the words',
  'return.continue': 'Open my conversation',
  'return.lostTitle': 'I have lost my words',
  'return.lost':
    'We cannot find them for you: nothing that is stored here tells which report is yours. Your report stays with the desk, and you can send a new one that says so.',
  'return.opening': 'Opening on your device …',

  // Conversation
  'conversation.title': 'Your conversation',
  'conversation.close': 'Close the conversation',
  'conversation.closeHint': 'Then this page forgets your words.',
  'conversation.refresh': 'Look for something new',
  'conversation.timeline': 'What happened so far',
  'conversation.writeTitle': 'Write to the desk',
  'conversation.writeLabel': 'Your message',
  'conversation.writeHint': 'It is sealed on your device, like your report.',
  'conversation.writeSend': 'Seal and send',
  'conversation.delete': 'Delete this message',
  'conversation.deleteSure': 'Delete for good',
  'conversation.deleteKeep': 'Keep it',
  'conversation.deleteHint': 'It is deleted here, for you. The desk keeps what it wrote.',
  'log.title': 'Your report in the public log',
  'log.lead':
    'The log is public and cannot be changed afterwards without being caught. Your browser checks it here, without trusting this computer.',
  'log.details': 'What was checked, exactly',
  'withdraw.title': 'Withdraw your report',
  'withdraw.lead':
    'You can withdraw until your report is passed on. There is no penalty, and you need not say why.',
  'withdraw.sentence': 'We delete our copy. What someone has read cannot be unread.',
  'withdraw.ask': 'Withdraw my report',
  'withdraw.sureTitle': 'Do you want to withdraw?',
  'withdraw.sure': 'Yes, withdraw it',
  'withdraw.keep': 'No, keep it',

  ...comingBackPage,
  ...workPage,
  ...filesPage,
  ...namesPage,
} as const satisfies Record<string, Text>;
