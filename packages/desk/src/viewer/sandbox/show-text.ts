import type { FromSandbox, ToSandbox } from '../viewer-messages.ts';
import { decodeText } from './decode-text.ts';
import { MAX_TEXT_BYTES } from './limits.ts';
import { nextZoom, type Shown } from './shown.ts';

/** Shows a text as text: markup in it is letters. */
export async function showText(
  place: HTMLElement,
  { file, locale }: Extract<ToSandbox, { kind: 'show' }>,
  tell: (message: FromSandbox) => void,
): Promise<Shown> {
  // One byte more than is shown tells that there is more.
  const start = new Uint8Array(await file.slice(0, MAX_TEXT_BYTES + 1).arrayBuffer());
  const { text, encoding, isCut, hasMarks } = decodeText(start, locale);
  const sheet = document.createElement('pre');
  sheet.textContent = text;
  sheet.dir = 'auto';
  sheet.tabIndex = 0;
  place.replaceChildren(sheet);
  tell({ kind: 'text', encoding, isCut, hasMarks });
  let zoom = 1;
  return {
    zoom(step) {
      zoom = nextZoom(zoom, step);
      sheet.style.fontSize = `${zoom * 100}%`;
    },
  };
}
