// The public site out of this checkout on somebody's own machine, over files of a programme that they have verified: so that a page of
// it can be used without asking that programme for anything.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Diagnostics } from '../diagnostics.ts';
import { loadStaticSite, originApp, Problem, serveStaticSite } from '../http/index.ts';
import { OWN_FOLDERS } from './own-release.ts';

export interface SiteCopySettings {
  /** The programme's public files by their addresses, as `/programme.json`. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly diagnostics: Diagnostics;
}

export interface RunningSiteCopy {
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Serves it on this machine alone, at a free port. Resolves when it answers. */
export async function serveSiteCopy({ files, diagnostics }: SiteCopySettings): Promise<RunningSiteCopy> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, LOOPBACK, resolve);
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const app = originApp(url, diagnostics);
  app.use(async (context, next) => {
    if (context.req.header('host') !== new URL(url).host) throw new Problem('cross-origin');
    return next();
  });
  for (const [path, bytes] of Object.entries(files))
    app.get(path, (context) =>
      context.body(new Uint8Array(bytes), 200, { 'content-type': 'application/octet-stream' }),
    );
  const site = await loadStaticSite(OWN_FOLDERS.reporter);
  app.get(
    '*',
    serveStaticSite(() => site),
  );
  const answer = getRequestListener(app.fetch);
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
