import { showProblems } from '../page/errors.ts';
import { part, parts, show } from '../page/parts.ts';
import { say } from '../page/say.ts';
import { neutralTitle, setTitle } from '../page/title.ts';
import { FIRST, type Step } from './path.ts';

export interface StepHooks {
  /** Which step to show when the browser's "back" or "forward" asks for one. */
  readonly allow: (asked: Step) => Step;
  /** Called before a step is shown: afterwards its section is there. */
  readonly onShow: (step: Step) => void;
  readonly progress: (step: Step) => { readonly step: number; readonly steps: number } | null;
}

/** Steps that everybody comes by. The headings of all others would tell what was answered. */
const TITLED: readonly Step[] = [
  'seen',
  'closest',
  'saw',
  'where',
  'when',
  'names',
  'files',
  'urgent',
  'check',
  'words',
  'confirm',
  'sending',
  'sent',
];

/**
 * One step at a time. The browser's history holds numbers, so that "back" works as on any site; which step a number
 * stands for is known to this page alone, and the address never changes.
 */
export class Steps {
  #current: Step = FIRST;
  #at = 0;
  readonly #trail: Step[] = [FIRST];
  readonly #hooks: StepHooks;

  constructor(hooks: StepHooks) {
    this.#hooks = hooks;
    history.replaceState({ at: 0 }, '');
    addEventListener('popstate', (event) => this.#return(event.state));
  }

  get current(): Step {
    return this.#current;
  }

  go(step: Step): void {
    this.#at++;
    this.#trail.splice(this.#at, Number.POSITIVE_INFINITY, step);
    history.pushState({ at: this.#at }, '');
    this.#reveal(step);
  }

  #return(state: unknown): void {
    this.#at = placeIn(state);
    const step = this.#hooks.allow(this.#trail[this.#at] ?? FIRST);
    this.#trail[this.#at] = step;
    this.#reveal(step);
  }

  #reveal(step: Step): void {
    this.#hooks.onShow(step);
    for (const section of parts(document, 'step')) show(section, section.dataset['step'] === step);
    for (const element of parts(document, 'first-only')) show(element, step === FIRST);
    this.#current = step;
    const section = sectionOf(step);
    if (section.querySelector('[data-error-summary]') !== null) showProblems(section, []);
    const heading = section.querySelector('h1');
    if (TITLED.includes(step)) setTitle(heading?.textContent ?? '');
    else neutralTitle();
    this.#showProgress(section, step);
    scrollTo(0, 0);
    heading?.focus({ preventScroll: true });
  }

  #showProgress(section: HTMLElement, step: Step): void {
    const place = section.querySelector('[data-progress]');
    const progress = this.#hooks.progress(step);
    if (place !== null) place.textContent = progress === null ? '' : say('report.step', progress);
  }
}

/** The section of a step. */
export function sectionOf(step: Step): HTMLElement {
  return part(document, `step="${step}"`);
}

function placeIn(state: unknown): number {
  const at: unknown = typeof state === 'object' && state !== null && 'at' in state ? state.at : null;
  return typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 ? at : 0;
}
