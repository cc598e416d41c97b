import { make, makeList } from '../page/make.ts';
import { onPress } from '../page/parts.ts';
import { boosterPanel } from './booster-panel.ts';
import { keepPanel } from './keep-panel.ts';
import { picture } from './picture.ts';
import { resultsPanel } from './results-panel.ts';
import { sayMeasure, sayPractice } from './say-practice.ts';
import { rightAmong, tallyOf } from './say-result.ts';
import { apartOf, leanOf, type Score, scoreOf, type Tally } from './score.ts';
import { sendPanel } from './send-panel.ts';
import { type Answered, isRight, SURENESS } from './stories.ts';
import { table } from './table.ts';

/** How it went: in words, in one small picture, and in figures behind it. */
export function resultView(
  exercise: string,
  answered: readonly Answered[],
  { restart, lesson }: { restart: () => void; lesson: HTMLElement | null },
): HTMLElement {
  const tally = tallyOf(answered);
  const score = scoreOf(tally);
  const again = make('button', { type: 'button', class: 'button button--quiet' }, sayPractice('restart'));
  onPress(again, restart);
  return make(
    'section',
    { class: 'practice__page practice__result' },
    make('h1', {}, sayPractice(`apart.${apartOf(score)}`)),
    make('p', { class: 'lead' }, sayPractice(`lean.${leanOf(score)}`)),
    counts(tally),
    make(
      'figure',
      { class: 'hills__figure' },
      picture(score),
      make('figcaption', {}, sayPractice('caption')),
    ),
    make(
      'details',
      {},
      make('summary', {}, sayPractice('figuresTitle')),
      make(
        'div',
        {},
        answersTable(tally),
        measuresTable(score),
        make('p', {}, sayPractice('scale')),
        sureTable(answered),
      ),
    ),
    mistakes(answered),
    make('p', { class: 'actions' }, lesson, again),
    keepPanel(exercise, tally),
    boosterPanel(),
    sendPanel(exercise, { apart: apartOf(score), lean: leanOf(score) }),
    resultsPanel(exercise),
  );
}

function counts({ worth, worthReported, ordinary, ordinaryReported }: Tally): HTMLElement {
  return make(
    'div',
    {},
    makeList('ul', [
      sayPractice('found', { count: worthReported, all: worth }),
      sayPractice('left', { count: ordinary - ordinaryReported, all: ordinary }),
    ]),
    make('p', {}, sayPractice('equal')),
  );
}

function answersTable({ worth, worthReported, ordinary, ordinaryReported }: Tally): HTMLElement {
  return table(
    sayPractice('answersCaption'),
    [sayPractice('storyIs'), sayPractice('youReport'), sayPractice('youOrdinary')],
    [
      [sayPractice('report'), String(worthReported), String(worth - worthReported)],
      [sayPractice('ordinary'), String(ordinaryReported), String(ordinary - ordinaryReported)],
    ],
  );
}

function measuresTable({ apart, apartError, lean }: Score): HTMLElement {
  const told = sayPractice('plusMinus', { value: sayMeasure(apart), error: sayMeasure(apartError) });
  return table(
    sayPractice('measuresCaption'),
    [sayPractice('measure'), sayPractice('value')],
    [
      [sayPractice('measureApart'), told],
      [sayPractice('measureLean'), sayMeasure(lean)],
    ],
  );
}

function sureTable(answered: readonly Answered[]): HTMLElement {
  return table(
    sayPractice('sureCaption'),
    [sayPractice('sureColumn'), sayPractice('rightColumn')],
    SURENESS.toReversed().map((sure) => [sayPractice(`sure.${sure}`), rightAmong(answered, sure)]),
  );
}

function mistakes(answered: readonly Answered[]): HTMLElement {
  const wrong = answered.filter((one) => !isRight(one));
  if (wrong.length === 0) return make('p', {}, sayPractice('allRight'));
  return make(
    'section',
    { class: 'again' },
    make('h2', {}, sayPractice('againTitle')),
    ...wrong.map(({ story }) =>
      make(
        'details',
        {},
        make('summary', {}, `${sayPractice(`wrong.${story.answer}`)}: ${firstSentence(story.text)}`),
        make('div', {}, make('p', {}, story.text), make('p', {}, story.why), story.more.cloneNode(true)),
      ),
    ),
  );
}

/** By which somebody knows a story again. */
function firstSentence(text: string): string {
  const segments = new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' });
  const [first] = segments.segment(text);
  return first?.segment.trim() ?? text;
}
