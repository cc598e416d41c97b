// Starts a programme that nobody can follow, asks it what other servers would ask, and prints what was answered and which
// modules of the library were loaded.

import { mkdtemp, rm } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const loaded: string[] = [];
registerHooks({
  load: (url, context, next) => {
    loaded.push(url);
    return next(url, context);
  },
});
const { quietDiagnostics } = await import('../../packages/server/src/diagnostics.ts');
const { initProgramme } = await import('../../packages/server/src/programme/index.ts');
const { startServer } = await import('../../packages/server/src/start-server.ts');

const ASKED = [
  'GET /.well-known/webfinger?resource=acct:line@localhost',
  'GET /fediverse/actors/line',
  'GET /fediverse/actors/line/outbox',
  'GET /fediverse/mark.png',
  'POST /fediverse/inbox',
  'POST /fediverse/actors/line/inbox',
];

const dataDir = await mkdtemp(join(tmpdir(), 'bellbuoy-not-followed-'));
await initProgramme(dataDir);
const server = await startServer({ dataDir, port: 0, diagnostics: quietDiagnostics, batches: 'immediate' });
const statuses: Record<string, number> = {};
for (const call of ASKED) {
  const [method = '', path = ''] = call.split(' ');
  const headers = { accept: 'application/activity+json', 'content-type': 'application/activity+json' };
  const body = method === 'POST' ? '{"type":"Follow"}' : null;
  statuses[call] = (await fetch(server.publicUrl + path, { method, headers, body })).status;
}
// Long enough for what the server does by itself.
await new Promise((resolve) => setTimeout(resolve, 3_000));
await server.close();
await rm(dataDir, { recursive: true });
const ofLibrary = loaded.filter((url) =>
  /node_modules\/@(?:fedify|js-temporal|opentelemetry|logtape)\//.test(url),
);
process.stdout.write(JSON.stringify({ statuses, loaded: ofLibrary, known: loaded.length }));
