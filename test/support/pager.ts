import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A pager's end: keeps what it is sent, and answers as it is told. */
export interface Pager {
  readonly url: string;
  readonly calls: { headers: IncomingHttpHeaders; body: string }[];
  answer: { status: number; headers?: Record<string, string> };
  end(): Promise<void>;
}

export async function startPager(): Promise<Pager> {
  const calls: Pager['calls'] = [];
  const receiver = { calls, answer: { status: 204 } as Pager['answer'] };
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      calls.push({ headers: request.headers, body });
      response.writeHead(receiver.answer.status, receiver.answer.headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${port}/`,
    end: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
