// JPEG (ITU T.81, annex B): SOI, then segments `ff marker uint16-length …`, then entropy-coded scans up to EOI. What
// is kept is named here; everything else goes, whatever it is called.

const SOI = 0xd8;
const SOS = 0xda;
const EOI = 0xd9;
const APP1 = 0xe1;
/** Holds how colours are to be read. */
const ADOBE = 0xee;
const EXIF = 'Exif\0\0';
const ORIENTATION = 0x0112;

/** A JPEG without its metadata, the picture untouched; its orientation stays. Null when it is not well formed. */
export function stripJpeg(jpeg: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const parts: Uint8Array[] = [];
  let orientation = 1;
  if (jpeg[0] !== 0xff || jpeg[1] !== SOI) return null;
  for (let at = 2; ; ) {
    if (jpeg[at] !== 0xff) return null;
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) break;
    const end = at + 2 + lengthAt(jpeg, at + 2);
    if (end < at + 4 || end > jpeg.length) return null;
    if (marker === APP1) orientation = orientationIn(jpeg.subarray(at + 4, end)) ?? orientation;
    const segmentEnd = marker === SOS ? scanEnd(jpeg, end) : end;
    if (isKept(marker)) parts.push(jpeg.subarray(at, segmentEnd));
    at = segmentEnd;
    // A cut photograph still shows what it has.
    if (at >= jpeg.length) break;
  }
  return joined([
    Uint8Array.of(0xff, SOI),
    ...(orientation === 1 ? [] : [exifOf(orientation)]),
    ...parts,
    Uint8Array.of(0xff, EOI),
  ]);
}

/** Tables, frames and scans (below APP0, but for reserved markers), and Adobe's colours. */
function isKept(marker: number): boolean {
  return (marker >= 0xc0 && marker <= 0xdf) || marker === ADOBE;
}

/** Where the coded picture ends: at the first marker that is neither stuffing nor a restart. */
function scanEnd(jpeg: Uint8Array, from: number): number {
  let at = from;
  for (; at < jpeg.length - 1; at++) {
    const next = jpeg[at + 1] ?? 0;
    if (jpeg[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return jpeg.length;
}

// TIFF 6.0: byte order, 42, offset of the first directory; a directory is a count and entries of twelve bytes.
function orientationIn(segment: Uint8Array): number | null {
  if (segment.length < EXIF.length + 10 || String.fromCharCode(...segment.subarray(0, 6)) !== EXIF)
    return null;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.length - 6);
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return null;
  const entries = tiff.getUint16(directory, isLittle);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(entry, isLittle) !== ORIENTATION) continue;
    const value = tiff.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An EXIF segment that says how the picture is turned and nothing else. */
function exifOf(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const length = 2 + EXIF.length + tiff.length;
  const name = [...EXIF].map((character) => character.charCodeAt(0));
  return Uint8Array.of(0xff, APP1, length >> 8, length & 0xff, ...name, ...tiff);
}

function lengthAt(jpeg: Uint8Array, at: number): number {
  return ((jpeg[at] ?? 0) << 8) | (jpeg[at + 1] ?? 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
