import { attachCount } from '../page/count.ts';
import { type FieldProblem, showProblems } from '../page/errors.ts';
import { make } from '../page/make.ts';
import { part } from '../page/parts.ts';
import { say } from '../page/say.ts';
import type { Step } from './path.ts';
import { actions, errorPlace, frameStep, idOf } from './step-frame.ts';

export interface TextQuestion {
  readonly step: Step;
  readonly label: string;
  readonly hint?: Node | undefined;
  readonly rows: number;
  readonly limit: number;
  readonly isOptional: boolean;
  /** Between the hint and the field. */
  readonly above?: Node;
}

/** The page of a question that is answered in words. */
export function textPage({ step, label, hint, rows, limit, isOptional, above }: TextQuestion): HTMLElement {
  const id = idOf(step);
  const described: Record<string, string> = hint === undefined ? {} : { 'aria-describedby': `${id}-hint` };
  const section = frameStep(
    step,
    make('h1', { tabindex: '-1' }, make('label', { for: id }, label)),
    hint === undefined ? null : make('p', { class: 'hint', id: `${id}-hint` }, hint),
    above ?? null,
    errorPlace(step),
    make('textarea', { id, rows: String(rows), 'data-field': id, ...described }),
    make('p', { class: 'count', 'data-count': id, 'aria-live': 'polite' }),
    actions(say('gate.continue'), isOptional ? { skip: say('gate.skip') } : {}),
  );
  attachCount(section, id, limit);
  return section;
}

/**
 * Reads a text. Null when one may not go on with it; then the page says why.
 *
 * @param problem what is said of an empty one; null where it may be empty.
 */
export function readText(section: HTMLElement, limit: number, problem: string | null): string | null {
  const field = part(section, 'field', HTMLTextAreaElement);
  const text = field.value.trim();
  return showProblems(section, problemsOf(field.dataset['field'] ?? '', text, limit, problem)) ? text : null;
}

export function clearText(section: HTMLElement): void {
  part(section, 'field', HTMLTextAreaElement).value = '';
}

function problemsOf(field: string, text: string, limit: number, problem: string | null): FieldProblem[] {
  const over = text.length - limit;
  if (text === '' && problem !== null) return [{ field, text: problem }];
  return over > 0 ? [{ field, text: say('error.tooLong', { count: over }) }] : [];
}
