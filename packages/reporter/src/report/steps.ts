import { showProblems } from '../page/errors.ts';
import { part, parts, show } from '../page/parts.ts';
import { say } from '../page/say.ts';
import { setTitle } from '../page/title.ts';
import type { SafetyStep } from './draft.ts';

export type Step =
  | 'category'
  | 'none'
  | SafetyStep
  | 'saw'
  | 'where'
  | 'when'
  | 'files'
  | 'urgent'
  | 'check'
  | 'words'
  | 'confirm'
  | 'sending'
  | 'sent';

/** The steps that count, for "step 3 of about 8". */
const COUNTED: readonly Step[] = [
  'category',
  'saw',
  'where',
  'when',
  'files',
  'urgent',
  'check',
  'words',
  'confirm',
];
const FIRST: Step = 'category';

export interface StepHooks {
  /** Which step to show when the browser's "back" or "forward" asks for one. */
  readonly allow: (asked: Step) => Step;
  /** Called before a step is shown. */
  readonly onShow: (step: Step) => void;
}

/**
 * One step at a time. The history holds the step's name, so that "back" works as on any site, but the address never
 * changes and no answer is ever in it.
 */
export class Steps {
  #current: Step = FIRST;
  readonly #hooks: StepHooks;

  constructor(hooks: StepHooks) {
    this.#hooks = hooks;
    history.replaceState({ step: FIRST }, '');
    addEventListener('popstate', (event) => this.#reveal(hooks.allow(stepIn(event.state))));
    for (const button of parts(document, 'back')) button.addEventListener('click', () => history.back());
    this.#mark(FIRST);
  }

  get current(): Step {
    return this.#current;
  }

  go(step: Step): void {
    history.pushState({ step }, '');
    this.#reveal(step);
  }

  #reveal(step: Step): void {
    this.#hooks.onShow(step);
    for (const section of parts(document, 'step')) show(section, section.dataset['step'] === step);
    for (const element of parts(document, 'first-only')) show(element, step === FIRST);
    this.#current = step;
    const section = sectionOf(step);
    if (section.querySelector('[data-error-summary]') !== null) showProblems(section, []);
    const heading = this.#mark(step);
    scrollTo(0, 0);
    heading?.focus({ preventScroll: true });
  }

  #mark(step: Step): HTMLElement | null {
    const section = sectionOf(step);
    const heading = section.querySelector('h1');
    setTitle(heading?.textContent ?? '');
    const progress = section.querySelector('[data-progress]');
    const number = COUNTED.indexOf(step) + 1;
    if (progress && number > 0)
      progress.textContent = say('report.step', { step: number, steps: COUNTED.length });
    return heading;
  }
}

/** The section of a step. */
export function sectionOf(step: Step): HTMLElement {
  return part(document, `step="${step}"`);
}

function stepIn(state: unknown): Step {
  const step: unknown = typeof state === 'object' && state !== null && 'step' in state ? state.step : null;
  return parts(document, 'step').some((section) => section.dataset['step'] === step) ? (step as Step) : FIRST;
}
