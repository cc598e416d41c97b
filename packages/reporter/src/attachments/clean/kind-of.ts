/** Kinds of file that can be cleaned, and those that can at least be looked into. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'image' | 'pdf' | 'other';

/** What a file is by its first bytes: names and media types are only what somebody says. */
export function kindOf(head: Uint8Array): FileKind {
  const text = String.fromCharCode(...head);
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return isAnimated(text) ? 'other' : 'webp';
  if (text.startsWith('%PDF-')) return 'pdf';
  if (text.startsWith('II*\0') || text.startsWith('MM\0*')) return 'image';
  return text.slice(4, 8) === 'ftyp' && /^(hei[cx]|mif1|avif)/.test(text.slice(8, 12)) ? 'image' : 'other';
}

// The flags of the extended header; a moving picture drawn once would stand still.
function isAnimated(text: string): boolean {
  return text.slice(12, 16) === 'VP8X' && (text.charCodeAt(20) & 2) !== 0;
}
