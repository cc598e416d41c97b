import { part } from './parts.ts';
import { say } from './say.ts';

/** From this share of the limit on the count is shown; before, it would only be in the way. */
const SHOWN_FROM = 0.8;
const SPEECH_DELAY_MS = 1_000;

/** Shows how much room is left in a long text. It waits for a pause, so that a screen reader is not flooded. */
export function attachCount(root: ParentNode, field: string, limit: number): void {
  const input = part(root, `field="${field}"`, HTMLTextAreaElement);
  const count = part(root, `count="${field}"`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => showCount(count, input.value.length, limit), SPEECH_DELAY_MS);
  });
}

function showCount(count: HTMLElement, length: number, limit: number): void {
  const isOver = length > limit;
  count.classList.toggle('count--over', isOver);
  if (length < limit * SHOWN_FROM) count.textContent = '';
  else
    count.textContent = isOver
      ? say('count.over', { count: length - limit })
      : say('count.left', { count: limit - length });
}
