import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut, as a connection at sea is: whatever is open breaks, and nothing new gets through. */
export interface BreakableLine {
  readonly url: string;
  /** What has gone up so far, in bytes, whatever of it arrived. */
  readonly bytesUp: () => number;
  /** Cuts it once so many bytes more have gone up. Resolves when that has happened. */
  cutAfter(bytes: number): Promise<void>;
  mend(): void;
  close(): Promise<void>;
}

/** @param port of the server, on this machine. */
export async function startBreakableLine(port: number): Promise<BreakableLine> {
  const sockets = new Set<Socket>();
  let bytesUp = 0;
  let isCut = false;
  let cutAt = Infinity;
  let onCut = (): void => undefined;
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const count = (bytes: number): void => {
    bytesUp += bytes;
    if (isCut || bytesUp < cutAt) return;
    isCut = true;
    breakAll();
    onCut();
  };
  const server = createServer((client) => {
    if (isCut) return void client.destroy();
    const upstream = connect(port, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    upstream.pipe(client);
    client.pipe(upstream);
    client.on('data', ({ length }) => count(length));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    bytesUp: () => bytesUp,
    cutAfter: (bytes) => {
      cutAt = bytesUp + bytes;
      return new Promise((resolve) => {
        onCut = resolve;
      });
    },
    mend: () => {
      isCut = false;
      cutAt = Infinity;
    },
    close: async () => {
      breakAll();
      server.close();
      await once(server, 'close');
    },
  };
}
