import { type FromSandbox, parseFromSandbox, type ToSandbox } from './viewer-messages.ts';

/** Paths of the sandbox's page and of what a PDF needs, filled in by the build. */
declare const VIEWER_PAGE: string;
declare const PDF_WORKER: string;
declare const PDF_DATA: string;

export const sandboxPage = () => VIEWER_PAGE;

/** A sandbox that has something to show. */
export interface Sandbox {
  tell(message: ToSandbox): void;
  close(): void;
}

/**
 * Hands one attachment to the sandbox in a frame that has loaded. The frame has no name that one could address: the port is given to
 * whatever is in it, which can only be a page of the sandbox's own folder, and carries nothing but this one attachment.
 */
export function openSandbox(
  frame: HTMLIFrameElement,
  shown: Extract<ToSandbox, { kind: 'show' }>,
  onMessage: (message: FromSandbox) => void,
): Sandbox {
  const { port1, port2 } = new MessageChannel();
  const tell = (message: ToSandbox) => port1.postMessage(message);
  port1.onmessage = ({ data }) => {
    const message = parseFromSandbox(data);
    if (message?.kind === 'ready') tell(shown);
    else if (message !== null) onMessage(message);
  };
  frame.contentWindow?.postMessage(null, '*', [port2]);
  return { tell, close: () => port1.close() };
}

/** What a PDF needs: fetched here, because the sandbox can fetch nothing; always all of it, so that nothing tells what is in the PDF. */
export async function fetchPdfParts(): Promise<{ worker: Blob; data: Blob }> {
  const [worker, data] = await Promise.all([PDF_WORKER, PDF_DATA].map(fetchPart));
  if (worker === undefined || data === undefined) throw new Error('two were asked for');
  return { worker, data };
}

async function fetchPart(path: string): Promise<Blob> {
  const answer = await fetch(new URL(path, document.baseURI));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.blob();
}
