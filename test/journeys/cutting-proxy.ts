import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that breaks: each time that so many bytes more have gone up, every connection is cut. */
export interface CuttingProxy {
  readonly url: string;
  readonly cuts: () => number;
  close(): Promise<void>;
}

/** @param cutAt after how many bytes from the client, all together. */
export async function startCuttingProxy(port: number, cutAt: readonly number[]): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let bytes = 0;
  let cuts = 0;
  const server = createServer((client) => {
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
    client.on('data', ({ length }) => {
      bytes += length;
      if (bytes < (cutAt[cuts] ?? Infinity)) return;
      cuts += 1;
      for (const socket of sockets) socket.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    cuts: () => cuts,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
