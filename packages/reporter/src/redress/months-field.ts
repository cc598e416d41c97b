import { make } from '../page/make.ts';
import { part } from '../page/parts.ts';
import { sayMonth } from './say-redress.ts';

/** The months that somebody asks about: a box for each, and one for all. */
export class MonthsField {
  readonly #all: HTMLInputElement;
  readonly #boxes: readonly HTMLInputElement[];

  constructor(section: HTMLElement, months: readonly string[]) {
    this.#all = part(section, 'months-all', HTMLInputElement);
    const rows = months.map(row);
    part(section, 'months').replaceChildren(...rows.map(({ element }) => element));
    this.#boxes = rows.map(({ box }) => box);
    this.#all.addEventListener('change', () => this.#check(this.#all.checked));
    for (const box of this.#boxes) {
      box.addEventListener('change', () => {
        this.#all.checked = this.#boxes.every(({ checked }) => checked);
      });
    }
  }

  /** The answer as it is sealed: `YYYY-MM`, a space between two. Empty when none is chosen. */
  answer(): string {
    return this.#boxes
      .filter(({ checked }) => checked)
      .map(({ value }) => value)
      .toReversed()
      .join(' ');
  }

  clear(): void {
    this.#all.checked = false;
    this.#check(false);
  }

  #check(isChecked: boolean): void {
    for (const box of this.#boxes) box.checked = isChecked;
  }
}

/** Months as they are said to whoever asked. */
export function sayMonths(answer: string): string {
  return answer.split(' ').map(sayMonth).join('\n');
}

function row(month: string): { element: HTMLElement; box: HTMLInputElement } {
  const id = `month-${month}`;
  const box = make('input', { type: 'checkbox', id, value: month });
  const label = make('label', { for: id }, sayMonth(month));
  return { element: make('div', { class: 'checkbox' }, box, label), box };
}
