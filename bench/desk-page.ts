// What the bench of the desk runs in a page of its own: opening as the desk's workers do, and one age file after the other beside it.

import { encodeB64, makeKeyring, openBytes, sealBytes, wrapSeed } from '@bellbuoy/protocol';
import type { OpenedFiles, OpenRequest, SealedToCase } from '../packages/desk/src/keys/openers.ts';

const ORIGIN = 'harbour.example';
/** A summary's frame: 4 KiB. */
const FRAME_BYTES = 4_096;

/** Makes cases as a desk has them, each with a key of its own wrapped for one member and a summary sealed to it. */
async function makeCases(count: number): Promise<OpenRequest> {
  const member = await makeKeyring(crypto.getRandomValues(new Uint8Array(32)), ORIGIN);
  const sealed: SealedToCase[] = [];
  for (let i = 0; i < count; i++) {
    const seed = crypto.getRandomValues(new Uint8Array(32));
    const { recipient } = await makeKeyring(seed, ORIGIN);
    const wrap = encodeB64(await wrapSeed(seed, member.recipient));
    sealed.push({
      recipient,
      wrap,
      file: encodeB64(await sealBytes(new Uint8Array(FRAME_BYTES), recipient)),
    });
  }
  return { identity: member.identity, origin: ORIGIN, sealed };
}

/** How many age files a second are opened: by the desk's worker, two at once; and by the page alone. */
export async function measureOpening(
  worker: string,
  count: number,
): Promise<{ workers: number; alone: number }> {
  const request = await makeCases(count);
  const url = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }));
  const pool = [new Worker(url), new Worker(url)];
  const half = Math.ceil(count / 2);
  const parts = [request.sealed.slice(0, half), request.sealed.slice(half)];
  // The first file is for starting.
  await Promise.all(pool.map((each) => ask(each, { ...request, sealed: request.sealed.slice(0, 1) })));
  const from = performance.now();
  const opened = await Promise.all(pool.map((each, i) => ask(each, { ...request, sealed: parts[i] ?? [] })));
  const workersMs = performance.now() - from;
  if (opened.flat().some((bytes) => bytes === null)) throw new Error('something did not open');
  for (const each of pool) each.terminate();
  return { workers: filesPerSecond(2 * count, workersMs), alone: await openAlone(count) };
}

async function openAlone(count: number): Promise<number> {
  const { identity, recipient } = await makeKeyring(crypto.getRandomValues(new Uint8Array(32)), ORIGIN);
  const file = await sealBytes(new Uint8Array(FRAME_BYTES), recipient);
  await openBytes(file, identity);
  const from = performance.now();
  for (let i = 0; i < count; i++) await openBytes(file, identity);
  return filesPerSecond(count, performance.now() - from);
}

function filesPerSecond(files: number, ms: number): number {
  return (files * 1000) / ms;
}

function ask(worker: Worker, request: OpenRequest): Promise<OpenedFiles> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<OpenedFiles>) => resolve(data);
    worker.postMessage(request, [port2]);
  });
}
