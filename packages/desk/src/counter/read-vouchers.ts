// Vouchers as they are brought: pasted, scanned, in a file or as a picture of their code.

import { decodeQR } from 'qr/decode.js';

/** More than any file of a hundred vouchers, and than a telephone's picture. */
const MAX_FILE_BYTES = 20_000_000;
const MAX_TEXT_BYTES = 500_000;
/** In pixels: a code that fills a page is read at this size, and larger pictures take long. */
const SIDES = [1_000, 1_600, 600] as const;

/** The vouchers in a text: what stands between white space, commas or quotation marks, each once, in its order. */
export function vouchersIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;"']+/).filter((each) => each !== ''))];
}

/** What a file brings; null where nothing can be read from it. */
export async function readFile(file: File): Promise<string[] | null> {
  if (file.size > MAX_FILE_BYTES) return null;
  if (file.type.startsWith('image/')) {
    const read = await readPicture(file);
    return read === null ? null : vouchersIn(read);
  }
  if (file.size > MAX_TEXT_BYTES) return null;
  const found = vouchersIn(await file.text());
  return found.length === 0 ? null : found;
}

/** The text of the code in a picture, tried at several sizes. */
async function readPicture(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  try {
    for (const side of SIDES) {
      const read = decodeAt(picture, side);
      if (read !== null) return read;
    }
    return null;
  } finally {
    picture.close();
  }
}

function decodeAt(picture: ImageBitmap, side: number): string | null {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) return null;
  context.drawImage(picture, 0, 0, width, height);
  try {
    return decodeQR(context.getImageData(0, 0, width, height));
  } catch {
    // The library throws where it finds no code.
    return null;
  }
}
