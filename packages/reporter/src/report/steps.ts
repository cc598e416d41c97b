import { showProblems } from '../page/errors.ts';
import { part, parts, show } from '../page/parts.ts';
import { say } from '../page/say.ts';
import { neutralTitle, setTitle } from '../page/title.ts';

export interface StepHooks<Name extends string> {
  /** The step that is there as the page comes. */
  readonly first: Name;
  /** Steps that everybody comes by. The headings of all others would tell what was answered. */
  readonly titled: readonly Name[];
  /** Which step to show when the browser's "back" or "forward" asks for one. */
  readonly allow: (asked: Name) => Name;
  /** Called before a step is shown: afterwards its section is there. */
  readonly onShow: (step: Name) => void;
  readonly progress: (step: Name) => { readonly step: number; readonly steps: number } | null;
}

/**
 * One step at a time. The browser's history holds numbers, so that "back" works as on any site; which step a number
 * stands for is known to this page alone, and the address never changes.
 */
export class Steps<Name extends string> {
  #current: Name;
  #at = 0;
  readonly #trail: Name[];
  readonly #hooks: StepHooks<Name>;

  constructor(hooks: StepHooks<Name>) {
    this.#hooks = hooks;
    this.#current = hooks.first;
    this.#trail = [hooks.first];
    history.replaceState({ at: 0 }, '');
    addEventListener('popstate', (event) => this.#return(event.state));
  }

  get current(): Name {
    return this.#current;
  }

  go(step: Name): void {
    this.#at++;
    this.#trail.splice(this.#at, Number.POSITIVE_INFINITY, step);
    history.pushState({ at: this.#at }, '');
    this.#reveal(step);
  }

  #return(state: unknown): void {
    this.#at = placeIn(state);
    const step = this.#hooks.allow(this.#trail[this.#at] ?? this.#hooks.first);
    this.#trail[this.#at] = step;
    this.#reveal(step);
  }

  #reveal(step: Name): void {
    this.#hooks.onShow(step);
    for (const section of parts(document, 'step')) show(section, section.dataset['step'] === step);
    for (const element of parts(document, 'first-only')) show(element, step === this.#hooks.first);
    this.#current = step;
    const section = sectionOf(step);
    if (section.querySelector('[data-error-summary]') !== null) showProblems(section, []);
    const heading = section.querySelector('h1');
    if (this.#hooks.titled.includes(step)) setTitle(heading?.textContent ?? '');
    else neutralTitle();
    this.#showProgress(section, step);
    scrollTo(0, 0);
    heading?.focus({ preventScroll: true });
  }

  #showProgress(section: HTMLElement, step: Name): void {
    const place = section.querySelector('[data-progress]');
    const progress = this.#hooks.progress(step);
    if (place !== null) place.textContent = progress === null ? '' : say('report.step', progress);
  }
}

/** The section of a step. */
export function sectionOf(step: string): HTMLElement {
  return part(document, `step="${step}"`);
}

function placeIn(state: unknown): number {
  const at: unknown = typeof state === 'object' && state !== null && 'at' in state ? state.at : null;
  return typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 ? at : 0;
}
