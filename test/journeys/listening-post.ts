import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somewhere on this machine that is not the programme: whatever reaches it has got out. */
export interface ListeningPost {
  readonly url: string;
  /** Host and port to which datagrams may be sent. */
  readonly datagrams: string;
  /** Connections, requests and datagrams that came. */
  readonly heard: readonly string[];
  close(): Promise<void>;
}

export async function startListening(): Promise<ListeningPost> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`request ${request.url}`);
    response.setHeader('access-control-allow-origin', '*');
    response.end('heard');
  });
  server.on('connection', () => heard.push('connection'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = createSocket('udp4', () => heard.push('datagram'));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    datagrams: `127.0.0.1:${socket.address().port}`,
    heard,
    close: async () => {
      socket.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
