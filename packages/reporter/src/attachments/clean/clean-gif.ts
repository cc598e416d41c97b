// GIF 89a: blocks of an introducer, a label and pieces of at most 255 bytes. Comments and the data of programs go; the
// word that lets a picture move for ever stays.

import type { Finding } from '../attachment-calls.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const PROGRAM = 0xff;
const PLAIN_TEXT = 0x01;

/** The picture without comments and data of programs. `content` is null when it cannot be taken apart. */
export function cleanGif(gif: Uint8Array<ArrayBuffer>): {
  found: readonly Finding[];
  content: Blob | null;
} {
  let at = 13 + tableBytes(gif[10] ?? 0);
  let hadAny = false;
  const parts = [gif.subarray(0, at)];
  for (;;) {
    const label = gif[at + 1] ?? 0;
    if (gif[at] === TRAILER) {
      const content = new Blob([...parts, Uint8Array.of(TRAILER)], { type: 'image/gif' });
      return { found: hadAny ? ['description'] : [], content };
    }
    if (gif[at] !== EXTENSION && gif[at] !== IMAGE) return { found: [], content: null };
    const data = gif[at] === IMAGE ? at + 11 + tableBytes(gif[at + 9] ?? 0) : at + 2;
    const end = afterPieces(gif, data);
    if (end > gif.length) return { found: [], content: null };
    const isLoop =
      label === PROGRAM && String.fromCharCode(...gif.subarray(at + 3, at + 14)) === 'NETSCAPE2.0';
    const isRemoved = gif[at] === EXTENSION && [COMMENT, PROGRAM, PLAIN_TEXT].includes(label) && !isLoop;
    if (!isRemoved) parts.push(gif.subarray(at, end));
    hadAny ||= isRemoved;
    at = end;
  }
}

function tableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function afterPieces(gif: Uint8Array, from: number): number {
  let at = from;
  while (at < gif.length && gif[at] !== 0) at += 1 + (gif[at] ?? 0);
  return at + 1;
}
