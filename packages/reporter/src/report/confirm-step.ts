import { showProblems } from '../page/errors.ts';
import { part } from '../page/parts.ts';
import { say } from '../page/say.ts';
import { sectionOf } from './steps.ts';
import type { Words } from './words.ts';

const PLACES = ['first', 'second'] as const;

/** Asks for two of the words, drawn once a visit. */
export class ConfirmStep {
  readonly #numbers = drawTwo();
  readonly #section = sectionOf('confirm');

  constructor() {
    PLACES.forEach((place, i) => {
      const label = part(this.#section, `confirm-label="${place}"`);
      label.textContent = (label.dataset['label'] ?? '').replace('{number}', String(this.#numbers[i]));
    });
  }

  /** Whether both are right; otherwise the page says which is not. */
  isConfirmed(words: Words): boolean {
    const problems = PLACES.flatMap((place, i) => {
      const number = this.#numbers[i] ?? 1;
      const field = `confirm-${place}`;
      const typed = fold(part(this.#section, `field="${field}"`, HTMLInputElement).value);
      if (typed === '') return [{ field, text: say('error.confirmEmpty', { number }) }];
      return isWord(typed, words, number) ? [] : [{ field, text: say('error.confirmWrong', { number }) }];
    });
    return showProblems(this.#section, problems);
  }
}

function isWord(typed: string, { words, numbers }: Words, number: number): boolean {
  return [words[number - 1], numbers[number - 1]].some(
    (word) => word !== undefined && fold(word) === typed.padStart(isDigits(typed) ? 4 : 0, '0'),
  );
}

function isDigits(text: string): boolean {
  return /^\d{1,4}$/.test(text);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();
}

/** One word of each half, so that both halves were looked at. */
function drawTwo(): readonly number[] {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint8Array(2));
  return [1 + (first % 6), 7 + (second % 6)];
}
