// Opening thousands of summaries takes minutes; here they do not hold up the page. Nothing is kept between two requests.

import { decodeB64, openBytes, unwrapKeyring } from '@bellbuoy/protocol';
import type { OpenedFiles, OpenRequest, SealedToCase } from './openers.ts';

self.onmessage = async ({ data, ports }: MessageEvent<OpenRequest>) => {
  const opened: (Uint8Array | null)[] = [];
  for (const sealed of data.sealed) opened.push(await openOne(sealed, data).catch(() => null));
  ports[0]?.postMessage(opened satisfies OpenedFiles);
};

async function openOne({ recipient, wrap, file }: SealedToCase, { identity, origin }: OpenRequest) {
  const keyring = await unwrapKeyring(decodeB64(wrap), identity, { origin, recipient });
  const bytes = await openBytes(decodeB64(file), keyring.identity);
  keyring.seed.fill(0);
  return bytes;
}
