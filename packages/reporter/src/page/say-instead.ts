import type { Message } from '../messages/message.ts';
import { parts } from './parts.ts';
import { setInstead } from './say.ts';

/** What stood in the page when it came. */
const own = new Map<HTMLElement, string>();

/**
 * Says some things in other words: those that scripts show, and those that stand in the page under `data-instead`.
 *
 * @param texts by the keys of the page's own; none brings those back.
 */
export function sayInstead(texts: Readonly<Record<string, Message>>): void {
  setInstead(texts);
  for (const element of parts(document, 'instead')) {
    const words = own.get(element) ?? element.textContent;
    own.set(element, words);
    const other = texts[element.dataset['instead'] ?? ''];
    element.textContent = typeof other === 'string' ? other : words;
  }
}
