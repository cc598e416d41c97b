import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

const FIRST = 20_000;
const SPAN = 12_000;

/** A free port whose next one is free also: what `start --port` needs. */
export async function freePortPair(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = FIRST + 2 * Math.floor(Math.random() * (SPAN / 2));
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
  throw new Error('no two free ports side by side');
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    await close(server);
    return true;
  } catch {
    return false;
  }
}

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}
