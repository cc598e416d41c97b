import { findBaked } from '@bellbuoy/protocol/commendations';

/** A photograph of a telephone has some megabytes. */
const MAX_FILE_BYTES = 30_000_000;
/** A code is read from a picture of this width; more only takes longer. */
const MAX_SIDE = 1_600;

/** The credential that a file carries: as text, baked into a picture, or in a QR code. Null where there is none. */
export async function findInFile(file: File): Promise<string | null> {
  if (file.size > MAX_FILE_BYTES) return null;
  const found = findBaked(new Uint8Array(await file.arrayBuffer()));
  if (found !== null) return found;
  return readCode(file).catch(() => null);
}

/** A credential in an address, or what was given where it is none. */
export function withoutAddress(text: string): string {
  return text.trim().replace(/^https?:\/\/[^#]*#/, '');
}

async function readCode(file: File): Promise<string> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) => Math.round(side * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width ?? 0;
  canvas.height = height ?? 0;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser does not draw');
  // A picture without a ground would have its code on black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { decodeQR } = await import('qr/decode.js');
  return withoutAddress(decodeQR(context.getImageData(0, 0, canvas.width, canvas.height)));
}
