import { make } from '../page/make.ts';
import { part } from '../page/parts.ts';
import { say } from '../page/say.ts';
import type { Step } from './path.ts';

/** How a page is left besides going on by its first button. */
export type Exit = 'go-on' | 'stop' | 'skip';

/** The section of a page, from the frame that all pages share. */
export function frameStep(step: Step, ...content: readonly (Node | null)[]): HTMLElement {
  const template = part(document, 'step-frame', HTMLTemplateElement);
  const section = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  section.dataset['step'] = step;
  const summary = part(section, 'error-summary');
  const heading = summary.querySelector('h2');
  if (heading !== null) heading.id = `${idOf(step)}-summary`;
  summary.setAttribute('aria-labelledby', `${idOf(step)}-summary`);
  part(section, 'form').append(...content.filter((node) => node !== null));
  return section;
}

/** A step's name as an id, and as the name of its one field. */
export function idOf(step: Step): string {
  return step.replaceAll(':', '-');
}

export function heading(text: string): HTMLElement {
  return make('h1', { tabindex: '-1' }, text);
}

/** The button that goes on, and quiet ones beside it. */
export function actions(first: string, others: Partial<Record<Exit, string>> = {}): HTMLElement {
  const quiet = Object.entries(others).map(([exit, text]) =>
    make('button', { type: 'button', class: 'button button--quiet', 'data-exit': exit }, text),
  );
  return make(
    'p',
    { class: 'actions' },
    make('button', { class: 'button', 'data-continue': '' }, first),
    ...quiet,
  );
}

export function continueAction(): HTMLElement {
  return actions(say('gate.continue'));
}

/** Where a field's own error appears. */
export function errorPlace(step: Step): HTMLElement {
  return make('p', { class: 'field-error', id: `${idOf(step)}-error`, hidden: '' });
}
