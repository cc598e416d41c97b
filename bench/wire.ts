// What goes over the wire of a page, counted by the browser.

import type { CDPSession, Page } from 'playwright-core';
import { SLOW } from './browser.ts';

const BITS_PER_BYTE = 8;

export interface WireCount {
  requests: number;
  /** Answers as they came, compressed, their headers included. */
  receivedBytes: number;
  /** Bodies of requests. */
  sentBytes: number;
  readonly urls: string[];
}

/** Counts from now on. The returned object keeps counting. */
export async function countWire(page: Page): Promise<WireCount> {
  const session = await page.context().newCDPSession(page);
  const count: WireCount = { requests: 0, receivedBytes: 0, sentBytes: 0, urls: [] };
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('http')) return;
    count.requests += 1;
    count.sentBytes += Buffer.byteLength(request.postData ?? '');
    count.urls.push(`${request.method} ${new URL(request.url).pathname}`);
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    count.receivedBytes += encodedDataLength;
  });
  await session.send('Network.enable', { maxPostDataSize: 1_000_000 });
  return count;
}

export async function slowNetwork(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  const throughput = SLOW.bitsPerSecond / BITS_PER_BYTE;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.roundTripMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  return session;
}
