import { copyText, saveText } from '../page/files.ts';
import { onPress, part } from '../page/parts.ts';
import { say } from '../page/say.ts';
import { sectionOf } from './steps.ts';
import type { Words } from './words.ts';

/** The card with the words: to be copied, saved, printed, or read as numbers. */
export class WordsCard {
  #words: Words | null = null;
  #asNumbers = false;
  #isSaved = false;
  readonly #section = sectionOf('words');

  constructor() {
    const section = this.#section;
    part(section, 'return-address').textContent = returnAddress();
    onPress(part(section, 'words-copy'), () => this.#copy());
    onPress(part(section, 'words-save'), () => this.#save());
    onPress(part(section, 'words-print'), () => print());
    onPress(part(section, 'words-form'), () => this.#show(!this.#asNumbers));
  }

  /** Whether a file holds the words: then they need not be typed back. */
  get isSaved(): boolean {
    return this.#isSaved;
  }

  get words(): Words | null {
    return this.#words;
  }

  fill(words: Words): void {
    this.#words = words;
    this.#show(false);
  }

  /** Forgets the words, also on the screen. */
  clear(): void {
    this.#words = null;
    this.#show(false);
  }

  #show(asNumbers: boolean): void {
    this.#asNumbers = asNumbers;
    const shown = this.#shown();
    part(this.#section, 'words')
      .querySelectorAll('span')
      .forEach((place, i) => {
        place.textContent = shown[i] ?? '';
      });
    const button = part(this.#section, 'words-form');
    button.textContent = (asNumbers ? button.dataset['asWords'] : button.dataset['asNumbers']) ?? '';
  }

  #shown(): readonly string[] {
    return (this.#asNumbers ? this.#words?.numbers : this.#words?.words) ?? [];
  }

  async #copy(): Promise<void> {
    const isCopied = await copyText(this.#shown().join(' '));
    this.#tell(say(isCopied ? 'words.copied' : 'words.copyFailed'));
  }

  #save(): void {
    if (this.#words === null) return;
    const { words, numbers } = this.#words;
    const file = { words: words.join(' '), numbers: numbers.join(' '), address: returnAddress() };
    saveText(say('words.fileName'), say('words.file', file));
    this.#isSaved = true;
    this.#tell(say('words.saved'));
  }

  #tell(text: string): void {
    part(this.#section, 'words-status').textContent = text;
  }
}

function returnAddress(): string {
  return new URL('../return/', location.href).href;
}
