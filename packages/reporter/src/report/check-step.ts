import { make } from '../page/make.ts';
import { part } from '../page/parts.ts';
import { say } from '../page/say.ts';

/** An answer as it is shown once more before it is sealed. */
export interface CheckedAnswer<Name extends string> {
  readonly step: Name;
  readonly question: string;
  /** Empty where the question was passed. */
  readonly answer: string;
}

/** Shows every answer, each with a way to change it. */
export function showAnswers<Name extends string>(
  section: HTMLElement,
  answers: readonly CheckedAnswer<Name>[],
  onChange: (step: Name) => void,
): void {
  part(section, 'answers').replaceChildren(...answers.map((answer) => row(answer, onChange)));
}

function row<Name extends string>(
  { step, question, answer }: CheckedAnswer<Name>,
  onChange: (step: Name) => void,
): HTMLElement {
  const button = make(
    'button',
    { type: 'button', class: 'link', 'data-change': step },
    say('check.change'),
    make('span', { class: 'visually-hidden' }, `: ${question}`),
  );
  button.addEventListener('click', () => onChange(step));
  const text =
    answer === '' ? make('dd', { class: 'quiet' }, say('check.passed')) : make('dd', { dir: 'auto' }, answer);
  return make('div', {}, make('dt', {}, question), text, make('dd', { class: 'summary__change' }, button));
}
