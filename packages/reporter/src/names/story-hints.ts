import { HintsBox } from './hints-box.ts';

/** The boxes of one visit: beneath each text while it is written, and once more where all is checked. */
export class StoryHints {
  readonly #boxes = new Map<HTMLElement, HintsBox>();
  readonly #dismissed = new Set<string>();

  /** Points at words of the text that is written in a section, beneath it. */
  watch(section: HTMLElement): void {
    const input = section.querySelector('textarea');
    const next = section.querySelector('.actions');
    if (input === null || next === null || this.#boxes.has(section)) return;
    this.#boxOf(section, next).watch(input);
  }

  /** Points at words of all texts together. */
  show(section: HTMLElement, texts: readonly string[]): void {
    const next = section.querySelector('.aside');
    if (next !== null) this.#boxOf(section, next).show(texts);
  }

  /** Forgets everything that was found. */
  clear(): void {
    this.#dismissed.clear();
    for (const box of this.#boxes.values()) box.show([]);
  }

  #boxOf(section: HTMLElement, next: Element): HintsBox {
    const box = this.#boxes.get(section) ?? new HintsBox(next, this.#dismissed);
    this.#boxes.set(section, box);
    return box;
  }
}
