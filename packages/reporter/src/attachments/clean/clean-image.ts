import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';

const QUALITY = 0.92;
/** Drawing takes four bytes a pixel, twice for a moment. */
const MAX_PIXELS = 60_000_000;
const MAX_STRIPPED_BYTES = 128 * 2 ** 20;
/** Where nothing can be drawn faithfully, at least by hand what is most usual: photographs and screenshots. */
const STRIPPERS = new Map([
  ['jpeg', stripJpeg],
  ['png', stripPng],
]);

/**
 * The picture drawn anew, upright: nothing but pixels goes over, so nothing else can. Null when that is not possible
 * here, as for forms that this browser does not read.
 */
export async function cleanImage(file: Blob, kind: 'jpeg' | 'png' | 'webp' | 'image'): Promise<Blob | null> {
  const drawn = isCanvasFaithful() ? await redraw(file, kind) : null;
  const strip = STRIPPERS.get(kind);
  if (drawn !== null || strip === undefined || file.size > MAX_STRIPPED_BYTES) return drawn;
  const stripped = strip(new Uint8Array(await file.arrayBuffer()));
  return stripped === null ? null : new Blob([stripped], { type: `image/${kind}` });
}

async function redraw(file: Blob, kind: string): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(file);
    try {
      if (picture.width * picture.height > MAX_PIXELS) return null;
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      // A browser that does not write WebP writes PNG, and says so in the type.
      return await canvas.convertToBlob({
        type: `image/${kind === 'image' ? 'jpeg' : kind}`,
        quality: QUALITY,
      });
    } finally {
      picture.close();
    }
  } catch {
    return null;
  }
}

/** Tor Browser gives noise instead of what was drawn, so that nobody is told apart by it. */
function isCanvasFaithful(): boolean {
  try {
    const side = 8;
    const context = new OffscreenCanvas(side, side).getContext('2d');
    if (context === null) return false;
    context.fillStyle = '#2468ac';
    context.fillRect(0, 0, side, side);
    const { data } = context.getImageData(0, 0, side, side);
    return data.every((value, i) => value === [0x24, 0x68, 0xac, 0xff][i % 4]);
  } catch {
    return false;
  }
}
