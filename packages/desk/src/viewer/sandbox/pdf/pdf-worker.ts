// Reads and draws one PDF, in a worker of the sandbox. Scripts, forms, links and annotations that do things are not taken part in:
// only what is printed on a page comes out, as a picture.

import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { MAX_PAGE_PIXELS, MAX_PDF_IMAGE_PIXELS } from '../limits.ts';
import { decodePack, type Pack } from './pack.ts';
import type { PdfAnswer, PdfQuestion } from './pdf-messages.ts';

// PDF.js finds its other half here and starts no second worker, for which it would need an address.
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

const MAX_TEXT_LENGTH = 50_000;

let opened: PDFDocumentProxy | null = null;

self.onmessage = async ({ data }) => {
  const answer = await follow(data as PdfQuestion).catch(refusalOf);
  self.postMessage(answer, answer.kind === 'drawn' ? { transfer: [answer.picture] } : {});
};

async function follow(question: PdfQuestion): Promise<PdfAnswer> {
  if (question.kind === 'open') {
    opened = await open(question.file, decodePack(question.data));
    return { kind: 'opened', pages: opened.numPages };
  }
  if (opened === null) return { kind: 'refused', why: 'damaged' };
  return draw(await opened.getPage(question.page), question);
}

function open(file: ArrayBuffer, pack: Pack): Promise<PDFDocumentProxy> {
  const options = {
    data: new Uint8Array(file),
    // Any text: each is asked for by its kind, and comes out of the pack.
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'fonts/',
    wasmUrl: 'wasm/',
    useWorkerFetch: false,
    BinaryDataFactory: packedFiles(pack),
    CanvasFactory: OffscreenCanvases,
    FilterFactory: NoFilters,
    ownerDocument: { fonts: undefined },
    disableWorkerRendering: true,
    // Glyphs are drawn as outlines: no font of a stranger reaches the browser's own font code, and no decoder of the platform
    // a stranger's picture.
    disableFontFace: true,
    useSystemFonts: false,
    isImageDecoderSupported: false,
    maxImageSize: MAX_PDF_IMAGE_PIXELS,
    canvasMaxAreaInBytes: MAX_PAGE_PIXELS * 4,
    enableXfa: false,
    verbosity: 0,
  };
  return getDocument(options as unknown as Parameters<typeof getDocument>[0]).promise;
}

async function draw(
  page: PDFPageProxy,
  { zoom, ratio, room }: Extract<PdfQuestion, { kind: 'draw' }>,
): Promise<PdfAnswer> {
  const natural = page.getViewport({ scale: 1 });
  const fit =
    Math.min(room.width / natural.width, Math.max(room.height, room.width * 1.3) / natural.height) * zoom;
  const pixels = natural.width * natural.height * (fit * ratio) ** 2;
  const drawnRatio = pixels > MAX_PAGE_PIXELS ? ratio * Math.sqrt(MAX_PAGE_PIXELS / pixels) : ratio;
  const viewport = page.getViewport({ scale: fit * drawnRatio });
  const canvas = new OffscreenCanvas(Math.max(1, viewport.width), Math.max(1, viewport.height));
  const target = canvas as unknown as HTMLCanvasElement;
  await page.render({ canvas: target, viewport, annotationMode: 1, intent: 'display' }).promise;
  const picture = canvas.transferToImageBitmap();
  const text = await textOf(page);
  page.cleanup();
  return { kind: 'drawn', picture, ratio: drawnRatio, text };
}

/** What a screen reader is given of a page. */
async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return text.slice(0, MAX_TEXT_LENGTH);
}

function refusalOf(error: unknown): PdfAnswer {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return { kind: 'refused', why: isLocked ? 'locked' : 'damaged' };
}

function packedFiles(pack: Pack) {
  const folders: Readonly<Record<string, string>> = {
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'fonts/',
    wasmUrl: 'wasm/',
  };
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const found = pack.get(`${folders[kind] ?? ''}${filename}`);
      if (found === undefined) throw new Error('not packed');
      // A copy: what is handed over is gone here.
      return found.slice();
    }
  };
}

class OffscreenCanvases {
  create(width: number, height: number) {
    if (!(width > 0 && height > 0) || width * height > MAX_PAGE_PIXELS * 2)
      throw new Error('canvas too large');
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }

  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number) {
    if (!(width > 0 && height > 0) || width * height > MAX_PAGE_PIXELS * 2)
      throw new Error('canvas too large');
    canvas.width = width;
    canvas.height = height;
  }

  destroy(made: { canvas: OffscreenCanvas | null; context: unknown }) {
    if (made.canvas) made.canvas.width = made.canvas.height = 0;
    made.canvas = null;
    made.context = null;
  }

  getNoAlphaContext(canvas: OffscreenCanvas) {
    return canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  }
}

/** Filters are made of elements, and a worker has none: what they would colour is drawn as it is. */
class NoFilters {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addKnockoutFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  addSelectionHCMFilter = () => 'none';
  addSelectionFilter = () => 'none';
  createSelectionStyle = () => null;
  destroy() {}
}
