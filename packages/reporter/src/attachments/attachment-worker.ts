// The worker in which files are looked into, cleaned, sealed and uploaded, so that the page stays alive meanwhile.

import type { FromWorker, ToWorker } from './attachment-calls.ts';
import { checkFile } from './clean/check-file.ts';
import { SendQueue } from './send/send-queue.ts';

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

globalThis.addEventListener('message', listen);
