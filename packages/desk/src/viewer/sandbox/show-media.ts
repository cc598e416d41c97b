import type { FromSandbox, ToSandbox } from '../viewer-messages.ts';
import { MEDIA_MS } from './limits.ts';
import { RefusedError, type Shown, within } from './shown.ts';

/** Plays a film or a sound with the browser's own controls. Nothing plays by itself. */
export async function showMedia(
  place: HTMLElement,
  { file, type }: Extract<ToSandbox, { kind: 'show' }>,
  tell: (message: FromSandbox) => void,
): Promise<Shown> {
  const player = document.createElement('video');
  player.controls = true;
  player.preload = 'metadata';
  player.src = URL.createObjectURL(new Blob([file], { type }));
  const known = new Promise<void>((resolve, reject) => {
    player.onloadedmetadata = () => resolve();
    player.onerror = () => reject(new RefusedError('damaged'));
  });
  place.replaceChildren(player);
  await within(MEDIA_MS, known);
  const hasPicture = player.videoWidth > 0;
  player.classList.toggle('sound', !hasPicture);
  const { duration } = player;
  const seconds = Number.isFinite(duration) && duration < 1e6 ? Math.round(duration) : null;
  tell({ kind: 'media', seconds, hasPicture });
  return {};
}
