import { onPress, part, show } from '../page/parts.ts';
import { answerView } from './answer-view.ts';
import { lastResult } from './kept-result.ts';
import { nextSet, unknownSets, withSat } from './next-set.ts';
import { resultView } from './result-view.ts';
import { resultsPanel } from './results-panel.ts';
import { sayLast, tallyOf } from './say-result.ts';
import type { Tally } from './score.ts';
import { randomBelow, shuffle } from './shuffle.ts';
import { type Answered, readSets, type Story } from './stories.ts';
import { storyView } from './story-view.ts';

/** One story a page. What is answered lies in this page's memory and is gone with it. */
export function attachPracticePage(): void {
  const root = part(document, 'practice');
  const exercise = root.dataset['practice'] ?? '';
  new Practice(root, exercise, readSets(root)).attach();
}

/** One set of stories, from the first to the result. */
interface Sitting {
  readonly set: number;
  readonly order: readonly Story[];
  readonly answered: Answered[];
  /** Somebody knew its stories when it began: what they answer then tells of memory. */
  readonly isKnown: boolean;
}

class Practice {
  readonly #root: HTMLElement;
  readonly #exercise: string;
  readonly #sets: readonly (readonly Story[])[];
  /** The sets that somebody knows, the one of longest ago first. */
  #sat: readonly number[];
  /** How the sitting before this one ended. */
  #before: Tally | null;
  #sitting: Sitting | null = null;
  /** 0 is the beginning, 1 the first story, and after the last one comes the result. */
  #at = 0;

  constructor(root: HTMLElement, exercise: string, sets: readonly (readonly Story[])[]) {
    this.#root = root;
    this.#exercise = exercise;
    this.#sets = sets;
    this.#before = lastResult(exercise);
    this.#sat = lastResult(exercise)?.sets ?? [];
  }

  attach(): void {
    this.#showLast();
    const begin = part(this.#root, 'practice-begin');
    show(begin);
    onPress(begin, () => this.#begin());
    part(this.#root, 'practice-figures').append(resultsPanel(this.#exercise));
    history.replaceState({ at: 0 }, '');
    // The history holds numbers alone: what was answered stands in no address.
    addEventListener('popstate', ({ state }) => this.#show(placeIn(state)));
  }

  #begin(): void {
    const last = this.#sitting;
    if (last !== null && isOver(last)) this.#before = tallyOf(last.answered);
    this.#draw();
    this.#go(1);
  }

  #draw(): void {
    const set = nextSet(this.#sets.length, this.#sat, randomBelow);
    const order = shuffle(this.#sets[set] ?? [], randomBelow);
    this.#sitting = { set, order, answered: [], isKnown: this.#sat.includes(set) };
  }

  #go(at: number): void {
    history.pushState({ at }, '');
    this.#show(at);
  }

  #show(asked: number): void {
    // Nobody gets ahead of what they have answered, and after a reload there is nothing to come back to.
    const farthest = this.#sitting === null ? 0 : this.#sitting.answered.length + 1;
    this.#at = Math.min(asked, farthest);
    const page = part(this.#root, 'practice-page');
    show(part(this.#root, 'practice-start'), this.#at === 0);
    show(page, this.#at > 0);
    if (this.#at === 0) this.#showLast();
    page.replaceChildren(...(this.#at === 0 || this.#sitting === null ? [] : [this.#view(this.#sitting)]));
    scrollTo(0, 0);
    const heading = this.#root.querySelector<HTMLElement>(
      this.#at === 0 ? '[data-practice-start] h1' : '[data-practice-page] h1',
    );
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }

  #view(sitting: Sitting): HTMLElement {
    const story = sitting.order[this.#at - 1];
    if (story === undefined) return this.#result(sitting);
    const place = { at: this.#at, all: sitting.order.length };
    const back = () => history.back();
    const answered = sitting.answered[this.#at - 1];
    if (answered !== undefined)
      return answerView(answered, place, { back, next: () => this.#go(this.#at + 1) });
    return storyView(story, place, {
      back,
      others: this.#others(sitting),
      answer: (said, sure) => {
        sitting.answered.push({ story, said, sure });
        this.#sat = withSat(this.#sat, sitting.set);
        this.#show(this.#at);
      },
    });
  }

  /** Takes another set than the one that is shown; null where somebody is in the middle of it, or has no other. */
  #others({ set, answered }: Sitting): (() => void) | null {
    const known = withSat(this.#sat, set);
    if (answered.length > 0 || unknownSets(this.#sets.length, known).length === 0) return null;
    return () => {
      this.#sat = known;
      this.#draw();
      this.#show(1);
    };
  }

  #result({ answered, isKnown }: Sitting): HTMLElement {
    return resultView(this.#exercise, answered, {
      ...{ sets: this.#sat, before: this.#before, isKnown },
      hasOthers: unknownSets(this.#sets.length, this.#sat).length > 0,
      begin: () => this.#begin(),
      lesson: lessonLink(this.#root),
    });
  }

  #showLast(): void {
    const line = part(this.#root, 'practice-last');
    const last = lastResult(this.#exercise);
    show(line, last !== null);
    line.textContent = last === null ? '' : sayLast(last);
  }
}

function isOver({ order, answered }: Sitting): boolean {
  return answered.length === order.length;
}

function lessonLink(root: HTMLElement): HTMLElement | null {
  const link = root.querySelector<HTMLElement>('[data-practice-lesson]');
  return link === null ? null : (link.cloneNode(true) as HTMLElement);
}

function placeIn(state: unknown): number {
  const at: unknown = typeof state === 'object' && state !== null && 'at' in state ? state.at : null;
  return typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 ? at : 0;
}
