import type { Text } from '../message.ts';

/** The pages around the report, in English: rules, rulings, protecting oneself, statutory pages, and the tides. */
export const pagesPage = {
  // The footer's groups
  'footer.report': 'Report',
  'footer.before': 'Before you report',
  'footer.about': 'About this line',
  'site.policy': 'What this line is for',
  'site.rulings': 'Is this suspicious?',
  'site.protect': 'Protect yourself',
  'site.privacy': 'Privacy',
  'site.accessibility': 'Accessibility',
  'site.description': 'A line for reporting a security concern. What you write is sealed on your device.',
  'page.contents': 'On this page',

  // The rules
  'policy.testTitle': 'The question that decides',
  'policy.acceptedTitle': 'What you can report',
  'policy.counts': 'This counts',
  'policy.innocent': 'What it usually turns out to be',
  'policy.notAccepted': 'This line takes no such reports',
  'policy.excludedTitle': 'What is never a reason to report',
  'policy.instead': 'Who can help instead',
  'policy.rulings': 'What people ask about it',
  'policy.versionTitle': 'Which version this is',
  'policy.version': 'Version {version}. It holds from {day} on.',
  'policy.notice': 'A change is published before its day, and stands in the public log.',
  'policy.hash': 'Fingerprint of these rules',
  'policy.same': 'Your browser has compared it with the one that this line has signed. They are the same.',
  'policy.differs':
    'The rules that this line has signed are not the ones on this page. They may have just changed: please load this page again.',
  'policy.byHandTitle': 'How to check it yourself',
  'policy.byHand':
    '{file} holds the same rules, for programs. Its SHA-256 hash, written in base64url, is the fingerprint. It must be the one that stands as “policy” in {descriptor}, which is signed. On a computer with OpenSSL, this prints it:',

  // Rulings
  'rulings.title': 'Is this suspicious?',
  'rulings.lead':
    'Much that looks odd is ordinary life. These are things that people ask about. The answer is always no.',
  'rulings.label': 'Look something up',
  'rulings.hint':
    'One or two words are enough. This happens on your device: nothing is sent, nothing is kept.',
  'rulings.found': 'Answers found: {count}',
  'rulings.all': 'Show all answers',
  'rulings.listTitle': 'What people ask about',
  'rulings.why': 'Why not',
  'rulings.unless': 'When it would be worth reporting after all',
  'rulings.kind': 'That would be:',
  'rulings.noneTitle': 'There is no answer to that here',
  'rulings.none':
    'That does not mean that it is worth reporting. What counts is what somebody did, not how it looked. If it is not among {policy}, there is nothing that you need to do.',
  'rulings.nonePolicy': 'the twelve kinds of things that this line is for',

  // Protecting oneself
  'protect.title': 'Protect yourself',
  'protect.lead':
    'Nobody should come to harm for a report. A few simple things help. Choose those that fit your life.',
  'protect.deviceTitle': 'The device',
  'protect.device1':
    'Use a telephone or computer of your own. Not one from work or school, or from somebody you fear.',
  'protect.device2':
    'Whoever set your device up for you, or often has it in hand, may be able to see what you do.',
  'protect.device3': 'Install updates first. An old device is easier to look into.',
  'protect.networkTitle': 'The network',
  'protect.network1':
    'Whoever runs a network can see that somebody visits this site, but not what you write. So do not use the network of your work or school.',
  'protect.network2':
    '{tor} hides from your network that you were here, and from this site where you are. Everything here works in its level “Safer”. In “Safest” you can read, but not send.',
  'protect.tor': 'Tor Browser',
  'protect.traceTitle': 'What stays in your browser',
  'protect.trace1':
    'Your browser remembers the pages you visit. Open a private window first, or clear the history afterwards.',
  'protect.trace2': 'What you write is never in the history. It is gone when you close the page.',
  'protect.trace3':
    'Only if you ask for it, a sealed report waits on your device. Nobody can read it, but somebody who searches the device can see that it is there.',
  'protect.leaveTitle': 'Leaving quickly',
  'protect.leave1':
    'The button “{button}” puts a plain page about tides in the place of this one. Pressing Shift three times does the same. What you typed is forgotten.',
  'protect.leave2':
    'It helps against a glance, not against somebody who looks closely: the address at the top is still the one of this site, and the history stays. Close the window as soon as you can.',
  'protect.textTitle': 'What you write',
  'protect.text1':
    'Your words can tell who you are. Leave out your name, your work and where you stood, unless it is needed to understand.',
  'protect.text2': 'If only two or three people could know what you write, say so. Then the desk takes care.',
  'protect.wordsTitle': 'Your twelve words',
  'protect.words1':
    'They are the only key to your conversation. Whoever has them can read it, and nobody can give you new ones.',
  'protect.words2':
    'Keep them on paper in a safe place, or in a password manager. A photograph is not safe: telephones copy pictures to other places.',
  'protect.words3': 'Send them to nobody, and do not write down what they are for.',
  'protect.filesTitle': 'Photographs and recordings',
  'protect.files1':
    'Files often hide the place, the time and the device. We remove on your device what we can, and tell you where we cannot.',
  'protect.files2':
    'What can be seen or heard stays: a mirror, a window, a street sign. A voice can be recognised; writing is safer.',
  'protect.screenTitle': 'Who can see the screen',
  'protect.screen1': 'Sit where nobody stands behind you, and where no camera looks at your screen.',
  'protect.screen2':
    'Somebody who reads aloud, translates or types for you learns everything, and sees your twelve words.',
  'protect.pressedTitle': 'If somebody presses you',
  'protect.pressed1':
    'Nobody can find out from this site that you reported. Your words show it, and so does a saved proof. You can do without the proof.',
  'protect.pressed2':
    'If somebody forces you to open your conversation, your safety comes first. You can withdraw your report, and you can tell the desk what happened.',
  'protect.pressed3': 'If somebody wants to make you do something in secret, you are not to blame. {help}.',
  'protect.help': 'There is help',
  'protect.pressed4': 'In danger, call {number}.',
  'protect.more': 'What this site does to keep you safe',

  // The neutral page
  'tides.title': 'How to read a tide table',
  'tides.lead':
    'On most coasts the sea rises and falls twice a day. A tide table tells when, and how far, for one place.',
  'tides.tableTitle': 'What stands in the table',
  'tides.table':
    'There is a line for each day, with the times of high water and low water. Beside each time is a height in metres. It is measured from the chart datum, a level below which the sea hardly ever falls.',
  'tides.betweenTitle': 'Between high and low water',
  'tides.between':
    'From high to low water it is about six hours. The sea does not fall evenly: slowly at first, fastest in the middle, and slowly again. The rule of twelfths gives a rough idea.',
  'tides.caption': 'How far the sea falls, hour by hour',
  'tides.hour': 'Hour',
  'tides.share': 'Share of the whole fall',
  'tides.springTitle': 'Spring tides and neap tides',
  'tides.spring':
    'A day or two after new moon and full moon, the sea rises higher and falls lower: these are spring tides. After a half moon the difference is small: these are neap tides.',
  'tides.walkTitle': 'Before a walk on the shore',
  'tides.walk1': 'Take the table of the nearest port, for the right day.',
  'tides.walk2': 'Look whether its times are summer time.',
  'tides.walk3': 'Start while the sea is falling, and turn back before low water.',
  'tides.walk4': 'Wind towards the shore and low air pressure can raise the sea well above the table.',

  // Privacy
  'privacy.title': 'Privacy',
  'privacy.lead': 'What is kept here, for how long, who reads it, and what you can ask for.',
  'privacy.whoTitle': 'Who is responsible',
  'privacy.noOperator':
    'The organisation that runs this line has not given its name and address here yet. Before a real line opens, it must.',
  'privacy.email': 'Mail',
  'privacy.telephone': 'Telephone',
  'privacy.url': 'Site',
  'privacy.keptTitle': 'What is kept',
  'privacy.kept1': 'Your report, the answers and your files: sealed, so that this computer cannot open them.',
  'privacy.kept2':
    'In clear: the day it came, its rough size and that of its files, whether you marked it urgent and, later, what kind of act it is about and how it ended.',
  'privacy.kept3':
    'For an urgent report a time, until somebody has looked. For everything else, the day only.',
  'privacy.followers':
    'You can follow what we publish from other servers, such as those of Mastodon. Your own server then knows that you do. We keep a code that stands for you, and the address of your server. Who you are is kept sealed, and only until your server has our answer.',
  'privacy.notTitle': 'What is not kept',
  'privacy.not1': 'Who you are: there is no account, and no question asks for it.',
  'privacy.not2': 'Your internet address, the name of your browser, cookies, or what you look at.',
  'privacy.not3': 'Lists of people. Nothing here can be searched by a person’s name.',
  'privacy.longTitle': 'For how long',
  'privacy.longLead':
    'The desk finishes every report with an outcome. Then, or when you last wrote, the days begin to count.',
  'privacy.longCaption': 'When a report is deleted',
  'privacy.longOutcome': 'Outcome',
  'privacy.longDays': 'Days',
  'privacy.longOutOfScope': 'Not something for this line',
  'privacy.longUnfounded': 'Nothing to it, harmless, or already known',
  'privacy.longPassedOn': 'Passed on to a body that handles it',
  'privacy.longCeiling': 'Any report, at the latest, counted from the day it came',
  'privacy.long1': 'With a report its answers, the desk’s notes and its files go too.',
  'privacy.long2': 'What is deleted can no longer be opened in backups either, after eight days at most.',
  'privacy.long3': 'Sealed files that no report names are deleted at the end of the second day.',
  'privacy.long4':
    'The notes that your browser seals for you alone stay for twelve months more, so that you can still see what became of your report.',
  'privacy.long5':
    'The public log keeps a line for each event for ever. It shows nothing of what was written.',
  'privacy.readTitle': 'Who reads it',
  'privacy.read1':
    'The people of the desk, and nobody else: they alone hold the keys. A name in the name box not even they can read: several guardians must open it together.',
  'privacy.read2': 'Whoever runs this computer keeps what they cannot read.',
  'privacy.read3':
    'This site uses no service of any other company: no statistics, no maps, no fonts, no mail. No machine decides anything about anybody.',
  'privacy.lawTitle': 'On which law it rests',
  'privacy.noLaw': 'The organisation that runs this line has not written that down here yet. You can ask it.',
  'privacy.rightsTitle': 'What you can ask for',
  'privacy.reporterTitle': 'If you reported',
  'privacy.reporter':
    'With your twelve words you can read, add to, put right and withdraw your report. Nobody else can do that for you, because nobody here knows which report is yours.',
  'privacy.concernedTitle': 'If you think that a report is about you',
  'privacy.concerned1':
    'You can ask what is kept about you, have it put right or deleted, and object. Write to the organisation above. You need not say why.',
  'privacy.concerned2':
    'A desk for this that is independent of those who read reports does not exist here yet. Until there is one, the organisation itself has to answer.',
  'privacy.concerned3': 'The answer may leave out what would tell who reported.',
  'privacy.complainTitle': 'If you are not content',
  'privacy.complain': 'You can complain to the data-protection office of your country. That costs nothing.',

  // Accessibility
  'accessibility.title': 'Accessibility',
  'accessibility.lead':
    'Everybody should be able to use this site. It is made to meet the Web Content Accessibility Guidelines 2.2 at level AA.',
  'accessibility.canTitle': 'What should work for you',
  'accessibility.can1': 'everything by keyboard alone, and you can always see where you are',
  'accessibility.can2': 'a screen reader: headings, labels, and errors that are read out',
  'accessibility.can3': 'text at four times its size, and a small screen, without scrolling sideways',
  'accessibility.can4': 'light and dark, with strong contrast, and nothing that moves',
  'accessibility.can5': 'right to left in Arabic, and plain words in every language',
  'accessibility.can6': 'pasting and password managers; no puzzles and no time limits',
  'accessibility.testedTitle': 'What was tested, and how',
  'accessibility.tested1':
    'Pages are checked with axe, a program that finds common barriers, in English, Arabic and Chinese. Error messages are checked in English.',
  'accessibility.tested2': 'A whole report is sent by keyboard alone.',
  'accessibility.tested3':
    'Pages are shown at 320 pixels and at 400 % zoom. Journeys run in Chromium and Firefox.',
  'accessibility.tested4': 'These tests run again with every change of the program.',
  'accessibility.limitsTitle': 'What does not work well yet',
  'accessibility.limits1':
    'People who use a screen reader every day have not tested it yet. A program finds only some of the barriers.',
  'accessibility.limits2': 'Without JavaScript you can read every page, but send nothing.',
  'accessibility.limits3':
    'There is no Arabic list of words, so the twelve words are English there. The twelve numbers do the same.',
  'accessibility.tellTitle': 'Tell us what stops you',
  'accessibility.tell': 'Write to the organisation that runs this line. You need not say who you are.',
  'accessibility.tellNobody': 'It has not given an address here yet.',
  'accessibility.day': 'This statement was written on {day}.',
} as const satisfies Record<string, Text>;

export type PagesKey = keyof typeof pagesPage;
