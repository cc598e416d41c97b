import type { Message, Text } from '../message.ts';

/** The page on which persons concerned write to the guardians, in English. */
export const redressPage = {
  'redress.title': 'Ask the guardians',
  'redress.lead':
    'Do you fear that somebody reported you here? You can ask, object and complain on this page. Asking is never held against you.',
  'redress.who':
    'It goes to the guardians. They are independent of the desk that reads reports, and the desk does not see what you write.',
  'redress.readers': 'Who reads it',
  'redress.readersNone': 'This programme names no guardians.',
  'redress.sealed':
    'What you write is sealed on your device. You need no account. Only what you write tells who you are.',
  'redress.faith':
    'Nobody is treated as guilty because of a report. A report says what somebody saw, and may be wrong.',
  'redress.matterTitle': 'What do you want to do?',
  'redress.name-check': 'Ask whether a sealed name is mine',
  'redress.name-checkHint': 'Names are kept sealed. Guardians can compare them, and nobody else can.',
  'redress.contest': 'Object to a report about me',
  'redress.contestHint': 'You know or believe that there is one, and it is not right.',
  'redress.contacted': 'Tell that somebody contacted me',
  'redress.contactedHint': 'Somebody visited, called or wrote to you because of a report.',
  'redress.complaint': 'Complain about the desk',
  'redress.complaintHint': 'About how it works or answers, whoever it was about.',
  'redress.nameTitle': 'Which name shall we look for?',
  'redress.nameHint': 'Write it as it stands in your papers. It is used for this check alone.',
  'redress.spellingsTitle': 'Is it also written in other ways?',
  'redress.spellingsHint': 'Another spelling, another alphabet, a former name. One on each line.',
  'redress.monthsTitle': 'Which months shall we look at?',
  'redress.monthsHint':
    'Choose the months in which somebody may have reported you. Fewer months touch fewer sealed names.',
  'redress.monthsAll': 'All of these months',
  'redress.answerTitle': 'What you will be told',
  'redress.answerWhen':
    'Answers go out on the 1st and the 15th of a month, to everyone on the same days, and never sooner than 14 days after asking.',
  'redress.knownTitle': 'What do you know of the report?',
  'redress.knownHint': 'And how you learnt of it. If you know nothing for sure, say so.',
  'redress.accountTitle': 'What is not right?',
  'redress.accountHint': 'Tell what happened as you know it.',
  'redress.contactTitle': 'Who contacted you, and how?',
  'redress.contactHint': 'When it was, what they said, and what they asked of you.',
  'redress.complaintTitle': 'What did the desk do, or not do?',
  'redress.complaintHint2': 'When it was, and what you had expected.',
  'redress.wishTitle': 'What should happen now?',
  'redress.wishHint': 'For example: correct it, delete it, look at it again, explain it.',
  'redress.optional': 'You can leave this empty.',
  'redress.checkTitle': 'Check what you wrote',
  'redress.sendingTitle': 'Your letter is on its way',
  'redress.sendingSend': 'Sending the sealed letter',
  'redress.promise':
    'The promise says that an entry for your letter appears in the public log. It shows nothing of what you wrote.',
  'redress.sentTitle': 'Your letter has arrived',
  'redress.sentLead':
    'It lies sealed at the guardians’ desk, and we checked the signed promise that it was accepted.',
  'redress.sentNext1': 'A guardian opens your letter. The desk that reads reports does not see it.',
  'redress.sentNext2':
    'They answer in this conversation. What they order, the desk must carry out, and the public log shows that it was.',
  'redress.sentNext3':
    'Come back with your twelve words. Nobody can call you: only you can open this conversation.',
  'redress.closedTitle': 'The guardians’ desk is not open yet',
  'redress.closed':
    'Nobody is there to read what you write, so nothing can be sent. Please come back another day.',
  'rights.title': 'If you were reported: your rights',
  'rights.lead':
    'A report is what one person says that they saw. It proves nothing, and you do not have to prove anything.',
  'rights.innocentTitle': 'You count as innocent',
  'rights.innocent1': 'Nobody may treat you as guilty because of a report.',
  'rights.innocent2':
    'Only what was done may be reported, never who somebody is, says or believes: {policy}.',
  'rights.nameTitle': 'Your name is kept apart',
  'rights.name1':
    'If a report names you, your name is sealed. The desk that reads the report cannot open it.',
  'rights.name2': 'Opening it takes several guardians, a legal reason, and an entry in a public log.',
  'rights.name3': 'Nobody can search for you here. There is no list of people.',
  'rights.timeTitle': 'It does not stay',
  'rights.time1': 'What turns out to be unfounded is deleted after 30 days, out of copies too.',
  'rights.time2':
    'A sealed name is deleted after 90 days, unless guardians decide otherwise and say so in the log.',
  'rights.doTitle': 'What you can do',
  'rights.do1': 'Ask whether a sealed name is yours.',
  'rights.do2': 'Object to a report, and have it corrected or deleted.',
  'rights.do3': 'Tell that somebody contacted you.',
  'rights.do4': 'Complain about the desk. All of this goes to the guardians, not to the desk.',
  'rights.limitsTitle': 'What you will not learn',
  'rights.limits1': 'Who reported: that stays sealed, as your name does.',
  'rights.limits2':
    'Whether a name was found. Everyone who asks gets the same answer, so that nobody can find out about you.',
  'site.redress': 'Ask the guardians',
  'site.rights': 'If you were reported: your rights',
  'home.reportedTitle': 'Do you think that somebody reported you?',
  'home.reported': 'You can ask, object and complain. The guardians read it, not the desk.',
} as const satisfies Record<string, Text>;

/** What its script shows, loaded with it. */
export const texts = {
  matter: 'Choose what you want to do',
  name: 'Write the name that we shall look for',
  months: 'Choose at least one month',
  known: 'Write what you know, or that you know nothing for sure',
  account: 'Write what is not right',
  contact: 'Write who contacted you, and how',
  complaint: 'Write what the desk did or did not do',
  answerOn: 'If you ask today, your answer is here on {day}.',
  reader: '{holder}, {organisation}',
} as const satisfies Record<string, Message>;

export type RedressTexts = Readonly<Record<keyof typeof texts, Message>>;
