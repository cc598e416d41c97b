import { findHints, type HintKind } from '@bellbuoy/content/hints';
import { part, show } from '../page/parts.ts';
import { say } from '../page/say.ts';

const PAUSE_MS = 1_200;
const KINDS: readonly HintKind[] = ['names', 'self'];

/** A quiet box that points at words in a text. It never keeps anybody from going on. */
export class HintsBox {
  readonly #root: HTMLElement;
  readonly #dismissed: Set<string>;
  #found: readonly string[] = [];

  /**
   * @param next what the box stands before.
   * @param dismissed words that stay as they are, shared by the boxes of a visit.
   */
  constructor(next: Element, dismissed: Set<string>) {
    this.#dismissed = dismissed;
    const template = part(document, 'hints-template', HTMLTemplateElement);
    next.before(template.content.cloneNode(true));
    this.#root = next.previousElementSibling as HTMLElement;
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
    const hints = texts.flatMap(findHints).filter(({ found }) => !this.#dismissed.has(found));
    this.#found = hints.map(({ found }) => found);
    for (const kind of KINDS) {
      const words = hints.filter((hint) => hint.kind === kind).map(({ found }) => found);
      const line = part(this.#root, `hints-${kind}`);
      show(line, words.length > 0);
      line.replaceChildren(...(words.length > 0 ? [say(`hints.${kind}`), listOf(words)] : []));
    }
    show(this.#root, hints.length > 0);
  }

  #dismiss(): void {
    for (const found of this.#found) this.#dismissed.add(found);
    this.show([]);
  }
}

function listOf(words: readonly string[]): HTMLElement {
  const list = document.createElement('span');
  list.className = 'hints__words';
  for (const word of new Set(words)) {
    const mark = document.createElement('bdi');
    mark.textContent = word;
    list.append(' ', mark);
  }
  return list;
}
