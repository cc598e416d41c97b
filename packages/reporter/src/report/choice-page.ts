import { showProblems } from '../page/errors.ts';
import { make } from '../page/make.ts';
import type { Step } from './path.ts';
import { continueAction, errorPlace, frameStep, heading, idOf } from './step-frame.ts';

/** One answer of a question that offers several. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface Choice {
  readonly step: Step;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly Option[];
  /** Options that stand apart from the others, after a word. */
  readonly apart?: { readonly word: string; readonly options: readonly Option[] };
  /** Between the options and the button. */
  readonly below?: Node;
}

/** The page of a question with several answers, of which one is chosen. */
export function choicePage({ step, label, hint, options, apart, below }: Choice): HTMLElement {
  const id = idOf(step);
  const rows = make('div', { class: 'radios', 'data-field': id });
  rows.append(...options.map((option) => radio(id, option)));
  if (apart !== undefined)
    rows.append(
      make('p', { class: 'radios__or' }, apart.word),
      ...apart.options.map((option) => radio(id, option)),
    );
  const described: Record<string, string> = hint === undefined ? {} : { 'aria-describedby': `${id}-hint` };
  const group = make(
    'fieldset',
    described,
    make('legend', {}, heading(label)),
    hint === undefined ? null : make('p', { class: 'hint', id: `${id}-hint` }, hint),
    errorPlace(step),
    rows,
  );
  return frameStep(step, group, below ?? null, continueAction());
}

/** The answer that is chosen, or null; then the page says that one is needed. */
export function readChoice(section: HTMLElement, problem: string): string | null {
  const chosen = section.querySelector<HTMLInputElement>('input:checked')?.value ?? null;
  const field = section.querySelector<HTMLElement>('[data-field]')?.dataset['field'] ?? null;
  showProblems(section, chosen === null ? [{ field, text: problem }] : []);
  return chosen;
}

function radio(group: string, { value, label, hint }: Option): HTMLElement {
  const id = `${group}-${value}`;
  const described: Record<string, string> = hint === undefined ? {} : { 'aria-describedby': `${id}-hint` };
  return make(
    'div',
    { class: 'radio' },
    make('input', { type: 'radio', id, value, name: group, ...described }),
    make('label', { for: id }, label),
    hint === undefined ? null : make('span', { class: 'radio__hint', id: `${id}-hint` }, hint),
  );
}
