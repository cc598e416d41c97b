// Office documents are ZIP archives of XML: Office Open XML (ECMA-376; properties by part 2, chapter 11) and
// OpenDocument (ISO/IEC 26300-1, 4.3). Who wrote one, with what and when, stands in parts of its own, and again beside
// every change and comment.

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Finding } from '../attachment-calls.ts';
import { findingsIn } from './findings-in-text.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';

interface CleanedDocument {
  readonly found: readonly Finding[];
  readonly content: Blob | null;
  /** Whether comments, changes or programs stay in it. */
  readonly hasMore: boolean;
}

type Parts = Record<string, Uint8Array>;

const MAX_UNPACKED_BYTES = 256 * 2 ** 20;
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';
const EMPTY_PARTS: Readonly<Record<string, string>> = {
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  'docProps/app.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  'docProps/custom.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
  'docMetadata/LabelInfo.xml':
    '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>',
  'meta.xml':
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"/>',
};
/** A small picture of the first page, signatures that no longer hold, and printers with their settings. */
const REMOVED =
  /^(docProps\/thumbnail\.|Thumbnails\/|META-INF\/documentsignatures|_xmlsignatures\/|.*\/printerSettings\/)/;
const REFERENCES: readonly RegExp[] = [
  /<Relationship\b[^>]*Target="[^"]*(thumbnail\.|_xmlsignatures|printerSettings)[^"]*"[^>]*\/>/g,
  /<Override\b[^>]*PartName="\/(_xmlsignatures|[^"]*printerSettings)[^"]*"[^>]*\/>/g,
  /<manifest:file-entry\b[^>]*full-path="(Thumbnails\/|META-INF\/documentsignatures)[^"]*"[^>]*\/>/g,
];
/** Who and when beside changes and comments; numbers of editing sessions; where the file lay; printers. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/ w(?:\d+\w*)?:(?:rsid\w*|date|initials|userId|providerId)="[^"]*"/g, ''],
  [/( w:author=")[^"]*"/g, '$1"'],
  [/<w:rsids>.*?<\/w:rsids>/gs, ''],
  [/(<(?:\w+:)?absPath\b[^>]*\burl=")[^"]*"/g, '$1"'],
  [/<fileSharing\b[^>]*\/>/g, ''],
  [/<r:id\b[^>]*printerSettings[^>]*\/>/g, ''],
  [/(<author>)[^<]*(<\/author>)/g, '$1$2'],
  [/(<(?:\w+:)?(?:person|cmAuthor|author)\b[^>]*?\b(?:displayName|name)=")[^"]*"/g, '$1-"'],
  [/(<(?:\w+:)?(?:person|cmAuthor|author)\b[^>]*?\b(?:userId|initials)=")[^"]*"/g, '$1-"'],
  [/(<(?:dc:creator|meta:initial-creator|dc:date|meta:creator-initials)>)[^<]*(<\/)/g, '$1$2'],
  // Where the template lay, or a linked picture: as a rule below the folder that has the person's name.
  [/(<Relationship\b[^>]*\bTarget=")(?:file:|\\\\|[A-Za-z]:[\\/])[^"]*"/g, '$1about:blank"'],
  [/(<config:config-item config:name="Printer(?:Name|Setup)"[^>]*>)[^<]*(<\/)/g, '$1$2'],
];
const MORE_PARTS =
  /(comments|threadedComments?\/|commentAuthors|persons\/|vbaProject|\/embeddings\/|ObjectReplacements\/)/i;
/** Pictures and recordings of forms that are not taken apart here may name a place or a camera. */
const OTHER_MEDIA = /(^|\/)(media|Pictures|Media)\/.*(?<!\.(xml|rels|vml|jpe?g|png))$/i;
const MORE_TEXT = /<w:(ins|del|moveFrom|moveTo) |<office:annotation|<text:tracked-changes/;
/** The earliest that an archive can say. */
const NO_TIME = new Date(1980, 0, 1);

/** An office document without its properties. `content` is null for other archives, and what cannot be read. */
export function cleanOffice(bytes: Uint8Array): CleanedDocument {
  const parts = unpack(bytes);
  if (parts === null || !isOffice(parts)) return { found: [], content: null, hasMore: true };
  const found = new Set<Finding>();
  let hasMore = false;
  const cleaned: Zippable = {};
  for (const [path, part] of Object.entries(parts)) {
    if (path.endsWith('/')) continue;
    hasMore ||= MORE_PARTS.test(path);
    if (REMOVED.test(path)) continue;
    const text = /\.(xml|rels|vml)$/.test(path) ? strFromU8(part) : null;
    if (text !== null && (EMPTY_PARTS[path] !== undefined || /author|creator/i.test(text)))
      for (const finding of findingsIn(properties(path, text))) found.add(finding);
    hasMore ||= text !== null && MORE_TEXT.test(text);
    const clean = text === null ? cleanPicture(path, part) : cleanPart(path, part, text);
    hasMore ||= clean === null || OTHER_MEDIA.test(path);
    cleaned[path] = path === 'mimetype' ? [part, { level: 0 }] : (clean ?? part);
  }
  const content = zipSync(cleaned, { mtime: NO_TIME });
  return { found: [...found], content: new Blob([content]), hasMore };
}

function unpack(bytes: Uint8Array): Parts | null {
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        if (unpacked > MAX_UNPACKED_BYTES) throw new Error('too large to take apart');
        return true;
      },
    });
  } catch {
    return null;
  }
}

function isOffice(parts: Parts): boolean {
  const type = parts['mimetype'];
  return (
    parts['[Content_Types].xml'] !== undefined ||
    (type !== undefined && strFromU8(type).startsWith(OPEN_DOCUMENT))
  );
}

/** What of a part counts as found: all of a part of properties, elsewhere only who is named. */
function properties(path: string, text: string): string {
  if (EMPTY_PARTS[path] !== undefined) return text;
  return (text.match(/w:author="[^"]+"|<author>[^<]+<|dc:creator>[^<]+</g) ?? []).join(' ');
}

/** A picture within the document; null for one that is not well formed. What is no picture stays. */
function cleanPicture(path: string, part: Uint8Array): Uint8Array | null {
  if (/\.jpe?g$/i.test(path)) return stripJpeg(new Uint8Array(part));
  return /\.png$/i.test(path) ? stripPng(new Uint8Array(part)) : part;
}

function cleanPart(path: string, part: Uint8Array, text: string): Uint8Array {
  const empty = EMPTY_PARTS[path];
  if (empty !== undefined) return strToU8(`<?xml version="1.0" encoding="UTF-8"?>${empty}`);
  const cleaned = TELLING.reduce((whole, [what, by]) => whole.replace(what, by), text);
  const whole = REFERENCES.reduce((rest, reference) => rest.replace(reference, ''), cleaned);
  return whole === text ? part : strToU8(whole);
}
