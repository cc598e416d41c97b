import { attachPaper, type Paper } from '../coming-back/paper.ts';
import { copyText, saveText } from '../page/files.ts';
import { onPress, part } from '../page/parts.ts';
import { say } from '../page/say.ts';
import type { Words } from './words.ts';

/** The card with the words: to be copied, saved, printed, or read as numbers. */
export class WordsCard {
  #words: Words | null = null;
  #asNumbers = false;
  #isSaved = false;
  readonly #section: HTMLElement;

  constructor(section: HTMLElement) {
    this.#section = section;
    part(section, 'return-address').textContent = returnAddress();
    onPress(part(section, 'words-copy'), () => this.#copy());
    onPress(part(section, 'words-save'), () => this.#save());
    onPress(part(section, 'words-print'), () => print());
    onPress(part(section, 'words-form'), () => this.#show(!this.#asNumbers));
    attachPaper(() => (section.hidden || this.#words === null ? null : this.#paper()));
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

  /** What leaves the screen is a list that could be anybody's, unless the address was asked for. */
  #paper(): Paper {
    const isPlain = !part(this.#section, 'card-address', HTMLInputElement).checked;
    const heading = say(this.#asNumbers ? 'card.numbers' : 'card.words');
    const note = isPlain ? null : { text: say('card.note'), address: returnAddress() };
    return { heading, items: this.#shown(), note };
  }

  async #copy(): Promise<void> {
    const isCopied = await copyText(this.#shown().join(' '));
    this.#tell(say(isCopied ? 'words.copied' : 'words.copyFailed'));
  }

  #save(): void {
    if (this.#words === null) return;
    const { heading, items, note } = this.#paper();
    const lines = items.map((item, i) => `${i + 1}. ${item}`);
    const text = [
      heading,
      lines.join('\n'),
      ...(note === null ? [] : [`${note.text}\n${note.address}`]),
    ].join('\n\n');
    saveText(say(this.#asNumbers ? 'card.numbersFile' : 'card.wordsFile'), `${text}\n`);
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
