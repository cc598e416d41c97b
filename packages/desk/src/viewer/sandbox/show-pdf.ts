import type { FromSandbox, ToSandbox } from '../viewer-messages.ts';
import { MAX_PDF_BYTES, MAX_PDF_PAGES, PDF_MS } from './limits.ts';
import type { PdfAnswer, PdfQuestion } from './pdf/pdf-messages.ts';
import { nextZoom, RefusedError, type Shown, within } from './shown.ts';

/**
 * Shows a PDF page by page. All of it is read and drawn in a worker that can be stopped: what takes too long is ended with it, and
 * only finished pictures come out.
 */
export async function showPdf(
  place: HTMLElement,
  { file, pdf }: Extract<ToSandbox, { kind: 'show' }>,
  tell: (message: FromSandbox) => void,
): Promise<Shown> {
  if (file.size > MAX_PDF_BYTES || pdf === undefined) throw new RefusedError('too-large');
  const drawer = startDrawer(pdf.worker);
  const [bytes, data] = await Promise.all([file.arrayBuffer(), pdf.data.arrayBuffer()]);
  const opened = await drawer.ask({ kind: 'open', file: bytes, data }, [bytes, data]);
  if (opened.kind !== 'opened') throw new RefusedError('damaged');
  const pages = Math.min(opened.pages, MAX_PDF_PAGES);
  const canvas = document.createElement('canvas');
  const words = document.createElement('div');
  words.className = 'unseen';
  canvas.setAttribute('aria-hidden', 'true');
  place.replaceChildren(canvas, words);
  let [page, zoom] = [1, 1];
  const draw = async () => {
    const room = { width: Math.max(innerWidth - 32, 200), height: Math.max(innerHeight - 32, 200) };
    const ratio = Math.min(devicePixelRatio, 3);
    const drawn = await drawer.ask({ kind: 'draw', page, zoom, ratio, room });
    if (drawn.kind !== 'drawn') throw new RefusedError('damaged');
    const { picture, text } = drawn;
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.style.width = `${picture.width / drawn.ratio}px`;
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
    words.textContent = text;
    tell({ kind: 'pages', page, pages, isCut: opened.pages > pages });
  };
  await draw();
  return {
    zoom: (step) => {
      zoom = nextZoom(zoom, step);
      return draw();
    },
    page: async (step) => {
      const next = Math.min(Math.max(page + step, 1), pages);
      if (next === page) return;
      page = next;
      scrollTo(0, 0);
      await draw();
    },
  };
}

interface Drawer {
  /** @throws RefusedError; the worker has been stopped then. */
  ask(question: PdfQuestion, handedOver?: Transferable[]): Promise<PdfAnswer>;
}

function startDrawer(script: Blob): Drawer {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  let turn: Promise<unknown> = Promise.resolve();
  const askNow = (question: PdfQuestion, handedOver: Transferable[]) =>
    new Promise<PdfAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        const answer = data as PdfAnswer;
        if (answer.kind === 'refused') reject(new RefusedError(answer.why));
        else resolve(answer);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new RefusedError('damaged'));
      };
      worker.postMessage(question, handedOver);
    });
  return {
    ask(question, handedOver = []) {
      const asked = turn.then(() => within(PDF_MS, askNow(question, handedOver)));
      turn = asked.catch(() => worker.terminate());
      return asked;
    },
  };
}
