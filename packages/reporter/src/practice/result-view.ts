import { make, makeList } from '../page/make.ts';
import { boosterPanel } from './booster-panel.ts';
import { keepPanel } from './keep-panel.ts';
import { nextPanel } from './next-panel.ts';
import { picture } from './picture.ts';
import { resultsPanel } from './results-panel.ts';
import { sayMeasure, sayPractice } from './say-practice.ts';
import { rightAmong, tallyOf } from './say-result.ts';
import {
  addTallies,
  apartOf,
  apartWithin,
  changeBetween,
  leanOf,
  leanWithin,
  type Score,
  scoreOf,
  type Tally,
} from './score.ts';
import { sendPanel } from './send-panel.ts';
import { type Answered, isRight, SURENESS } from './stories.ts';
import { table } from './table.ts';

/** What a result is shown with. */
interface ResultContext {
  /** The sets of stories that somebody knows by now. */
  readonly sets: readonly number[];
  /** How the time before went; null where there was none. */
  readonly before: Tally | null;
  /** Somebody knew these stories. */
  readonly isKnown: boolean;
  /** There are stories that they do not know. */
  readonly hasOthers: boolean;
  readonly begin: () => void;
  readonly lesson: HTMLElement | null;
}

/** How it went: in words, in one small picture, and in figures behind it. */
export function resultView(
  exercise: string,
  answered: readonly Answered[],
  { sets, before, isKnown, hasOthers, begin, lesson }: ResultContext,
): HTMLElement {
  const tally = tallyOf(answered);
  const score = scoreOf(tally);
  // A set that somebody knew is compared with nothing, and nothing of it is sent: it would tell of their memory.
  const compared = isKnown ? null : before;
  return make(
    'section',
    { class: 'practice__page practice__result' },
    make('h1', {}, sayPractice(`apart.${apartOf(score)}`)),
    make('p', { class: 'lead' }, sayPractice(`lean.${leanOf(score)}`)),
    isKnown ? make('p', {}, sayPractice('knew')) : null,
    counts(tally),
    compared === null
      ? null
      : make('p', {}, sayPractice(`change.${changeBetween(scoreOf(compared), score)}`)),
    make(
      'figure',
      { class: 'hills__figure' },
      picture(score),
      make('figcaption', {}, sayPractice('caption')),
    ),
    doubt(score),
    make(
      'details',
      {},
      make('summary', {}, sayPractice('figuresTitle')),
      make(
        'div',
        {},
        answersTable(tally),
        measuresTable(score, compared === null ? null : scoreOf(addTallies(compared, tally))),
        make('p', {}, sayPractice('scale')),
        sureTable(answered),
      ),
    ),
    mistakes(answered),
    nextPanel({ hasOthers, begin, lesson }),
    keepPanel(exercise, tally, sets),
    boosterPanel(),
    isKnown ? null : sendPanel(exercise, { apart: apartOf(score), lean: leanOf(score) }),
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

/** How far the result can be trusted, for somebody who reads no picture and no figure. */
function doubt(score: Score): HTMLElement {
  return make(
    'div',
    { class: 'practice__doubt' },
    make('p', {}, sayPractice('doubt')),
    makeList('ul', [sayApartWithin(score), sayLeanWithin(score)]),
  );
}

function sayApartWithin(score: Score): string {
  const [lowest, highest] = apartWithin(score);
  const [from, to] = [sayPractice(`band.${lowest}`), sayPractice(`band.${highest}`)];
  return lowest === highest ? sayPractice('apartAt', { at: from }) : sayPractice('apartWithin', { from, to });
}

function sayLeanWithin(score: Score): string {
  const [first, last] = leanWithin(score);
  if (first === 'report' && last === 'ordinary') return sayPractice('leanAnywhere');
  const [from, to] = [sayPractice(`send.${first}`), sayPractice(`send.${last}`)];
  return first === last ? sayPractice('leanAt', { at: from }) : sayPractice('leanWithin', { from, to });
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

/** @param both this time and the time before as one; null where there was none. */
function measuresTable({ apart, apartError, lean, leanError }: Score, both: Score | null): HTMLElement {
  return table(
    sayPractice('measuresCaption'),
    [sayPractice('measure'), sayPractice('value')],
    [
      [sayPractice('measureApart'), sayWithError(apart, apartError)],
      ...(both === null ? [] : [[sayPractice('measureBoth'), sayWithError(both.apart, both.apartError)]]),
      [sayPractice('measureLean'), sayWithError(lean, leanError)],
    ],
  );
}

function sayWithError(value: number, error: number): string {
  return sayPractice('plusMinus', { value: sayMeasure(value), error: sayMeasure(error) });
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
