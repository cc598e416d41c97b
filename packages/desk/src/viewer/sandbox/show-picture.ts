import type { FromSandbox, ToSandbox } from '../viewer-messages.ts';
import { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, MAX_PICTURE_SIDE, PICTURE_MS } from './limits.ts';
import { pictureSize } from './picture-size.ts';
import { nextZoom, RefusedError, type Shown, within } from './shown.ts';

/** Shows a picture that fits, once its header has said that it is not too large to decode. */
export async function showPicture(
  place: HTMLElement,
  { file, type }: Extract<ToSandbox, { kind: 'show' }>,
  tell: (message: FromSandbox) => void,
): Promise<Shown> {
  if (file.size > MAX_PICTURE_BYTES) throw new RefusedError('too-large');
  const size = pictureSize(new Uint8Array(await file.arrayBuffer()));
  if (size === null || size.width === 0 || size.height === 0) throw new RefusedError('damaged');
  const { width, height } = size;
  if (Math.max(width, height) > MAX_PICTURE_SIDE || width * height > MAX_PICTURE_PIXELS)
    throw new RefusedError('too-large');
  const picture = new Image();
  picture.alt = '';
  await within(PICTURE_MS, load(picture, new Blob([file], { type })));
  let zoom = 1;
  const fit = () => {
    const room = { width: innerWidth - 32, height: innerHeight - 32 };
    const scale = Math.min(1, room.width / picture.naturalWidth, room.height / picture.naturalHeight) * zoom;
    picture.style.width = `${Math.max(1, Math.round(picture.naturalWidth * scale))}px`;
  };
  fit();
  addEventListener('resize', fit);
  place.replaceChildren(picture);
  // As it is seen: a camera may have noted that it is to be turned.
  tell({ kind: 'picture', width: picture.naturalWidth, height: picture.naturalHeight });
  return {
    zoom(step) {
      zoom = nextZoom(zoom, step);
      fit();
    },
  };
}

/**
 * Loads a picture, and decodes it once to know that this ends. `decode()` would do both, but waits until the frame is drawn next:
 * one that is hidden, as this one is until there is something to see, may not be drawn for a minute.
 */
async function load(picture: HTMLImageElement, file: Blob): Promise<void> {
  const loaded = new Promise<void>((resolve, reject) => {
    picture.onload = () => resolve();
    picture.onerror = () => reject(new RefusedError('damaged'));
  });
  picture.src = URL.createObjectURL(file);
  await loaded;
  try {
    (await createImageBitmap(file)).close();
  } catch {
    // Part of it is missing: what there is of it is shown.
  }
}
