import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A programme whose site becomes another release at one moment, as it does when an operator updates it. */
export interface ChangingSite {
  readonly url: string;
  /** From now on every file has another name, and the names from before lead nowhere. */
  change(): void;
  close(): Promise<void>;
}

const HASHED = /([A-Za-z]+-)([A-Za-z0-9]{8,12})(\.(?:js|css|svg|json|html|webmanifest))\b/g;
const HASHED_LATER = /([A-Za-z]+-)second([A-Za-z0-9]{8,12}\.(?:js|css|svg|json|html|webmanifest))\b/g;
const TEXT = /^(text\/|application\/(json|manifest))/;

/** Stands before a programme's server and gives out what it has, under the names of one release or the other. */
export async function startChangingSite(port: number): Promise<ChangingSite> {
  let isChanged = false;
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    if (!isChanged) return forward(port, path, asked, answer, (text) => text);
    const isPast = /^\/(assets|content)\//.test(path) && !path.includes('-second');
    if (isPast) return void answer.writeHead(404).end();
    forward(port, path.replaceAll(HASHED_LATER, '$1$2'), asked, answer, asLater);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    change: () => {
      isChanged = true;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function asLater(text: string): string {
  return text
    .replaceAll(HASHED, '$1second$2$3')
    .replace(/"release":"/, '"release":"second')
    .replace('<body ', '<body data-release="second" ');
}

function forward(
  port: number,
  path: string,
  asked: IncomingMessage,
  answer: ServerResponse,
  change: (text: string) => string,
): void {
  const { 'if-none-match': _, ...kept } = asked.headers;
  const headers = { ...kept, 'accept-encoding': 'identity' };
  const onward = request({ port, path, method: asked.method, headers }, (given) => {
    const { etag: __, 'content-length': ___, ...rest } = given.headers;
    answer.writeHead(given.statusCode ?? 502, rest);
    if (!TEXT.test(given.headers['content-type'] ?? '') || path.startsWith('/api/'))
      return given.pipe(answer);
    const chunks: Buffer[] = [];
    given.on('data', (chunk: Buffer) => chunks.push(chunk));
    given.on('end', () => answer.end(change(Buffer.concat(chunks).toString())));
  });
  onward.on('error', () => answer.destroy());
  asked.pipe(onward);
}
