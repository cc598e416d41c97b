// Sound files whose descriptions stand apart from the sound, so that leaving them out is a matter of slices.

import type { Finding } from '../attachment-calls.ts';
import { bytesOf, latin1 } from './byte-parts.ts';
import { findingsIn } from './findings-in-text.ts';

interface Cleaned {
  readonly found: readonly Finding[];
  readonly content: Blob | null;
}

const LOOK_BYTES = 1_048_576;
const UNCLEAN: Cleaned = { found: [], content: null };

/** MP3: ID3v2 (id3.org) at the beginning, and at the end ID3v1 and APE. */
export async function cleanMp3(file: Blob): Promise<Cleaned> {
  const start = await afterId3(file);
  let end = file.size;
  if (latin1(await bytesOf(file, end - 128, end)).startsWith('TAG')) end -= 128;
  const footer = await bytesOf(file, Math.max(start, end - 32), end);
  if (latin1(footer).startsWith('APETAGEX')) {
    const view = new DataView(footer.buffer);
    const hasHeader = (view.getUint32(20, true) & 0x8000_0000) !== 0;
    end -= view.getUint32(12, true) + (hasHeader ? 32 : 0);
  }
  if (end <= start) return UNCLEAN;
  const found = await findingsAround(file, start, end);
  return { found, content: new Blob([file.slice(start, end)], { type: file.type }) };
}

/** WAV (RIFF): only the format, the count of samples and the samples go over. */
export async function cleanWav(file: Blob): Promise<Cleaned> {
  const kept: Blob[] = [];
  let removed = '';
  for (let at = 12; at + 8 <= file.size; ) {
    const head = await bytesOf(file, at, at + 8);
    const name = latin1(head.subarray(0, 4));
    const size = new DataView(head.buffer).getUint32(4, true);
    const end = Math.min(at + 8 + size + (size % 2), file.size);
    if (['fmt ', 'fact', 'data'].includes(name)) kept.push(file.slice(at, end));
    else removed += latin1(await bytesOf(file, at, Math.min(end, at + LOOK_BYTES)));
    at = end;
  }
  if (kept.length < 2) return UNCLEAN;
  const head = new Uint8Array([
    ...new TextEncoder().encode('RIFF'),
    0,
    0,
    0,
    0,
    ...new TextEncoder().encode('WAVE'),
  ]);
  const bytes = kept.reduce((total, { size }) => total + size, 4);
  new DataView(head.buffer).setUint32(4, bytes, true);
  return { found: findingsIn(removed), content: new Blob([head, ...kept], { type: file.type }) };
}

const STREAM_INFO = 0;
const SEEK_TABLE = 3;

/** FLAC (RFC 9639, section 8): of the blocks before the sound only what a player needs goes over. */
export async function cleanFlac(file: Blob): Promise<Cleaned> {
  const start = await afterId3(file);
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let removed = '';
  for (let at = start + 4, isLast = false; !isLast; ) {
    const head = await bytesOf(file, at, at + 4);
    if (head.length < 4) return UNCLEAN;
    const [flags = 0, high = 0, middle = 0, low = 0] = head;
    isLast = flags >= 128;
    const end = at + 4 + (high << 16) + (middle << 8) + low;
    const kind = flags & 127;
    const block = await bytesOf(file, at, end);
    if (kind === STREAM_INFO || kind === SEEK_TABLE) kept.push(block);
    else removed += latin1(block.subarray(0, LOOK_BYTES));
    at = end;
    if (isLast) {
      kept.forEach((each, i) => (each[0] = ((each[0] ?? 0) & 127) | (i === kept.length - 1 ? 128 : 0)));
      const content = new Blob(['fLaC', ...kept, file.slice(at)], { type: file.type });
      return kept.length === 0 ? UNCLEAN : { found: findingsIn(removed), content };
    }
  }
  return UNCLEAN;
}

/** Where the file begins after any ID3v2 tags. Their length has seven bits a byte. */
async function afterId3(file: Blob): Promise<number> {
  for (let at = 0; ; ) {
    const head = await bytesOf(file, at, at + 10);
    if (!latin1(head).startsWith('ID3') || head.length < 10) return at;
    const size = head.subarray(6).reduce((total, byte) => total * 128 + (byte & 127), 0);
    at += 10 + size + ((head[5] ?? 0) & 16 ? 10 : 0);
  }
}

async function findingsAround(file: Blob, start: number, end: number): Promise<Finding[]> {
  const before = await bytesOf(file, 0, Math.min(start, LOOK_BYTES));
  const after = await bytesOf(file, end, Math.min(file.size, end + LOOK_BYTES));
  const found = findingsIn(latin1(before) + latin1(after));
  const hasOldTag = latin1(after).includes('TAG');
  return hasOldTag && !found.includes('description') ? [...found, 'description'] : found;
}
