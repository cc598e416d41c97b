import type { Message, Text } from '../message.ts';

/** Checking a commendation, and its certificate, in English. */
export const commendationPage = {
  'verify.title': 'Is it really from this line?',
  'verify.lead':
    'Somebody shows you a post in the name of this line, or a commendation. Here you see whether it is genuine. It is checked on your device; nothing is sent.',
  'verify.checkTitle': 'The post or the commendation',
  'verify.paste': 'Paste it here',
  'verify.pasteHint':
    'A post with the link below it, or the link alone. Or a commendation: a long line of letters and digits, or the address from its QR code.',
  'verify.check': 'Check',
  'verify.file': 'Or choose a file',
  'verify.fileHint':
    'A saved commendation, its badge (PNG or SVG), or a picture of a QR code. You can also drop it on this page.',
  'verify.empty': 'Paste a link or a commendation, or choose a file',
  'verify.checking': 'Checking on your device …',
  'verify.good': 'Genuine. This line gave it, and nothing in it was changed.',
  'verify.notOne': 'This is neither a signed post nor a commendation, or something in it was changed.',
  'verify.unknownKey':
    'This line did not give it. Another programme may have: check it on that programme’s own page.',
  'verify.forged': 'Not genuine. It names a key of this line, and that key did not sign it.',
  'verify.keyWithdrawn':
    'This cannot be relied on. The key that signed it was withdrawn on {day}, because others may have had it.',
  'verify.nothing':
    'No link and no commendation was found in this file. Take a picture of a QR code from close by and straight on.',
  'verify.offline': 'The keys of this line could not be fetched and checked. Try again with a connection.',
  'verify.bearer':
    'It belongs to whoever bears it. Who shows it to you may have been given it by somebody else.',
  'verify.print': 'Print the certificate',
  'verify.saveCredential': 'Save the commendation',
  'verify.saveSvg': 'Save the badge (SVG)',
  'verify.savePng': 'Save the badge (PNG)',
  'verify.tellsTitle': 'What a commendation tells',
  'verify.tells1':
    'That several people thanked somebody for something seen and told, after somebody else had verified it.',
  'verify.tells2': 'The month, one of three levels, and a name that was drawn, or none.',
  'verify.hidesTitle': 'What it does not tell',
  'verify.hides1': 'Who the person is. This line does not know it either.',
  'verify.hides2': 'What was told, about what or whom, where or when.',
  'verify.hides3': 'That anybody was named or caught. Nothing is commended for that.',
  'verify.levelsTitle': 'The three levels',
  'verify.level1': 'Level 1: it was true, and of use.',
  'verify.level2': 'Level 2: it was of great use.',
  'verify.level3': 'Level 3: it was of the greatest use.',
  'verify.selfTitle': 'Checking without this page',
  'verify.self':
    'A commendation is an Open Badges 3.0 credential: a JWT, signed RS256, as any verifier of such credentials reads it. The keys that may sign one stand in the signed description of this line. On a computer of your own:',
  'certificate.title': 'Commendation',
  'certificate.level': 'Level {level} of 3',
  'certificate.thanks': 'With thanks to',
  'certificate.bearer': 'whoever bears this',
  'certificate.text':
    'who saw something, told it, and was right to. Somebody else verified it, and it was of use.',
  'certificate.month': 'Given in {month}',
  'certificate.check': 'Check it with this code, or at',
  'certificate.number': 'Number',
  'certificate.silent': 'It says neither who it was nor what it was about.',
  'certificate.qr': 'QR code that leads to the check of this commendation',
  'certificate.badge': 'Badge of this commendation',
} as const satisfies Record<string, Text>;

/** Making a certificate of one, in English. */
export const texts = {
  title: 'Make your certificate',
  lead: 'The commendation becomes a certificate that you can keep, show or print. It says the month, the level and, if you like, a name that is drawn. It says neither who you are nor what you told.',
  which: 'Which name shall stand on it?',
  drawn: 'A name that is drawn, such as Amber Harbour Tern',
  none: 'No name',
  wait: 'You can do this now or any day later. It is done without your words and without this conversation. But a computer that saw both in the same minute could guess that they belong together: some days in between make that harder.',
  make: 'Make it',
  making: 'Asking for it …',
  done: 'It is made. Save it now. For 30 days the same is given again, and then no more.',
  careful: 'Show it only to people who may know that you once told this line something.',
  badge: 'Commendation',
  month: 'Month',
  level: 'Level',
  levelOf: '{level} of 3',
  name: 'Name',
  noName: 'none',
  certificate: 'Certificate to print',
  saveCredential: 'Save the commendation',
  saveSvg: 'Save the badge (SVG)',
  savePng: 'Save the badge (PNG)',
  saved: 'Saved in your downloads',
  noPng: 'This browser draws no pictures. Save the badge as SVG',
  offline: 'The connection is missing. Nothing is lost: try again when there is one.',
  unavailable: 'It cannot be made at the moment. Nothing is lost: try again later.',
  spent: 'This commendation was made into a certificate more than 30 days ago. It cannot be given again.',
  over: 'The time for this commendation is over, or its key was withdrawn.',
  refused: 'The computer of this line did not accept it. Nothing was changed here.',
  unverified: 'An answer came that this line’s keys do not vouch for. It is not shown. Try again later.',
} as const satisfies Record<string, Message>;
