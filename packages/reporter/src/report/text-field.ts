import { attachCount } from '../page/count.ts';
import { part } from '../page/parts.ts';
import { say } from '../page/say.ts';
import type { StepField } from './step-field.ts';
import { clearText, readText } from './text-page.ts';

/** A question that is answered in words, on a page that was built with the site. */
export class TextField implements StepField {
  readonly #section: HTMLElement;
  readonly #name: 'where' | 'when';
  readonly #limit: number;

  constructor(section: HTMLElement, name: 'where' | 'when', limit: number) {
    this.#section = section;
    this.#name = name;
    this.#limit = limit;
    attachCount(section, name, limit);
  }

  read(): boolean {
    return readText(this.#section, this.#limit, say(`error.${this.#name}`)) !== null;
  }

  answer(): string {
    return part(this.#section, 'field', HTMLTextAreaElement).value.trim();
  }

  summary(): string {
    return this.answer();
  }

  clear(): void {
    clearText(this.#section);
  }
}
