/** Kinds of file that can be cleaned, and those that can at least be looked into. */
export type FileKind =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'gif'
  | 'image'
  | 'pdf'
  | 'film'
  | 'matroska'
  | 'mp3'
  | 'wav'
  | 'flac'
  | 'zip'
  | 'other';

/** What a file is by its first bytes: names and media types are only what somebody says. */
export function kindOf(head: Uint8Array): FileKind {
  const text = String.fromCharCode(...head);
  const found = BEGINNINGS.find(([beginning]) => beginning.test(text))?.[1] ?? 'other';
  return found === 'webp' && isAnimated(text) ? 'other' : found;
}

const BEGINNINGS: readonly (readonly [RegExp, FileKind])[] = [
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^RIFF[^]{4}WEBP/, 'webp'],
  [/^GIF8[79]a/, 'gif'],
  [/^%PDF-/, 'pdf'],
  [/^(II\*\0|MM\0\*)/, 'image'],
  [/^[^]{4}ftyp(hei[cx]|mif1|avif)/, 'image'],
  [/^(\xef\xbb\xbf)?\s*(<\?xml[^]*)?(<!--[^]*|<!DOCTYPE svg[^]*)?<svg[\s>]/, 'image'],
  [/^[^]{4}(ftyp|moov|mdat|wide|free|skip)/, 'film'],
  [/^\x1a\x45\xdf\xa3/, 'matroska'],
  [/^RIFF[^]{4}WAVE/, 'wav'],
  [/^fLaC/, 'flac'],
  [/^(ID3|\xff[\xe2-\xe7\xf2-\xf7\xfa\xfb])/, 'mp3'],
  [/^PK\x03\x04/, 'zip'],
];

// The flags of the extended header; a moving picture drawn once would stand still.
function isAnimated(text: string): boolean {
  return text.slice(12, 16) === 'VP8X' && (text.charCodeAt(20) & 2) !== 0;
}
