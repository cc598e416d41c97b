// PDF (ISO 32000-2): what names people and tools stands in the information dictionary (14.3.3), in metadata streams
// (14.3.2), in private data of programs (14.5), in annotations (12.5) and inside photographs. Older versions of a
// page can lie in the same file unseen, so only what the document still reaches is written again.

import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { Finding } from '../attachment-calls.ts';
import { stripJpeg } from './strip-jpeg.ts';

const PRIVATE_KEYS = ['Metadata', 'PieceInfo', 'LastModified'];
const ANNOTATION_KEYS = ['T', 'M', 'CreationDate', 'NM'];

/** A document without its properties. `content` is null when it cannot be taken apart, as when it is encrypted. */
export async function cleanPdf(
  bytes: Uint8Array,
): Promise<{ found: readonly Finding[]; content: Blob | null }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false }).catch(() => null);
  if (document === null) return { found: [], content: null };
  const found = findIn(document);
  if (document.isEncrypted) return { found, content: null };
  try {
    clean(document);
    const cleaned = await document.save({
      addDefaultPage: false,
      updateFieldAppearances: false,
      rewrite: true,
    });
    return { found, content: new Blob([cleaned], { type: 'application/pdf' }) };
  } catch {
    return { found, content: null };
  }
}

function findIn(document: PDFDocument): Finding[] {
  const { trailerInfo } = document.context;
  const properties = document.context.lookup(trailerInfo.Info);
  const names = properties instanceof PDFDict ? properties.keys().map((key) => key.decodeText()) : [];
  const has = (...wanted: string[]) => names.some((name) => wanted.includes(name));
  const found: [Finding, boolean][] = [
    ['time', has('CreationDate', 'ModDate')],
    ['author', has('Author')],
    ['program', has('Creator', 'Producer')],
    ['description', has('Title', 'Subject', 'Keywords') || document.catalog.has(PDFName.of('Metadata'))],
  ];
  return found.filter(([, isThere]) => isThere).map(([finding]) => finding);
}

function clean(document: PDFDocument): void {
  const { context, catalog } = document;
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  const reached = new Set<PDFObject>();
  cleanFrom(document, catalog, reached);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!reached.has(object)) context.delete(ref);
  }
}

/** Cleans an object and everything that it leads to. A list, not recursion: documents can be very deep. */
function cleanFrom({ context }: PDFDocument, root: PDFObject, reached: Set<PDFObject>): void {
  const left: PDFObject[] = [root];
  for (let object = left.pop(); object !== undefined; object = left.pop()) {
    const target = object instanceof PDFRef ? context.lookup(object) : object;
    if (target === undefined || reached.has(target)) continue;
    reached.add(target);
    left.push(...partsOf(target));
    if (target instanceof PDFRawStream) cleanStream(context, target);
  }
}

function partsOf(object: PDFObject): PDFObject[] {
  if (object instanceof PDFArray) return object.asArray();
  const dictionary = object instanceof PDFStream ? object.dict : object;
  if (!(dictionary instanceof PDFDict)) return [];
  for (const key of PRIVATE_KEYS) dictionary.delete(PDFName.of(key));
  if (isRemark(dictionary)) for (const key of ANNOTATION_KEYS) dictionary.delete(PDFName.of(key));
  return dictionary.values();
}

/** A remark in the margin names who made it. In a form field the same key is the field's own name. */
function isRemark(dictionary: PDFDict): boolean {
  const subtype = dictionary.get(PDFName.of('Subtype'));
  const isPlaced = dictionary.has(PDFName.of('Rect'));
  return isPlaced && subtype instanceof PDFName && subtype !== PDFName.of('Widget');
}

/** @throws for content that may hold metadata of its own in a form that is not read here. */
function cleanStream(context: PDFContext, stream: PDFRawStream): void {
  const filters = context.lookup(stream.dict.get(PDFName.of('Filter')));
  const named = filters instanceof PDFArray ? filters.asArray() : [filters ?? ''];
  const filter = named.map((each) => String(each instanceof PDFRef ? context.lookup(each) : each)).join(' ');
  if (stream.dict.get(PDFName.of('Type')) === PDFName.of('EmbeddedFile') || filter.includes('/JPXDecode'))
    throw new Error('a file within the file');
  if (!filter.includes('/DCTDecode')) return;
  if (filter !== '/DCTDecode') throw new Error('a photograph that is packed once more');
  const stripped = stripJpeg(stream.contents);
  if (stripped === null) throw new Error('a photograph that is not well formed');
  stream.updateContents(stripped);
}
