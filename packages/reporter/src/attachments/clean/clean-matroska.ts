// WebM and Matroska (RFC 9559, EBML by RFC 8794): elements of an identifier, a length and content, both of the first in
// as many bytes as their leading zeros say. What tells something becomes a Void element of the same length.

import type { Finding } from '../attachment-calls.ts';
import { bytesOf, latin1, zeros } from './byte-parts.ts';
import { findingsIn } from './findings-in-text.ts';

interface Element {
  readonly id: number;
  readonly start: number;
  readonly content: number;
  /** Null for one of unknown length, as live recordings have. */
  readonly end: number | null;
}

const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const CLUSTER = 0x1f43b675;
const DATE = 0x4461;
/** Tags, attached files and chapters. */
const REMOVED = [0x1254c367, 0x1941a469, 0x1043a770];
/**
 * Date, title, names and identifiers of this file and its neighbours; names of a track and of its codec; and the
 * checksum over all these.
 */
const TELLING = [
  DATE,
  0x7ba9,
  0x7384,
  0x73a4,
  0x3cb923,
  0x3c83ab,
  0x3eb923,
  0x3e83bb,
  0x4444,
  0x536e,
  0x258688,
];
const CHECKSUM = 0xbf;
/** The programs that wrote it: they must be there, but need say nothing. */
const PROGRAMS = [0x4d80, 0x5741];
const VOID = 0xec;
const HEAD_BYTES = 12;
const MAX_PART_BYTES = 16 * 2 ** 20;

/** A film without what its container tells. `content` is null when it cannot be taken apart. */
export async function cleanMatroska(
  file: Blob,
): Promise<{ found: readonly Finding[]; content: Blob | null }> {
  const header = await elementAt(file, 0);
  const start = header?.end ?? null;
  const segment = start === null ? null : await elementAt(file, start);
  if (segment?.id !== SEGMENT) return { found: [], content: null };
  const parts: BlobPart[] = [file.slice(0, segment.content)];
  let removed = '';
  let at = segment.content;
  while (at < file.size) {
    const element = await elementAt(file, at);
    if (element === null) return { found: [], content: null };
    // A live recording: clusters of unknown length, and nothing of ours behind them.
    if (element.end === null && element.id === CLUSTER) break;
    if (element.end === null || element.end > file.size) return { found: [], content: null };
    const isRead = [INFO, TRACKS, ...REMOVED].includes(element.id);
    if (isRead && element.end - at > MAX_PART_BYTES) return { found: [], content: null };
    if (REMOVED.includes(element.id) || element.id === VOID) {
      removed += latin1(await bytesOf(file, at, Math.min(element.end, at + HEAD_BYTES * 4096)));
      parts.push(...voidOf(element.end - at));
    } else if (isRead) {
      const bytes = await bytesOf(file, at, element.end);
      removed += silence(bytes, element.content - at, bytes.length);
      parts.push(bytes);
    } else parts.push(file.slice(at, element.end));
    at = element.end;
  }
  const content = new Blob([...parts, file.slice(at)], { type: file.type });
  return { found: findingsIn(removed), content };
}

/** Silences what tells something among the elements from `from` to `to`. Returns what was there, by its name. */
function silence(bytes: Uint8Array, from: number, to: number): string {
  let removed = '';
  for (let at = from; at < to; ) {
    const element = parseElement(bytes.subarray(at, to), at);
    const end = element?.end ?? null;
    if (element === null || end === null || end > to) return removed;
    const { id, content } = element;
    if (id === TRACK) removed += silence(bytes, content, end);
    else if (PROGRAMS.includes(id)) {
      if (bytes.subarray(content, end).some((byte) => byte !== 0)) removed += 'MuxingApp ';
      bytes.fill(0, content, end);
    } else if (TELLING.includes(id) || id === CHECKSUM) {
      if (id !== CHECKSUM) removed += id === DATE ? 'DateUTC ' : 'titl ';
      bytes.set(voidHead(end - at), at);
      bytes.fill(0, at + voidHead(end - at).length, end);
    }
    at = end;
  }
  return removed;
}

function voidOf(bytes: number): BlobPart[] {
  const head = voidHead(bytes);
  return [head, ...zeros(bytes - head.length)];
}

/** The head of a Void element of so many bytes in all: as long a length as there is room for. */
function voidHead(bytes: number): Uint8Array<ArrayBuffer> {
  if (bytes < 128) return Uint8Array.of(VOID, 0x80 | (bytes - 2));
  const head = new Uint8Array(9);
  new DataView(head.buffer).setBigUint64(1, (1n << 56n) | BigInt(bytes - 9));
  head[0] = VOID;
  return head;
}

async function elementAt(file: Blob, at: number): Promise<Element | null> {
  return parseElement(await bytesOf(file, at, at + HEAD_BYTES), at);
}

function parseElement(bytes: Uint8Array, start: number): Element | null {
  const idBytes = Math.clz32(bytes[0] ?? 0) - 23;
  const sizeBytes = Math.clz32(bytes[idBytes] ?? 0) - 23;
  if (idBytes > 4 || sizeBytes > 8 || bytes.length < idBytes + sizeBytes) return null;
  const id = bytes.subarray(0, idBytes).reduce((value, byte) => value * 256 + byte, 0);
  const sizes = bytes.subarray(idBytes, idBytes + sizeBytes);
  const marker = 2 ** (8 - sizeBytes);
  const size = sizes.reduce((value, byte, i) => value * 256 + (i === 0 ? byte % marker : byte), 0);
  const isUnknown = size === 2 ** (7 * sizeBytes) - 1;
  const content = start + idBytes + sizeBytes;
  return { id, start, content, end: isUnknown ? null : content + size };
}
