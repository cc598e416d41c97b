import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createApps } from '../../packages/server/src/app.ts';
import { openIntake } from '../../packages/server/src/intake/index.ts';
import { purgeJournal } from '../../packages/server/src/retention/index.ts';
import { gateAtRest } from '../../packages/server/src/work/test-work.ts';
import type { TestProgramme } from './programme.ts';

const root = join(import.meta.dirname, '../..');

/** The public site and API of a test's programme, before a real browser. */
export interface PublicOrigin {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built site beside a programme whose desk a test works at in this process. */
export async function servePublicOrigin(programme: TestProgramme): Promise<PublicOrigin> {
  const intake = openIntake(programme, gateAtRest(programme));
  const journal = purgeJournal(join(tmpdir(), `bellbuoy-journal-${crypto.randomUUID()}`));
  const sites = {
    reporter: join(root, 'packages/reporter/dist'),
    desk: join(root, 'packages/desk/dist'),
    release: '/nowhere',
  };
  const { publicApp } = await createApps(programme, { intake, journal, sites, isDemo: false });
  const listener = getRequestListener(publicApp.fetch);
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await intake.close();
    },
  };
}
