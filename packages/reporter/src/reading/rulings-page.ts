import { onPress, part, parts, show } from '../page/parts.ts';
import { findable, lookUp } from './look-up.ts';

/** Few enough to be opened at once. */
const OPENED = 2;
const SPEECH_DELAY_MS = 600;

/** Looks rulings up while somebody types. What is typed stays in the field: nowhere else is it kept or sent. */
export function attachRulingsPage(): void {
  const rulings = parts(document, 'ruling');
  const all = rulings.map((ruling) =>
    findable([
      part(ruling, 'ruling-title').textContent ?? '',
      ...(ruling.dataset['search'] ?? '').split('\n'),
    ]),
  );
  const field = part(document, 'look-up-field', HTMLInputElement);
  const showAll = part(document, 'look-up-all');
  // Browsers put back what was typed when a page is loaded again.
  field.value = '';
  const look = (): void => {
    const marks = lookUp(field.value, all);
    const found = rulings.filter((_, index) => marks === null || marks[index] === true);
    for (const ruling of rulings) {
      show(ruling, found.includes(ruling));
      if (ruling instanceof HTMLDetailsElement) ruling.open = marks !== null && found.length <= OPENED;
    }
    show(part(document, 'look-up-none'), found.length === 0);
    show(showAll, marks !== null);
    saySoon(marks === null ? null : found.length);
  };
  field.addEventListener('input', look);
  onPress(showAll, () => {
    field.value = '';
    look();
    field.focus();
  });
  show(part(document, 'look-up'));
  openNamed();
  addEventListener('hashchange', openNamed);
}

let speech: ReturnType<typeof setTimeout> | undefined;

/** Says how many there are once somebody pauses, so that a screen reader is not flooded. */
function saySoon(found: number | null): void {
  const state = part(document, 'look-up-state');
  const { found: text = '', none = '' } = state.dataset;
  clearTimeout(speech);
  speech = setTimeout(
    () => {
      state.textContent = found === null ? '' : found === 0 ? none : text.replace('{count}', String(found));
    },
    found === null ? 0 : SPEECH_DELAY_MS,
  );
}

/** A link to a ruling shows it opened. */
function openNamed(): void {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!(named instanceof HTMLDetailsElement)) return;
  named.open = true;
  named.scrollIntoView();
}
