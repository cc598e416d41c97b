// Every page and every state that is worth looking at, in the order of a visit: what somebody does, and the picture
// that is then taken. A new page or step gets its line here.

import {
  findNothing,
  listKeys,
  openCase,
  openDesk,
  openPalette,
  pressEscape,
  pressKey,
  rewrite,
  scrollTo,
  signIn,
  signInAtOffice,
  signInWrongly,
  toTop,
  turnTo,
  writeLesson,
} from './desk-visit.ts';
import type { Look } from './looks.ts';
import { answerOtherStories } from './practice-visit.ts';
import {
  type Act,
  answer,
  attachPhotograph,
  beginReport,
  choose,
  exit,
  forgeDescriptor,
  goOn,
  inOrder,
  loseConnection,
  open,
  openAtNight,
  press,
  returnToOffer,
  returnWithWords,
  skipOwnQuestions,
  tryToGoOn,
  type,
  typeTwoWords,
  waitFor,
  waitUntilGone,
} from './visit.ts';

/** What one browser sees from its opening to its closing. */
export interface Walk {
  readonly name: string;
  readonly title: string;
  readonly states: readonly State[];
  /** All looks when not given. */
  readonly looks?: readonly Look['name'][];
  readonly hasScripts?: false;
  /** At the desk a picture shows what fits on the screen, elsewhere the whole page. */
  readonly isDesk?: true;
}

/** A picture's name, and what leads to it from the one before. */
export type State = readonly [name: string, act: Act];

export const WALKS: readonly Walk[] = [
  {
    name: 'pages',
    title: 'Pages to read',
    states: [
      ['home', open('/')],
      ['home-at-night', openAtNight('/')],
      ['is-this-suspicious', open('/is-this-suspicious/')],
      [
        'is-this-suspicious-found',
        inOrder(
          type('[type=search]', { en: 'photographs of an airport', ar: 'تصوير المطار' }),
          waitFor('summary'),
        ),
      ],
      ['is-this-suspicious-nothing', inOrder(type('[type=search]', { en: 'giraffe', ar: 'زرافة' }))],
      ['is-this-suspicious-opened', open('/is-this-suspicious/#long-lens')],
      ['policy', open('/policy/')],
      ['protect-yourself', open('/protect-yourself/')],
      ['privacy', open('/privacy/')],
      ['accessibility', open('/accessibility/')],
      ['other-ways', open('/other-ways/')],
      ['sealed', open('/sealed/')],
      ['safety', open('/safety/')],
      ['tides', open('/tides/')],
      ['missing', open('/no-such-page')],
    ],
  },
  {
    name: 'learn',
    title: 'What is worth reporting, and what is ordinary',
    states: [
      ['learn', open('/learn/')],
      ['lesson', open('/learn/found-device/')],
      ['advisories', open('/advisories/')],
      ['advisory', open('/advisories/loose-buoys/')],
      ['advisory-over', open('/advisories/example-drifting-canister/')],
      ['campaign', open('/campaigns/found-by-the-water/')],
      ['campaign-pack', open('/campaigns/found-by-the-water/pack/')],
      ['verify', open('/verify/')],
    ],
  },
  {
    name: 'practice',
    title: 'Practising to tell apart',
    states: [
      ['practice', open('/practice/telling-apart/')],
      ['practice-story', inOrder(press('[data-practice-begin]'), waitFor('#verdict-report'))],
      ['practice-error', inOrder(press('.sure__buttons button'), waitFor('[data-error-summary]'))],
      [
        'practice-answer',
        inOrder(press('label[for="verdict-ordinary"]'), press('.sure__buttons button'), waitFor('.told')),
      ],
      ['practice-result', answerOtherStories],
    ],
  },
  {
    name: 'report',
    title: 'A report, from the first question to its promise',
    states: [
      ['report-seen', beginReport],
      ['report-seen-error', tryToGoOn('seen')],
      ['report-closest', choose('seen', 'object')],
      ['report-safety', choose('closest', 'found-device')],
      ['report-whoever', goOn('safety:found-device')],
      ['report-saw', choose('whoever', 'yes')],
      ['report-saw-error', tryToGoOn('saw')],
      [
        'report-own-question',
        answer('saw', {
          en: 'A grey drum with two cables, half under the slipway. It was not there at noon.',
          ar: 'برميل رمادي يخرج منه كابلان، نصفه تحت المزلق. لم يكن هناك عند الظهر.',
        }),
      ],
      ['report-where', skipOwnQuestions],
      [
        'report-where-map',
        inOrder(
          type('#where', {
            en: 'North beach, by the lifeboat station',
            ar: 'الشاطئ الشمالي، قرب محطة قوارب النجاة',
          }),
          press('label[for="place-way-map"]'),
          waitFor('#map'),
          press('#map'),
        ),
      ],
      ['report-where-coordinates', press('label[for="place-way-coordinates"]')],
      ['report-where-error', inOrder(type('#coordinates', '91 N, 12 W'), tryToGoOn('where'))],
      ['report-when', inOrder(type('#coordinates', "38°41.5'N, 9°25.2'W"), goOn('where'))],
      ['report-when-day', press('label[for="time-way-today"]')],
      ['report-innocent', answer('when', { en: 'This morning, at low water', ar: 'هذا الصباح، وقت الجزر' })],
      [
        'report-names',
        answer('innocent', {
          en: 'It may have come loose from a fishing net.',
          ar: 'ربما انفصل عن شبكة صيد.',
        }),
      ],
      ['report-files', goOn('names')],
      ['report-files-photograph', attachPhotograph],
      ['report-urgent', goOn('files')],
      ['report-check', choose('urgent', 'no')],
      ['report-words', goOn('check')],
      ['report-words-numbers', press('[data-words-form]')],
      ['report-confirm', inOrder(press('[data-words-form]'), goOn('words'))],
      ['report-confirm-error', tryToGoOn('confirm')],
      ['report-sent', inOrder(typeTwoWords, goOn('confirm'), waitFor('[data-step="sent"]'))],
    ],
  },
  {
    name: 'outside',
    title: 'Not something to report',
    states: [
      ['outside-reason', inOrder(beginReport, choose('seen', 'act'), choose('closest', 'none'))],
      ['outside-identity', choose('reason', 'identity')],
      ['outside-go-on', exit('outside:identity', 'go-on')],
      [
        'outside-stopped',
        inOrder(open('/report/'), beginReport, choose('seen', 'feeling'), goOn('answer:feeling')),
      ],
      ['outside-told', inOrder(beginReport, choose('seen', 'told'))],
    ],
  },
  {
    name: 'help',
    title: 'I was approached, recruited or pressured',
    states: [
      ['help', inOrder(beginReport, press('[data-ask-help]'), waitFor('[data-step="help"]'))],
      ['help-reader', goOn('help')],
      ['help-helpers', choose('reader', 'helper')],
    ],
  },
  {
    name: 'waiting',
    title: 'Without a connection',
    states: [
      ['offline', open('/offline/')],
      ['offline-kept', inOrder(press('[data-offline-keep]'), waitFor('[data-offline-when="kept"]'))],
      [
        'report-waiting',
        inOrder(
          beginReport,
          choose('seen', 'event'),
          choose('closest', 'exposure'),
          choose('whoever', 'yes'),
          answer('saw', {
            en: 'The depot’s plan lies on a public map.',
            ar: 'مخطط المستودع منشور على خريطة عامة.',
          }),
          skipOwnQuestions,
          answer('where', { en: 'On a website', ar: 'على موقع إلكتروني' }),
          answer('when', { en: 'Since last week', ar: 'منذ الأسبوع الماضي' }),
          exit('innocent', 'skip'),
          goOn('names'),
          goOn('files'),
          choose('urgent', 'no'),
          goOn('check'),
          goOn('words'),
          loseConnection,
          typeTwoWords,
          goOn('confirm'),
          waitFor('[data-step="sending"] .notice'),
        ),
      ],
      ['offline-waiting', inOrder(open('/offline/'), waitFor('[data-waiting-list] > *'))],
    ],
  },
  {
    name: 'return',
    title: 'Coming back',
    states: [
      ['return', inOrder(open('/return/'), waitFor('[data-words-form] [data-continue]:enabled'))],
      [
        'return-error',
        inOrder(
          type('#words', 'tide tide tide'),
          press('[data-words-form] [data-continue]'),
          waitFor('[data-error-summary]'),
        ),
      ],
      ['conversation', returnWithWords],
      ['conversation-withdraw', press('[data-withdraw-start]')],
    ],
  },
  {
    name: 'trouble',
    title: 'When something is wrong',
    states: [
      ['report-unverified', inOrder(forgeDescriptor, open('/report/'), waitFor('[data-state="unverified"]'))],
      ['home-unverified', inOrder(open('/'), waitFor('[data-state="unverified"]'))],
    ],
  },
  {
    name: 'no-script',
    title: 'Without JavaScript',
    hasScripts: false,
    states: [
      ['report-no-script', open('/report/')],
      ['is-this-suspicious-no-script', open('/is-this-suspicious/')],
    ],
  },
  {
    name: 'desk',
    title: 'The desk',
    isDesk: true,
    states: [
      ['desk-sign-in', openDesk],
      ['desk-sign-in-error', signInWrongly],
      ['desk-cases', signIn('analyst')],
      ['desk-case', openCase('Request for the Gate C code')],
      ['desk-replies', pressKey('b', 'dialog')],
      ['desk-summary', inOrder(pressEscape, pressKey('s', '.scrub'))],
    ],
  },
  {
    name: 'desk-judging',
    title: 'How a case is judged',
    isDesk: true,
    states: [
      [
        'desk-summarised',
        inOrder(openDesk, signIn('analyst'), openCase('Sign-in page of crane 6'), waitFor('.panel')),
      ],
      ['desk-facts', pressKey('v', '.decision')],
      [
        'desk-scope',
        inOrder(
          press('.decision > .actions:last-child .plain'),
          waitFor('.decision:has([name=scope])'),
          press('.decision .choice'),
          waitFor('.decision select'),
        ),
      ],
      ['desk-outcome', inOrder(openCase('Sleep survey'), waitFor('.panel'), pressKey('f', '.decision'))],
      ['desk-second-review', inOrder(pressEscape, openCase('Mine on South Beach'), waitFor('.equals'))],
      ['desk-step-back', inOrder(press('.more .button:last-child'), waitFor('dialog'))],
      ['desk-translation', inOrder(pressEscape, openCase('Fence cut and tied'), pressKey('t', '.passages'))],
    ],
  },
  {
    name: 'desk-keyboard',
    title: 'The desk by keyboard',
    isDesk: true,
    states: [
      ['desk-keys', inOrder(openDesk, signIn('analyst'), openCase('Request for the Gate C code'), listKeys)],
      ['desk-palette', openPalette],
      ['desk-nothing-found', inOrder(pressEscape, findNothing)],
    ],
  },
  {
    name: 'desk-lead',
    title: 'The desk’s other pages',
    isDesk: true,
    states: [
      ['desk-members', inOrder(openDesk, signIn('lead'), turnTo('members'))],
      ['desk-leaving', inOrder(press('tr:last-child td.end button'), waitFor('.page .panel'))],
      ['desk-measures', turnTo('measures')],
      ['desk-staff', turnTo('accounts')],
      ['desk-recovery', turnTo('recovery')],
      ['desk-account', turnTo('account')],
    ],
  },
  {
    name: 'guardians',
    title: 'The guardians’ desk',
    isDesk: true,
    states: [
      ['guardians-cases', inOrder(openDesk, signIn('guardian'))],
      ['guardians-case', openCase('A lifeguard taken for a diver')],
      ['guardians-decisions', turnTo('decisions')],
      ['guardians-opening', inOrder(press('.decisions li:last-child button'), waitFor('.act-sheet'))],
      ['guardians-oversight', turnTo('oversight')],
      ['guardians-sample', inOrder(press('.page table button'), waitFor('.sample'))],
      ['guardians-keys', turnTo('guardian-keys')],
      ['guardians-demands', turnTo('demands')],
    ],
  },
  {
    name: 'panel',
    title: 'The panel',
    isDesk: true,
    states: [
      ['panel-awards', inOrder(openDesk, signInAtOffice('panel', 'awards'), waitFor('.action-rows button'))],
      ['panel-award', inOrder(press('.action-rows button'), waitFor('.act-sheet'))],
    ],
  },
  {
    name: 'paymaster',
    title: 'The paymaster’s counter',
    isDesk: true,
    states: [
      ['paymaster-counter', inOrder(openDesk, signInAtOffice('paymaster', 'counter'))],
      ['paymaster-ledger', inOrder(turnTo('ledger'), waitFor('table'))],
    ],
  },
  {
    name: 'editors',
    title: 'What editors write',
    isDesk: true,
    states: [
      [
        'publications',
        inOrder(openDesk, signInAtOffice('editor', 'publications'), waitFor('.action-rows button')),
      ],
      ['publication-written', inOrder(writeLesson, toTop)],
      ['publication-faults', rewrite('{#do}', '{#done}', waitFor('.source-faults'))],
      [
        'publication-proposed',
        inOrder(
          rewrite('{#done}', '{#do}', waitUntilGone('.source-faults')),
          rewrite(
            '\n\n## ',
            '\n\nA real message can wait until tomorrow.\n\n## ',
            waitUntilGone('.source-faults'),
          ),
          press('.source-desk ~ form .button.primary'),
          waitFor('.page .notice.attention'),
          toTop,
        ),
      ],
    ],
  },
  {
    name: 'publisher',
    title: 'What a second editor decides',
    isDesk: true,
    states: [
      [
        'publication-deciding',
        inOrder(
          openDesk,
          signInAtOffice('publisher', 'publications'),
          press('.action-rows button'),
          waitFor('.differences'),
          scrollTo('.differences'),
        ),
      ],
      [
        'publication-sent-back',
        inOrder(
          type('form:has(.equals) textarea', 'Say until when, please.'),
          press('.equals .button'),
          waitFor('.publication-version'),
          scrollTo('.publication-version'),
        ),
      ],
    ],
  },
  {
    name: 'thanks',
    title: 'Thanks, apart from every page that leads to a report',
    states: [
      ['rewards', inOrder(open('/rewards/'), waitFor('main h2'))],
      ['redeem', open('/redeem/')],
      [
        'conversation-offer',
        inOrder(open('/return/'), waitFor('[data-words-form] [data-continue]:enabled'), returnToOffer),
      ],
    ],
  },
  {
    name: 'redress',
    title: 'Whoever is named can ask',
    states: [
      ['redress', inOrder(open('/redress/'), waitFor('[data-steps]'))],
      ['your-rights', open('/your-rights/')],
    ],
  },
  {
    name: 'figures',
    title: 'Figures, and what was demanded',
    states: [
      ['transparency', inOrder(open('/transparency/'), waitFor('table'))],
      ['demands', inOrder(open('/demands/'), waitFor('main h2'))],
    ],
  },
];
