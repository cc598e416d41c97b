// A server that may be killed: `bellbuoy start` with servers on this machine as followers' servers.
//
//     node fediverse-server.ts DATA PORT MILLISECONDS-AHEAD

import { quietDiagnostics, startServer } from '@bellbuoy/server';

const [, , dataDir = '', port = '0', ahead = '0'] = process.argv;
const server = await startServer({
  dataDir,
  port: Number(port),
  diagnostics: quietDiagnostics,
  now: () => Date.now() + Number(ahead),
  reachesPrivateAddresses: true,
});
process.stdout.write(`ready ${server.publicUrl}\n`);
