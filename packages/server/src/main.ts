// The server by itself, for whoever supervises it with the environment: the only file that reads it, and that
// ends the process. `bellbuoy start` is the same with options.

import { stat } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONFIG_FILE } from './config.ts';
import { logDiagnostics } from './diagnostics.ts';
import { initProgramme, startServer } from './index.ts';

// Not where everybody on the machine may write, which is the default.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/bellbuoy', import.meta.url)));

const { DATA_DIR = 'data', DATABASE_URL, HOST, PORT, BATCH } = process.env;
const dataDir = resolve(DATA_DIR);

if ((await stat(join(dataDir, CONFIG_FILE)).catch(() => null)) === null) await initProgramme(dataDir);

const server = await startServer({
  dataDir,
  databaseUrl: DATABASE_URL,
  ...(HOST === undefined ? {} : { host: HOST }),
  port: PORT === undefined ? undefined : Number(PORT),
  batches: BATCH === 'immediate' ? 'immediate' : 'scheduled',
  diagnostics: logDiagnostics(process.stderr),
});
process.stdout.write(`ready ${server.publicUrl}\ndesk ${server.deskUrl}\n`);
if (server.setupLink !== null) process.stdout.write(`setup ${server.setupLink}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
