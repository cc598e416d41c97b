// Errors as GOV.UK Frontend shows them: a summary that takes focus and links to the fields, the text beside each
// field, "Error:" in the title, and nothing checked before somebody presses the button.

import { part, parts } from './parts.ts';
import { markTitle } from './title.ts';

export interface FieldProblem {
  /** The `data-field` that it belongs to; null when it is no field's. */
  readonly field: string | null;
  readonly text: string;
}

/** Shows what is wrong in a form, or clears what was shown before. Returns whether the form is fine. */
export function showProblems(root: HTMLElement, problems: readonly FieldProblem[]): boolean {
  for (const field of parts(root, 'field')) clearField(field);
  for (const { field, text } of problems) {
    if (field !== null) markField(part(root, `field="${field}"`), text);
  }
  const summary = part(root, 'error-summary');
  const list = problems.map(({ field, text }) => summaryItem(root, field, text));
  summary.querySelector('ul')?.replaceChildren(...list);
  summary.hidden = problems.length === 0;
  markTitle(problems.length > 0);
  if (problems.length > 0) summary.focus();
  return problems.length === 0;
}

function markField(field: HTMLElement, text: string): void {
  const message = errorOf(field);
  if (message === null) return;
  message.textContent = text;
  message.hidden = false;
  for (const input of inputsOf(field)) {
    input.setAttribute('aria-invalid', 'true');
    describe(input, message.id, true);
  }
  if (!isInput(field)) field.classList.add('has-error');
}

function clearField(field: HTMLElement): void {
  const message = errorOf(field);
  if (message === null) return;
  message.textContent = '';
  message.hidden = true;
  field.classList.remove('has-error');
  for (const input of inputsOf(field)) {
    input.removeAttribute('aria-invalid');
    describe(input, message.id, false);
  }
}

function summaryItem(root: HTMLElement, field: string | null, text: string): HTMLLIElement {
  const item = document.createElement('li');
  if (field === null) item.textContent = text;
  else item.append(linkTo(root, field, text));
  return item;
}

function linkTo(root: HTMLElement, field: string, text: string): HTMLAnchorElement {
  const [input] = inputsOf(part(root, `field="${field}"`));
  const link = document.createElement('a');
  link.href = `#${input?.id ?? ''}`;
  link.textContent = text;
  // By focus, not by the address: nothing of a form belongs into the history.
  link.addEventListener('click', (event) => {
    event.preventDefault();
    input?.focus();
  });
  return link;
}

function describe(input: HTMLElement, id: string, isDescribed: boolean): void {
  const ids = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((other) => other !== '' && other !== id);
  const described = isDescribed ? [...ids, id] : ids;
  if (described.length === 0) input.removeAttribute('aria-describedby');
  else input.setAttribute('aria-describedby', described.join(' '));
}

function errorOf(field: HTMLElement): HTMLElement | null {
  return document.getElementById(`${field.dataset['field'] ?? ''}-error`);
}

function inputsOf(field: HTMLElement): HTMLElement[] {
  return isInput(field) ? [field] : [...field.querySelectorAll<HTMLElement>('input, [tabindex="0"]')];
}

function isInput(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
