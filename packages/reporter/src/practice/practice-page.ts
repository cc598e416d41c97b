import { onPress, part, show } from '../page/parts.ts';
import { watchProgramme } from '../programme/show-state.ts';
import { answerView } from './answer-view.ts';
import { lastResult } from './kept-result.ts';
import { resultView } from './result-view.ts';
import { sayLast } from './say-result.ts';
import { randomBelow, shuffle } from './shuffle.ts';
import type { Answered, Story } from './stories.ts';
import { readStories } from './stories.ts';
import { storyView } from './story-view.ts';

/** One story a page. What is answered lies in this page's memory and is gone with it. */
export function attachPracticePage(): void {
  void watchProgramme(() => undefined);
  const root = part(document, 'practice');
  const exercise = root.dataset['practice'] ?? '';
  new Practice(root, exercise, readStories(root)).attach();
}

class Practice {
  readonly #root: HTMLElement;
  readonly #exercise: string;
  readonly #stories: readonly Story[];
  #order: readonly Story[] = [];
  #answered: Answered[] = [];
  /** 0 is the beginning, 1 the first story, and after the last one comes the result. */
  #at = 0;

  constructor(root: HTMLElement, exercise: string, stories: readonly Story[]) {
    this.#root = root;
    this.#exercise = exercise;
    this.#stories = stories;
  }

  attach(): void {
    this.#showLast();
    const begin = part(this.#root, 'practice-begin');
    show(begin);
    onPress(begin, () => this.#begin());
    history.replaceState({ at: 0 }, '');
    // The history holds numbers alone: what was answered stands in no address.
    addEventListener('popstate', ({ state }) => this.#show(placeIn(state)));
  }

  #begin(): void {
    this.#order = shuffle(this.#stories, randomBelow);
    this.#answered = [];
    this.#go(1);
  }

  #go(at: number): void {
    history.pushState({ at }, '');
    this.#show(at);
  }

  #show(asked: number): void {
    // Nobody gets ahead of what they have answered, and after a reload there is nothing to come back to.
    const farthest = this.#order.length === 0 ? 0 : this.#answered.length + 1;
    this.#at = Math.min(asked, farthest);
    const page = part(this.#root, 'practice-page');
    show(part(this.#root, 'practice-start'), this.#at === 0);
    show(page, this.#at > 0);
    if (this.#at === 0) this.#showLast();
    page.replaceChildren(...(this.#at === 0 ? [] : [this.#view()]));
    scrollTo(0, 0);
    const heading = this.#root.querySelector<HTMLElement>(
      this.#at === 0 ? '[data-practice-start] h1' : '[data-practice-page] h1',
    );
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }

  #view(): HTMLElement {
    const story = this.#order[this.#at - 1];
    if (story === undefined)
      return resultView(this.#exercise, this.#answered, {
        restart: () => this.#begin(),
        lesson: lessonLink(this.#root),
      });
    const place = { at: this.#at, all: this.#order.length };
    const back = () => history.back();
    const answered = this.#answered[this.#at - 1];
    if (answered !== undefined)
      return answerView(answered, place, { back, next: () => this.#go(this.#at + 1) });
    return storyView(story, place, {
      back,
      answer: (said, sure) => {
        this.#answered.push({ story, said, sure });
        this.#show(this.#at);
      },
    });
  }

  #showLast(): void {
    const line = part(this.#root, 'practice-last');
    const last = lastResult(this.#exercise);
    show(line, last !== null);
    line.textContent = last === null ? '' : sayLast(last);
  }
}

function lessonLink(root: HTMLElement): HTMLElement | null {
  const link = root.querySelector<HTMLElement>('[data-practice-lesson]');
  return link === null ? null : (link.cloneNode(true) as HTMLElement);
}

function placeIn(state: unknown): number {
  const at: unknown = typeof state === 'object' && state !== null && 'at' in state ? state.at : null;
  return typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 ? at : 0;
}
