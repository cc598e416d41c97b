// A picture that carries its credential, as Open Badges 3.0 (section 5.3, "Baked Badge") lays it into SVG and PNG.

import { type Bytes, concatBytes, fromUtf8, utf8 } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { maxCredentialLength } from './check-commendation.ts';
import { crc32 } from './crc32.ts';

const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';
const KEYWORD = 'openbadgecredential';
/** A JWT in its compact form needs no escaping in an attribute. */
const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const IN_SVG = /<openbadges:credential\s[^>]{0,200}?verify="([A-Za-z0-9_.-]+)"/;
const PNG_MARK = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** After the mark and the header, which has 13 bytes and comes first. */
const AFTER_HEADER = PNG_MARK.length + 12 + 13;
/** Keyword and text are Latin-1 and UTF-8; neither compressed, without a language. */
const TEXT_HEAD = utf8(`${KEYWORD}\0\0\0\0\0`);

/** An SVG picture with a credential in it. @throws ProtocolError `malformed` for what is no credential or no SVG. */
export function bakeSvg(svg: string, compact: string): string {
  if (!COMPACT.test(compact) || !/<svg\s/.test(svg) || IN_SVG.test(svg)) throw malformed();
  const opened = svg.replace('<svg ', `<svg xmlns:openbadges="${NAMESPACE}" `);
  return opened.replace(
    /(<svg\s[^>]*>)/,
    `$1<openbadges:credential verify="${compact}"></openbadges:credential>`,
  );
}

/** A PNG picture with a credential in it. @throws ProtocolError `malformed` for what is no credential or no PNG. */
export function bakePng(png: Uint8Array, compact: string): Bytes {
  if (!COMPACT.test(compact) || !isPng(png) || png.length < AFTER_HEADER) throw malformed();
  const text = concatBytes(utf8('iTXt'), TEXT_HEAD, utf8(compact));
  return concatBytes(
    png.subarray(0, AFTER_HEADER),
    uint32(text.length - 4),
    text,
    uint32(crc32(text)),
    png.subarray(AFTER_HEADER),
  );
}

/** The credential in a picture or text file; null where there is none. What it is worth is not looked at. */
export function findBaked(bytes: Uint8Array): string | null {
  if (isPng(bytes)) return findInPng(bytes);
  const text = fromUtf8(bytes);
  if (text === null) return null;
  return COMPACT.test(text.trim()) ? text.trim() : (IN_SVG.exec(text)?.[1] ?? null);
}

function findInPng(png: Uint8Array): string | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = PNG_MARK.length;
  while (at + 12 <= png.length) {
    const length = view.getUint32(at);
    const content = png.subarray(at + 8, at + 8 + length);
    if (content.length < length) return null;
    if (fromUtf8(png.subarray(at + 4, at + 8)) === 'iTXt') {
      const found = readText(content);
      if (found !== null) return found;
    }
    at += length + 12;
  }
  return null;
}

function readText(content: Uint8Array): string | null {
  if (content.length > TEXT_HEAD.length + maxCredentialLength) return null;
  if (TEXT_HEAD.some((byte, i) => content[i] !== byte)) return null;
  return fromUtf8(content.subarray(TEXT_HEAD.length));
}

function isPng(bytes: Uint8Array): boolean {
  return PNG_MARK.every((byte, i) => bytes[i] === byte);
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function malformed(): ProtocolError {
  return new ProtocolError('malformed', 'no credential, or no picture to bake it into');
}
