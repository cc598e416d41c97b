import { loadCorrespondence } from '../load-sealing.ts';
import { showProblems } from '../page/errors.ts';
import { onSubmit, part } from '../page/parts.ts';
import { attachReveal } from '../page/reveal.ts';
import { locale, say } from '../page/say.ts';
import type { VerifiedProgramme } from '../programme/load-programme.ts';
import type { FoundReceipt } from './find-receipt.ts';
import { type OpeningFailure, Session, type Snapshot } from './session.ts';

export type Opened = (session: Session, snapshot: Snapshot) => Promise<void>;

/** The form that takes the words and opens what they open. */
export class WordsForm {
  readonly #view = part(document, 'view="words"');
  readonly #input = part(this.#view, 'field="words"', HTMLInputElement);
  readonly #onOpened: Opened;
  #programme: VerifiedProgramme | null = null;

  constructor(onOpened: Opened) {
    this.#onOpened = onOpened;
    attachReveal(this.#view, 'words');
    this.#input.addEventListener('paste', (event) => this.#paste(event));
    onSubmit(part(this.#view, 'words-form', HTMLFormElement), () => this.#submit());
  }

  setProgramme(programme: VerifiedProgramme | null): void {
    this.#programme = programme;
    part(this.#view, 'continue', HTMLButtonElement).disabled = programme === null;
  }

  clear(): void {
    this.#input.value = '';
    showProblems(this.#view, []);
  }

  /** A field of one line drops line breaks, and with them the space between two words: that is mended here. */
  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n]/.test(text)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = this.#input;
    const line = text.trim().replace(/\s+/g, ' ');
    this.#input.setRangeText(line, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  }

  async #submit(): Promise<void> {
    if (this.#programme === null) return;
    this.#tell(part(this.#view, 'opening').dataset['text'] ?? '');
    const problem = await this.#open(this.#input.value, this.#programme).catch(() => say('error.server'));
    this.#tell('');
    if (problem !== null) showProblems(this.#view, [{ field: 'words', text: problem }]);
  }

  /** Null when a conversation opened; otherwise what to say. */
  async #open(text: string, programme: VerifiedProgramme): Promise<string | null> {
    const { findReceipt } = await loadCorrespondence();
    let failure: OpeningFailure = 'no-mailbox';
    for (const isThorough of [false, true]) {
      const found = await findReceipt(text, locale(), isThorough);
      if (found.kind !== 'found') return sayUnread(found);
      const opened = await Session.open(found.candidates, programme);
      if (typeof opened !== 'string') {
        this.clear();
        await this.#onOpened(opened.session, opened.snapshot);
        return null;
      }
      failure = opened;
      if (failure !== 'no-mailbox') break;
    }
    return sayFailure(failure);
  }

  #tell(text: string): void {
    part(this.#view, 'opening').textContent = text;
  }
}

function sayUnread(found: Exclude<FoundReceipt, { kind: 'found' }>): string {
  switch (found.kind) {
    case 'empty':
      return say('error.wordsEmpty');
    case 'count':
      return say('error.wordsCount', { count: found.count });
    case 'unknown':
      return say('error.wordsUnknown', { number: found.number });
    case 'order':
      return say('error.wordsOrder');
  }
}

function sayFailure(failure: OpeningFailure): string {
  if (failure === 'offline') return say('error.offline');
  return failure === 'no-mailbox' ? say('error.wordsNoMailbox') : say('error.server');
}
