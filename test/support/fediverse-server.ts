// A server that may be killed, for which servers on this machine can be followers' servers:
//
//     node fediverse-server.ts DATA PORT MILLISECONDS-AHEAD [DATABASE-URL]

import { quietDiagnostics } from '../../packages/server/src/diagnostics.ts';
import { startServer } from '../../packages/server/src/start-server.ts';

const [, , dataDir = '', port = '0', ahead = '0', databaseUrl] = process.argv;
const server = await startServer({
  dataDir,
  databaseUrl,
  port: Number(port),
  diagnostics: quietDiagnostics,
  now: () => Date.now() + Number(ahead),
  reachesPrivateAddresses: true,
});
process.stdout.write(`ready ${server.publicUrl}\n`);
