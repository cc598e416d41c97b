import { type FieldProblem, showProblems } from '../page/errors.ts';
import { part } from '../page/parts.ts';
import { say } from '../page/say.ts';
import { type Draft, MAX_CHARACTERS, parseCategory } from './draft.ts';
import { sectionOf } from './steps.ts';

type TextStep = 'saw' | 'where' | 'when';

/** Reads a text question into the draft. Returns whether it may go on. */
export function readText(step: TextStep, draft: Draft): boolean {
  const section = sectionOf(step);
  const text = part(section, `field="${step}"`, HTMLTextAreaElement).value.trim();
  draft[step] = text;
  return showProblems(section, problemsOf(step, text));
}

/** Reads the category. Null when none is chosen; then the page says so. */
export function readCategory(draft: Draft): 'chosen' | 'none' | null {
  const section = sectionOf('category');
  const chosen = chosenIn(section);
  if (!showProblems(section, chosen === null ? [{ field: 'category', text: say('error.category') }] : []))
    return null;
  draft.category = parseCategory(chosen);
  return draft.category === null ? 'none' : 'chosen';
}

export function readUrgent(draft: Draft): boolean {
  const section = sectionOf('urgent');
  const chosen = chosenIn(section);
  draft.urgent = chosen === null ? null : chosen === 'yes';
  return showProblems(section, chosen === null ? [{ field: 'urgent', text: say('error.urgent') }] : []);
}

/**
 * Fills the page on which everything is checked.
 *
 * @param told what a field says of its answer in the page's language, where that is not the answer itself.
 * @param fileNames of what is attached.
 */
export function showAnswers(
  draft: Draft,
  told: Readonly<Partial<Record<'where' | 'when', string>>>,
  fileNames: readonly string[],
): void {
  const section = sectionOf('check');
  const answers = {
    category: document.querySelector(`label[for="category-${draft.category ?? ''}"]`)?.textContent ?? '',
    saw: draft.saw,
    where: draft.where,
    when: draft.when,
    files: fileNames.length === 0 ? say('files.none') : fileNames.join('\n'),
    urgent: say(draft.urgent === true ? 'urgent.yes' : 'urgent.no'),
    ...told,
  };
  for (const [answer, text] of Object.entries(answers))
    part(section, `answer="${answer}"`).textContent = text;
}

/**
 * Makes groups of the radio buttons. In the markup they have no names: a form that is sent before this script runs
 * has nothing that a browser could put into an address.
 */
export function groupRadios(): void {
  for (const group of ['category', 'urgent']) {
    const field = part(document, `field="${group}"`);
    for (const input of field.querySelectorAll('input')) input.name = group;
  }
}

function problemsOf(step: TextStep, text: string): FieldProblem[] {
  const over = text.length - MAX_CHARACTERS[step];
  if (text === '') return [{ field: step, text: say(`error.${step}`) }];
  return over > 0 ? [{ field: step, text: say('error.tooLong', { count: over }) }] : [];
}

function chosenIn(section: HTMLElement): string | null {
  return section.querySelector<HTMLInputElement>('input:checked')?.value ?? null;
}
