// The worker in which files are looked into, cleaned, sealed and uploaded, so that the page stays alive meanwhile.

import { sealAttachment } from '@bellbuoy/protocol';
import { keepFile, PIECE_BYTES } from '../offline/kept-files.ts';
import type { FromWorker, ToWorker } from './attachment-calls.ts';
import { checkFile } from './clean/check-file.ts';
import { chunksOf } from './send/chunks.ts';
import { SendQueue } from './send/send-queue.ts';
import { startHash } from './send/start-hash.ts';

const files = new Map<number, Blob>();
const queue = new SendQueue(tell);

function tell(told: FromWorker): void {
  globalThis.postMessage(told);
}

function listen({ data }: MessageEvent<ToWorker>): void {
  switch (data.kind) {
    case 'check':
      return void check(data.id, data.file);
    case 'send':
      return send(data.id);
    case 'keep':
      return void keep(data.id, data.file);
    case 'remove':
      files.delete(data.id);
      return queue.remove(data.id);
    case 'pause':
      return queue.pause();
    case 'resume':
      return queue.resume();
  }
}

async function check(id: number, file: Blob): Promise<void> {
  files.set(id, file);
  try {
    const { content, found, cleaning } = await checkFile(file);
    if (!files.has(id)) return;
    files.set(id, content);
    const type = content === file || content.type === '' ? null : content.type;
    tell({ kind: 'checked', id, found, cleaning, bytes: content.size, type });
  } catch {
    tell({ kind: 'failed', id, why: 'unreadable' });
  }
}

function send(id: number): void {
  const content = files.get(id);
  if (content !== undefined) queue.add(id, content);
}

async function keep(id: number, file: string): Promise<void> {
  try {
    const content = files.get(id);
    if (content === undefined) throw new Error('no such file');
    const { sealed, sealedBytes, seal } = await sealAttachment(content.stream(), content.size, { startHash });
    await keepFile(file, chunksOf(sealed, PIECE_BYTES));
    tell({ kind: 'kept', id, kept: { bytes: sealedBytes, seal: await seal } });
  } catch {
    tell({ kind: 'kept', id, kept: null });
  }
}

globalThis.addEventListener('message', listen);
