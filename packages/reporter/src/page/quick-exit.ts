import { part, show } from './parts.ts';

const PRESSES = 3;
const WITHIN_MS = 2_000;

/**
 * Leaving at once, by the button or by pressing Shift three times: a neutral page of this origin takes the place of
 * this one in the history. No other site is asked for anything, and the page that the button is on says what that
 * cannot do.
 */
export function attachQuickExit(): void {
  const button = part(document, 'quick-exit', HTMLButtonElement);
  show(button);
  const leave = (): void => leaveFor(button.dataset['quickExit'] ?? '/');
  button.addEventListener('click', leave);
  let pressed: number[] = [];
  document.addEventListener('keydown', (event) => {
    if (event.repeat || event.key !== 'Shift') pressed = event.repeat ? pressed : [];
    else pressed = [...pressed.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
    if (pressed.length >= PRESSES) leave();
  });
}

function leaveFor(address: string): void {
  // Gone from the screen at once, and from what the browser may keep of this page, however slow the next one is.
  document.title = '…';
  document.body.replaceChildren();
  window.dispatchEvent(new Event('bellbuoy:leave'));
  location.replace(address);
}
