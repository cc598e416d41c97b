import { part, show } from '../page/parts.ts';
import { say } from '../page/say.ts';
import { findHints, type HintKind } from './find-hints.ts';

const PAUSE_MS = 1_200;
const KINDS: readonly HintKind[] = ['names', 'self'];
/** Told once that the words stay as they are, a visit's page is silent about them. */
const dismissed = new Set<string>();

/** A quiet box that points at words in a text. It never keeps anybody from going on. */
export class HintsBox {
  readonly #root: HTMLElement;
  #found: readonly string[] = [];

  /** @param root holds the box, `data-hints`, and is given back what it showed before. */
  constructor(root: HTMLElement) {
    this.#root = part(root, 'hints');
    part(this.#root, 'hints-dismiss').addEventListener('click', () => this.#dismiss());
  }

  /** Looks at a text whenever somebody stops typing in it. */
  watch(input: HTMLTextAreaElement): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.show([input.value]), PAUSE_MS);
    });
  }

  show(texts: readonly string[]): void {
    const hints = texts.flatMap(findHints).filter(({ found }) => !dismissed.has(found));
    this.#found = hints.map(({ found }) => found);
    for (const kind of KINDS) {
      const words = hints.filter((hint) => hint.kind === kind).map(({ found }) => found);
      const line = part(this.#root, `hints-${kind}`);
      show(line, words.length > 0);
      line.replaceChildren(...(words.length > 0 ? [say(`hints.${kind}`), wordsOf(words)] : []));
    }
    show(this.#root, hints.length > 0);
  }

  #dismiss(): void {
    for (const found of this.#found) dismissed.add(found);
    this.show([]);
  }
}

/** Forgets what was dismissed: it is what somebody wrote. */
export function forgetDismissed(): void {
  dismissed.clear();
}

function wordsOf(words: readonly string[]): HTMLElement {
  const list = document.createElement('span');
  list.className = 'hints__words';
  for (const word of [...new Set(words)]) {
    const mark = document.createElement('bdi');
    mark.textContent = word;
    list.append(' ', mark);
  }
  return list;
}
