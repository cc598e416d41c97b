// Runs in a frame of its own: an origin that is nobody's, a policy that lets nothing out, no keys and no cookies. It gets the bytes
// of one attachment over a port, draws them, and tells by the words of `viewer-messages.ts` what came of it.

import { type FromSandbox, type ToSandbox, VIEWER_KEYS, type ViewerKey } from '../viewer-messages.ts';
import { showMedia } from './show-media.ts';
import { showPdf } from './show-pdf.ts';
import { showPicture } from './show-picture.ts';
import { showText } from './show-text.ts';
import { RefusedError, type Shown } from './shown.ts';

// Of the ways out, the one that no policy of every browser closes. What reads a PDF runs in a worker, which has none.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport'])
  Reflect.deleteProperty(globalThis, name);

let shown: Shown | null = null;

window.addEventListener('message', ({ source, ports: [port] }) => {
  // Only the page around this one has the right to hand something over, and only once.
  if (source !== window.parent || port === undefined || shown !== null) return;
  const tell = (message: FromSandbox) => port.postMessage(message);
  port.onmessage = ({ data }) => void follow(data as ToSandbox, tell);
  forwardKeys(tell);
  tell({ kind: 'ready' });
});

async function follow(asked: ToSandbox, tell: (message: FromSandbox) => void): Promise<void> {
  try {
    if (asked.kind === 'show' && shown === null) shown = await show(asked, tell);
    if (asked.kind === 'zoom') await shown?.zoom?.(asked.step);
    if (asked.kind === 'page') await shown?.page?.(asked.step);
  } catch (error) {
    document.getElementById('shown')?.replaceChildren();
    tell({ kind: 'refused', why: error instanceof RefusedError ? error.why : 'damaged' });
  }
}

function show(
  asked: Extract<ToSandbox, { kind: 'show' }>,
  tell: (message: FromSandbox) => void,
): Promise<Shown> {
  document.documentElement.toggleAttribute('data-dark', asked.isDark);
  const place = document.getElementById('shown') ?? document.body;
  switch (asked.as) {
    case 'picture':
      return showPicture(place, asked, tell);
    case 'media':
      return showMedia(place, asked, tell);
    case 'text':
      return showText(place, asked, tell);
    case 'pdf':
      return showPdf(place, asked, tell);
  }
}

function forwardKeys(tell: (message: FromSandbox) => void): void {
  document.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const isOurs = (VIEWER_KEYS as readonly string[]).includes(key) && !altKey && !ctrlKey && !metaKey;
    if (!isOurs) return;
    event.preventDefault();
    tell({ kind: 'key', key: key as ViewerKey });
  });
}
