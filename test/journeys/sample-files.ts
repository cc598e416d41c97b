// Files that tell more than they show, made byte by byte so that it is known what they hide.

import type { Page } from 'playwright-core';

export const SECRETS = {
  camera: 'CAMERA-SERIAL-90210',
  author: 'Wilhelmina Okonkwo',
  tool: 'SecretWriter 7',
} as const;

/** A photograph of 60 × 40 pixels that says where it was taken and by which camera, and is to be shown upright. */
export async function photograph(page: Page): Promise<Buffer> {
  const picture = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(60, 40);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = '#2468ac';
    context.fillRect(0, 0, 60, 40);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const jpeg = Buffer.from(picture);
  return Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)]);
}

/** One page without text, by an author. */
export function letterPdf(): Buffer {
  const xmp = `<?xpacket begin=""?><dc:creator>${SECRETS.author}</dc:creator><?xpacket end="w"?>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Author (${SECRETS.author}) /Producer (${SECRETS.tool}) /CreationDate (D:20261120101500Z) >>`,
    `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`,
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  return Buffer.from(
    `${file}${head}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

/** A picture that moves for ever, with a comment in it. */
export function movingGif(): Buffer {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  return Buffer.concat([
    bytes('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff'),
    bytes('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0'),
    bytes(`!\xfe${String.fromCharCode(SECRETS.author.length)}${SECRETS.author}\0`),
    bytes(',\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;'),
  ]);
}

/** What the head of a photograph of a telephone looks like to whoever cannot open it. */
export function heic(): Buffer {
  return Buffer.concat([
    Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    Buffer.from(SECRETS.camera),
  ]);
}

/** A drawing by an author. */
export function drawing(): Buffer {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"><!-- ${SECRETS.author} --></svg>`,
  );
}

/** A TIFF that says where it was taken and by which camera: TIFF 6.0 and EXIF 2.3, two directories. */
export function tiff(): Buffer {
  const model = Buffer.from(`${SECRETS.camera}\0`);
  const mainAt = 8;
  const placeAt = mainAt + 2 + 3 * 12 + 4;
  const modelAt = placeAt + 2 + 4 * 12 + 4;
  const degreesAt = modelAt + model.length;
  const picture = Buffer.alloc(degreesAt + 48);
  picture.write('MM\0*', 'latin1');
  picture.writeUInt32BE(mainAt, 4);
  writeDirectory(picture, mainAt, [
    [0x0110, 2, model.length, modelAt],
    [0x0112, 3, 1, 6 << 16],
    [0x8825, 4, 1, placeAt],
  ]);
  writeDirectory(picture, placeAt, [
    [1, 2, 2, 0x4e000000],
    [2, 5, 3, degreesAt],
    [3, 2, 2, 0x45000000],
    [4, 5, 3, degreesAt + 24],
  ]);
  model.copy(picture, modelAt);
  for (let i = 0; i < 6; i++) {
    picture.writeUInt32BE(10 + i, degreesAt + i * 8);
    picture.writeUInt32BE(1, degreesAt + i * 8 + 4);
  }
  return picture;
}

/** A segment of a JPEG with the same. */
function exif(): Buffer {
  const content = tiff();
  const head = Buffer.from('\xff\xe1\0\0Exif\0\0', 'latin1');
  head.writeUInt16BE(head.length - 2 + content.length, 2);
  return Buffer.concat([head, content]);
}

function writeDirectory(
  picture: Buffer,
  at: number,
  entries: readonly (readonly [number, number, number, number])[],
): void {
  picture.writeUInt16BE(entries.length, at);
  entries.forEach(([tag, type, count, value], i) => {
    const entry = at + 2 + i * 12;
    picture.writeUInt16BE(tag, entry);
    picture.writeUInt16BE(type, entry + 2);
    picture.writeUInt32BE(count, entry + 4);
    picture.writeUInt32BE(value, entry + 8);
  });
}
