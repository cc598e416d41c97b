import { showProblems } from '../page/errors.ts';
import { make } from '../page/make.ts';
import { onPress } from '../page/parts.ts';
import { backButton, type StoryPlace, storyMarks } from './frame.ts';
import { sayPractice } from './say-practice.ts';
import { type Story, SURENESS, type Sureness, type Verdict } from './stories.ts';

const VERDICTS: readonly Verdict[] = ['report', 'ordinary'];

interface StoryActs {
  readonly back: () => void;
  readonly answer: (said: Verdict, sure: Sureness) => void;
  /** Takes other stories, for somebody who knows this one; null where there are none. */
  readonly others: (() => void) | null;
}

/** A story that waits for its answer: what one would say, and then how sure one is, which sends it. */
export function storyView(
  { text }: Story,
  place: StoryPlace,
  { back, answer, others }: StoryActs,
): HTMLElement {
  const form = make(
    'form',
    { novalidate: true, autocomplete: 'off' },
    make(
      'fieldset',
      {},
      make('legend', { class: 'practice__question' }, sayPractice('question')),
      fieldError(),
      make('div', { class: 'radios radios--pair', 'data-field': 'verdict' }, ...VERDICTS.map(verdictRow)),
    ),
  );
  const view = make(
    'section',
    { class: 'practice__page' },
    backButton(back),
    errorSummary(),
    make('h1', { class: 'practice__place' }, sayPractice('story', place)),
    storyMarks(place),
    make('p', { class: 'practice__story' }, text),
    form,
    others === null ? null : othersButton(others),
  );
  const chosen = () =>
    VERDICTS.find((verdict) => form.querySelector<HTMLInputElement>(`#verdict-${verdict}`)?.checked);
  const choose = (sure: Sureness): void => {
    const said = chosen();
    const problems = said === undefined ? [{ field: 'verdict', text: sayPractice('choose') }] : [];
    if (showProblems(view, problems) && said !== undefined) answer(said, sure);
  };
  form.append(sureButtons(choose));
  // Enter in a radio button sends nothing: how sure one is would not have been said.
  form.addEventListener('submit', (event) => event.preventDefault());
  return view;
}

function verdictRow(verdict: Verdict): HTMLElement {
  const id = `verdict-${verdict}`;
  const input = make('input', { type: 'radio', id, name: 'verdict', value: verdict });
  return make('div', { class: 'radio' }, input, make('label', { for: id }, sayPractice(verdict)));
}

function sureButtons(choose: (sure: Sureness) => void): HTMLElement {
  const buttons = SURENESS.map((sure) => {
    const button = make(
      'button',
      { type: 'button', class: 'button button--quiet' },
      sayPractice(`sure.${sure}`),
    );
    onPress(button, () => choose(sure));
    return button;
  });
  return make(
    'div',
    { class: 'sure', role: 'group', 'aria-labelledby': 'sure-title' },
    make('p', { class: 'practice__question', id: 'sure-title' }, sayPractice('sure')),
    make('div', { class: 'sure__buttons' }, ...buttons),
  );
}

/** Nothing is remembered of whoever does not want that: so only they can say that they know a story. */
function othersButton(others: () => void): HTMLElement {
  const button = make('button', { type: 'button', class: 'practice__others' }, sayPractice('known'));
  onPress(button, others);
  return make('p', {}, button);
}

function fieldError(): HTMLElement {
  return make('p', { class: 'field-error', id: 'verdict-error', hidden: true });
}

function errorSummary(): HTMLElement {
  const attributes = { class: 'error-summary', tabindex: -1, role: 'alert', hidden: true };
  return make(
    'div',
    { ...attributes, 'data-error-summary': true, 'aria-labelledby': 'practice-summary' },
    make('h2', { id: 'practice-summary' }, sayPractice('problem')),
    make('ul'),
  );
}
