// Files that a stranger might send to harm whoever opens them, made byte by byte.

import { deflateSync } from 'node:zlib';
import { type Attachment, sealAttachment } from '@bellbuoy/protocol';
import type { RunningProgramme } from '../../packages/cli/src/testing/running-programme.ts';

export interface HostileFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Seals a file and uploads it, as a reporter's device does, and returns what the report says of it. */
export async function upload(programme: RunningProgramme, file: HostileFile) {
  const { name, type, bytes } = file;
  const content = new Blob([new Uint8Array(bytes)]).stream();
  const sealing = await sealAttachment(content, bytes.length);
  const sealed = new Uint8Array(await new Response(sealing.sealed).arrayBuffer());
  const attachment: Attachment = { ...(await sealing.seal), name, type };
  const tus = { 'tus-resumable': '1.0.0' };
  const begun = await fetch(`${programme.publicUrl}/api/v1/uploads`, {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(sealed.length) },
  });
  const place = new URL(begun.headers.get('location') ?? '', `${programme.publicUrl}/api/v1/uploads`);
  const sent = await fetch(place, {
    method: 'PATCH',
    headers: { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
    body: sealed,
  });
  if (sent.status !== 204) throw new Error(`${sent.status} ${await sent.text()}`);
  return { attachment, upload: place.pathname.split('/').at(-1) ?? '' };
}

/** A PDF of these objects, the first of which is its catalogue. */
export function pdfOf(objects: readonly string[]): Buffer {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n`;
  const start = file.lastIndexOf('xref\n0 ');
  return Buffer.from(`${file}${start}\n%%EOF\n`, 'latin1');
}

/** Two pages of text that run a script when opened, send a form, and link outside. */
export function scriptedPdf(elsewhere: string): Buffer {
  const page = (text: string) => {
    const drawn = `BT /F1 36 Tf 40 120 Td (${text}) Tj ET`;
    return `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`;
  };
  const uri = `<< /Type /Annot /Subtype /Link /Rect [0 0 400 200] /A << /S /URI /URI (${elsewhere}/link) >> >>`;
  const head = `/Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Resources << /Font << /F1 7 0 R >> >>`;
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL\\("${elsewhere}/js"\\)) >> >>`,
    '<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>',
    `<< ${head} /Contents 4 0 R /Annots [${uri}] /AA << /O << /S /SubmitForm /F (${elsewhere}/form) >> >> >>`,
    page('First page'),
    `<< ${head} /Contents 6 0 R >>`,
    page('Second page'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
}

/** A page of 10 000 000 points by as many. */
export function vastPdf(): Buffer {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10000000 10000000] >>',
  ]);
}

/** Forms within forms, each drawing the next one sixteen times: 16^9 rectangles. */
export function endlessPdf(): Buffer {
  const levels = 9;
  const first = 5;
  const form = (level: number) => {
    const drawn = level === levels ? '0 0 9 9 re f\n'.repeat(16) : `/X${level + 1} Do\n`.repeat(16);
    const next =
      level === levels ? '' : `/Resources << /XObject << /X${level + 1} ${first + level + 1} 0 R >> >>`;
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] ${next} /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`;
  };
  const drawn = '/X0 Do';
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X0 ${first} 0 R >> >> >>`,
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    ...Array.from({ length: levels + 1 }, (_, level) => form(level)),
  ]);
}

/** A picture whose header claims as many pixels as one likes, in a few bytes. */
export function vastPng(width = 60_000, height = 60_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND')];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

/** One of 12 × 8 pixels that is whole. */
export function smallPng(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(12, 0);
  header.writeUInt32BE(8, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(8 * (1 + 12 * 3), 0x60);
  for (let row = 0; row < 8; row++) rows[row * 37] = 0;
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

/** A second of a tone. */
export function tone(): Buffer {
  const samples = 8000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  const sound = Buffer.from(
    Array.from({ length: samples }, (_, i) => 128 + Math.round(90 * Math.sin(i / 3))),
  );
  return Buffer.concat([head, sound]);
}

function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0);
  }
  return ~crc >>> 0;
}
