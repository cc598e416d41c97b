import type { Attachment } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { isDeskError } from '../problems/desk-error.ts';
import { fetchPdfParts } from './open-sandbox.ts';
import { SNIFF_BYTES, type Sniffed, sniffType } from './sniff-type.ts';

/** Fetches an attachment and opens it here. */
export type FetchFile = (attachment: Attachment) => Promise<Blob>;

export type Fetched = { readonly kind: 'fetching' | 'failed' | 'unreachable' } | ReadyFile;

/** An attachment that is open, in memory only, and what its bytes are. */
export interface ReadyFile {
  readonly kind: 'ready';
  readonly file: Blob;
  readonly sniffed: Sniffed;
  readonly pdf: { readonly worker: Blob; readonly data: Blob } | null;
}

/** Fetches an attachment when it is looked at, and lets go of it when it is not. */
export function useFetched(attachment: Attachment, onFetch: FetchFile): Fetched {
  const [fetched, setFetched] = useState<Fetched>({ kind: 'fetching' });
  useEffect(() => {
    let isWanted = true;
    void fetchFile(attachment, onFetch).then((found) => isWanted && setFetched(found));
    return () => {
      isWanted = false;
    };
  }, [attachment.sealed]);
  return fetched;
}

async function fetchFile(attachment: Attachment, onFetch: FetchFile): Promise<Fetched> {
  try {
    const file = await onFetch(attachment);
    const sniffed = sniffType(new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer()));
    return { kind: 'ready', file, sniffed, pdf: sniffed.shownAs === 'pdf' ? await fetchPdfParts() : null };
  } catch (error) {
    return { kind: isDeskError(error, 'unreadable-case') ? 'failed' : 'unreachable' };
  }
}
