import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseFile } from '../../packages/cli/src/programme/programme-here.ts';
import { freePortPair } from '../../packages/cli/src/testing/free-ports.ts';
import { advisory, CANISTERS } from '../../packages/server/src/awareness/test-items.ts';
import { openDatabase } from '../../packages/server/src/db/index.ts';
import { TestDesk, type TestMember } from '../../packages/server/src/desk/test-desk.ts';
import { initProgramme } from '../../packages/server/src/programme/index.ts';
import { type RunningServer, startServer } from '../../packages/server/src/start-server.ts';
import { describeOnBothEngines } from '../support/databases.ts';
import { FediversePeer } from '../support/fediverse-peer.ts';

// A programme that somebody follows from another server, as both are run: what two editors publish arrives there, once,
// however many processes there are and whichever is killed.

const REPO = join(import.meta.dirname, '../..');
const DAY = new Date().toISOString().slice(0, 10);
const MINUTE_MS = 60_000;

describeOnBothEngines('followers on other servers', (newLocation, engine) => {
  let dataDir: string;
  let port: number;
  let databaseUrl: string | undefined;
  let removeDatabase: () => Promise<void>;
  let peer: FediversePeer;
  let actor: string;
  let inbox: string;
  const ends: (() => Promise<unknown>)[] = [];

  beforeEach(async () => {
    const { location, remove } = await newLocation();
    removeDatabase = remove;
    databaseUrl = engine === 'postgres' ? location : undefined;
    dataDir = await mkdtemp(join(tmpdir(), 'bellbuoy-followed-'));
    await initProgramme(dataDir);
    const file = join(dataDir, 'config.json');
    const config = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...config, fediverse: { name: 'line' } }));
    port = await freePortPair();
    peer = await FediversePeer.start();
    actor = `http://localhost:${port}/fediverse/actors/line`;
    inbox = `http://localhost:${port}/fediverse/inbox`;
  });

  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
    await peer.stop();
    await removeDatabase();
    await rm(dataDir, { recursive: true });
  });

  const failures: unknown[] = [];
  async function start(folder = dataDir, at = port): Promise<RunningServer> {
    const diagnostics = { note: () => {}, failure: (_: string, error: unknown) => void failures.push(error) };
    const settings = { dataDir: folder, databaseUrl, port: at, diagnostics, batches: 'immediate' } as const;
    const server = await startServer({ ...settings, reachesPrivateAddresses: true });
    ends.push(() => server.close());
    return server;
  }

  async function editorsOf({ programme }: RunningServer): Promise<[TestMember, TestMember]> {
    const desk = new TestDesk(programme);
    const lead = await desk.open();
    return [await desk.addStaff(lead, 'eda', ['editor']), await desk.addStaff(lead, 'finn', ['editor'])];
  }

  async function publish([eda, finn]: [TestMember, TestMember]): Promise<void> {
    const path = `/publications/${CANISTERS.kind}/${CANISTERS.id}`;
    await eda.browser.expect(200, `PUT ${path}/draft`, { revision: 0, ...advisory(DAY, DAY) });
    await eda.browser.expect(204, `POST ${path}/proposal`, { revision: 1, startsOn: DAY });
    const decision = { revision: 1, result: 'published', reason: 'Read.' };
    await finn.browser.expect(204, `POST ${path}/decision`, decision);
  }

  test('are told once of what two editors publish and withdraw, by however many processes', async () => {
    const first = await start();
    const editors = await editorsOf(first);
    if (engine === 'postgres') {
      const copy = `${dataDir}-copy`;
      await cp(dataDir, copy, { recursive: true });
      ends.push(() => rm(copy, { recursive: true }));
      const second = await start(copy, await freePortPair());
      // Whichever of them is asked.
      const key = async ({ publicUrl }: RunningServer) => {
        const headers = { accept: 'application/activity+json' };
        const answer = await fetch(`${publicUrl}/fediverse/actors/line`, { headers });
        return ((await answer.json()) as { publicKey: { publicKeyPem: string } }).publicKey.publicKeyPem;
      };
      expect(await key(second)).toBe(await key(first));
    }
    await peer.follow(actor, inbox);
    await peer.receives('Accept');
    await publish(editors);
    expect(await peer.receives('Create')).toMatchObject({
      actor,
      object: { type: 'Note', url: `http://localhost:${port}/advisories/canisters/` },
    });
    const withdrawal = { version: 1, reason: 'It was a buoy.' };
    await editors[0].browser.expect(204, 'POST /publications/advisory/canisters/withdrawal', withdrawal);
    await peer.receives('Delete');
    expect(peer.received.map(({ type }) => type)).toEqual(['Accept', 'Create', 'Delete']);
    await peer.unfollow(actor, inbox);
    const { store } = first.programme.database;
    expect(await store.selectFrom('fediverse_inboxes').selectAll().execute()).toEqual([]);
    expect(failures).toEqual([]);
  });

  test('are told by the next process of what the one that was killed could not tell', async () => {
    const server = await start();
    await peer.follow(actor, inbox);
    await peer.receives('Accept');
    const { store } = server.programme.database;
    const posted = () => store.selectFrom('fediverse_posts').select('id').execute();
    await expect.poll(posted, { timeout: 30_000 }).toContainEqual({ id: 'phishing' });
    ends.length = 0;
    await server.close();
    await changeWhatWasTold();
    peer.status = 503;
    const asked = peer.requests;
    const killed = await startProcess(0);
    await expect.poll(() => peer.requests, { timeout: 30_000 }).toBeGreaterThan(asked);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(peer.received.map(({ type }) => type)).toEqual(['Accept']);
    peer.status = null;
    await startProcess(5 * MINUTE_MS);
    await peer.receives('Update');
  });

  /** As if what was posted had read otherwise. */
  async function changeWhatWasTold(): Promise<void> {
    const database = await openDatabase(databaseUrl ?? databaseFile(dataDir));
    const { numUpdatedRows } = await database.store
      .updateTable('fediverse_posts')
      .set({ digest: 'other' })
      .where('kind', '=', 'lesson')
      .where('id', '=', 'phishing')
      .executeTakeFirstOrThrow();
    await database.close();
    expect(numUpdatedRows).toBe(1n);
  }

  async function startProcess(ahead: number): Promise<ChildProcess> {
    const script = join(REPO, 'test/support/fediverse-server.ts');
    const args = [script, dataDir, String(port), String(ahead), ...(databaseUrl ? [databaseUrl] : [])];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    ends.push(async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    });
    await once(child.stdout, 'data');
    return child;
  }
});

test('where it is off, nothing answers and nothing of it is loaded', async () => {
  const script = join(REPO, 'test/support/without-fediverse.ts');
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const parts: string[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part.toString()));
  await once(child, 'close');
  const { statuses, loaded, known } = JSON.parse(parts.join('')) as {
    statuses: Record<string, number>;
    loaded: string[];
    known: number;
  };
  expect(Object.values(statuses)).toEqual([404, 404, 404, 404, 404, 404]);
  expect(known).toBeGreaterThan(100);
  expect(loaded).toEqual([]);
});
