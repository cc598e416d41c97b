import { part, show } from './parts.ts';

// A page that anybody might be reading. It replaces this one, so that "back" does not lead straight here again; the
// history stays, and the page says so.
const ELSEWHERE = 'https://www.wikipedia.org/';
const PRESSES = 3;
const WITHIN_MS = 2_000;

/** Leaving at once, by the button or by pressing Shift three times. */
export function attachQuickExit(): void {
  const button = part(document, 'quick-exit', HTMLButtonElement);
  show(button);
  button.addEventListener('click', leave);
  let pressed: number[] = [];
  document.addEventListener('keydown', (event) => {
    if (event.repeat || event.key !== 'Shift') pressed = event.repeat ? pressed : [];
    else pressed = [...pressed.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
    if (pressed.length >= PRESSES) leave();
  });
}

function leave(): void {
  // Gone from the screen at once, and from what the browser may keep of this page, however slow the next one is.
  document.title = '…';
  document.body.replaceChildren();
  window.dispatchEvent(new Event('bellbuoy:leave'));
  location.replace(ELSEWHERE);
}
