// What an attachment really is, by its first bytes. What its sender calls it decides nothing: it is only compared, and told when
// it does not fit.

/** How the viewer shows something; null when it only can be saved. */
export type ShownAs = 'picture' | 'pdf' | 'media' | 'text';

/** What saving and opening it elsewhere could do. */
export type Risk = 'program' | 'document' | 'archive' | 'page' | 'plain' | 'unknown';

/** What the bytes are. `type` is a media type of our own list, never the sender's. */
export interface Sniffed {
  readonly type: string;
  readonly shownAs: ShownAs | null;
  readonly risk: Risk;
}

/** How much of a file is enough to tell. */
export const SNIFF_BYTES = 65_536;

interface Signature extends Sniffed {
  readonly at?: number;
  readonly bytes: string;
}

const picture = (type: string) => ({ type, shownAs: 'picture', risk: 'plain' }) as const;
const media = (type: string) => ({ type, shownAs: 'media', risk: 'plain' }) as const;
const saved = (type: string, risk: Risk) => ({ type, shownAs: null, risk }) as const;

// Written as Latin-1, so that each character is a byte.
const SIGNATURES: readonly Signature[] = [
  { bytes: '\xff\xd8\xff', ...picture('image/jpeg') },
  { bytes: '\x89PNG\r\n\x1a\n', ...picture('image/png') },
  { bytes: 'GIF87a', ...picture('image/gif') },
  { bytes: 'GIF89a', ...picture('image/gif') },
  { at: 8, bytes: 'WEBP', ...picture('image/webp') },
  { bytes: '%PDF-', type: 'application/pdf', shownAs: 'pdf', risk: 'document' },
  { bytes: '\x1a\x45\xdf\xa3', ...media('video/webm') },
  { bytes: 'OggS', ...media('video/ogg') },
  { at: 8, bytes: 'WAVE', ...media('audio/wav') },
  { bytes: 'fLaC', ...media('audio/flac') },
  { bytes: 'ID3', ...media('audio/mpeg') },
  { bytes: '\xff\xfb', ...media('audio/mpeg') },
  { bytes: '\xff\xf3', ...media('audio/mpeg') },
  { bytes: '\xff\xf2', ...media('audio/mpeg') },
  { bytes: '\xff\xf1', ...media('audio/aac') },
  { bytes: '\xff\xf9', ...media('audio/aac') },
  { at: 4, bytes: 'ftypheic', ...saved('image/heic', 'plain') },
  { at: 4, bytes: 'ftypheix', ...saved('image/heic', 'plain') },
  { at: 4, bytes: 'ftypmif1', ...saved('image/heif', 'plain') },
  { at: 4, bytes: 'ftypavif', ...saved('image/avif', 'plain') },
  { at: 4, bytes: 'ftyp', ...media('video/mp4') },
  { bytes: 'MZ', ...saved('application/x-msdownload', 'program') },
  { bytes: '\x7fELF', ...saved('application/x-executable', 'program') },
  { bytes: '\xcf\xfa\xed\xfe', ...saved('application/x-mach-binary', 'program') },
  { bytes: '\xca\xfe\xba\xbe', ...saved('application/x-mach-binary', 'program') },
  { bytes: 'L\0\0\0\x01\x14\x02\0', ...saved('application/x-ms-shortcut', 'program') },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', ...saved('application/x-ole-storage', 'document') },
  { bytes: 'PK\x03\x04', ...saved('application/zip', 'archive') },
  { bytes: 'PK\x05\x06', ...saved('application/zip', 'archive') },
  { bytes: '\x1f\x8b', ...saved('application/gzip', 'archive') },
  { bytes: '7z\xbc\xaf\x27\x1c', ...saved('application/x-7z-compressed', 'archive') },
  { bytes: 'Rar!\x1a\x07', ...saved('application/vnd.rar', 'archive') },
  { bytes: 'BZh', ...saved('application/x-bzip2', 'archive') },
  { bytes: '\xfd7zXZ\0', ...saved('application/x-xz', 'archive') },
  { bytes: 'II*\0', ...saved('image/tiff', 'plain') },
  { bytes: 'MM\0*', ...saved('image/tiff', 'plain') },
];

const UNKNOWN = saved('application/octet-stream', 'unknown');

/** @param start the first `SNIFF_BYTES` bytes, or all of a shorter file. */
export function sniffType(start: Uint8Array): Sniffed {
  const found = SIGNATURES.find((signature) => hasSignature(start, signature));
  if (found !== undefined) {
    const { type, shownAs, risk } = found;
    return { type, shownAs, risk };
  }
  return isText(start) ? sniffText(start) : UNKNOWN;
}

function hasSignature(start: Uint8Array, { at = 0, bytes }: Signature): boolean {
  if (start.length < at + bytes.length) return false;
  for (let i = 0; i < bytes.length; i++) if (start[at + i] !== bytes.charCodeAt(i)) return false;
  return true;
}

/** Pages and drawings may hold scripts, which do nothing while they are shown as the text that they are. */
function sniffText(start: Uint8Array): Sniffed {
  const head = new TextDecoder('latin1').decode(start.subarray(0, 4096)).trimStart().toLowerCase();
  const text = (type: string, risk: Risk) => ({ type, shownAs: 'text', risk }) as const;
  if (/<svg[\s>]/.test(head)) return text('image/svg+xml', 'page');
  if (/^(<!doctype html|<html|<head|<body|<script|<iframe|<img|<a\s)/.test(head))
    return text('text/html', 'page');
  if (head.startsWith('<?xml') || head.startsWith('<!doctype')) return text('application/xml', 'page');
  if (head.startsWith('#!') || head.startsWith('@echo')) return text('text/x-script', 'program');
  if (head.startsWith('{\\rtf')) return text('application/rtf', 'document');
  return text('text/plain', 'plain');
}

/** Text has no control characters but a few; two bytes a character have zeros, but only every other byte. */
function isText(start: Uint8Array): boolean {
  if (start.length === 0) return true;
  if (utf16Of(start) !== null) return true;
  return start.every((byte) => byte >= 0x20 || isTextControl(byte));
}

function isTextControl(byte: number): boolean {
  return byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d || byte === 0x1b;
}

/** Which order of bytes UTF-16 is written in; null for anything else. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const pairs = Math.min(bytes.length >> 1, 2048);
  for (let i = 0; i < pairs * 2; i++) {
    if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (pairs >= 4 && even === 0 && odd > pairs * 0.6) return 'utf-16le';
  if (pairs >= 4 && odd === 0 && even > pairs * 0.6) return 'utf-16be';
  return null;
}

// One container goes by many names: a voice recorded in a browser is `audio/webm`, a Word file is a zip.
const SAME: Readonly<Record<string, RegExp>> = {
  'video/webm': /^(audio|video)\/(webm|x-matroska)\b/,
  'video/ogg': /^(audio|video|application)\/(ogg|opus)\b/,
  'video/mp4': /^(audio|video)\/(mp4|x-m4a|x-m4v|quicktime|3gpp2?|aac|m4a)\b/,
  'audio/wav': /^audio\/(wave?|x-wav|vnd\.wave)\b/,
  'audio/mpeg': /^audio\/(mpeg|mp3)\b/,
  'audio/flac': /^audio\/(x-)?flac\b/,
  'application/zip':
    /^application\/(zip|x-zip-compressed|vnd\.openxmlformats-.*|vnd\.oasis\..*|epub\+zip|java-archive)/,
  'application/x-ole-storage': /^application\/(msword|vnd\.ms-.*|x-ole-storage)/,
  'application/gzip': /^application\/(x-)?gzip/,
  'image/heif': /^image\/hei[cf]/,
  'image/heic': /^image\/hei[cf]/,
  'application/xml': /^(text|application)\/.*xml/,
  'text/x-script': /^(text\/|application\/(x-sh|javascript))/,
  'text/plain': /^(text\/|application\/(json|yaml|x-yaml|javascript|toml|sql))/,
};

/** Whether a file was sent under the name of something else. A file that was sent as nothing in particular was not. */
export function isMislabelled(claimed: string, { type }: Sniffed): boolean {
  const plain = (claimed.split(';', 1)[0] ?? '').trim().toLowerCase();
  if (plain === '' || plain === 'application/octet-stream' || plain === type) return false;
  return !(SAME[type]?.test(plain) ?? false);
}
