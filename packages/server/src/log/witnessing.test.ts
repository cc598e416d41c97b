import {
  parseDescriptor,
  randomBytes,
  verifyCheckpoint,
  verifyLog,
  verifyNote,
  verifyProof,
} from '@bellbuoy/protocol';
import type { Hono } from 'hono';
import { Hono as App } from 'hono';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { type Lease, takeLease } from '../db/index.ts';
import { type Programme, programmeRoutes, renewDescriptor } from '../programme/index.ts';
import { logRoutes, PublishedLog, publishAct, sequence, Witnessing } from './index.ts';
import { TestWitness } from './test-witness.ts';

describeOnBothEngines('a log with witnesses', (_, engine) => {
  let bare: TestProgramme;
  let lease: Lease;
  let witnesses: TestWitness[];

  beforeEach(async () => {
    bare = await newProgramme(engine);
    const taken = await takeLease(bare.database, { name: 'log', holder: 'test', now: 0 });
    if (taken === null) throw new Error('the lease is taken');
    lease = taken;
    witnesses = [];
    for (let i = 0; i < 2; i++) witnesses.push(await TestWitness.start(bare.keys.log.vkey));
  });
  afterEach(async () => {
    await Promise.all(witnesses.map((witness) => witness.end()));
    await bare.end();
  });

  // The policy and the first descriptor are entries too: the first step makes three.
  /** The programme as it is configured with these witnesses, and what it serves. */
  function configured(quorum: number): { programme: Programme; app: Hono; witnessing: Witnessing } {
    const config = { ...bare.config, witnesses: witnesses.map((witness) => witness.configured), quorum };
    const programme = { ...bare, config };
    const log = new PublishedLog(programme);
    const app = new App()
      .route('/', logRoutes(log, bare.database.store))
      .route('/', programmeRoutes(programme, log));
    return { programme, app, witnessing: new Witnessing(programme, log) };
  }

  async function grow(): Promise<void> {
    const ref = Buffer.from(randomBytes(16)).toString('base64url');
    await bare.database.transaction((transaction) =>
      publishAct(transaction, { type: 'incident', day: TEST_DAY, kind: 'outage', ref }),
    );
    const { config, database, random } = bare;
    await sequence(database, lease, { origin: config.origin, day: TEST_DAY, batches: 'scheduled', random });
  }

  const textOf = async (app: Hono, path: string) => (await app.request(path)).text();
  const named = (quorum: number) => ({ vkeys: witnesses.map(({ vkey }) => vkey), quorum });

  test('is cosigned by all of them, head after head, each time from where they were', async () => {
    const { app, witnessing } = configured(2);
    for (let i = 0; i < 4; i++) {
      await grow();
      await witnessing.tend();
      const head = verifyCheckpoint(await textOf(app, '/log/checkpoint'), bare.keys.log.vkey, named(2));
      expect(head.size).toBe(i + 3);
      await witnessing.tend();
    }
    for (const { asked } of witnesses) expect(asked).toEqual(['old 0', 'old 3', 'old 4', 'old 5']);
    const kept = await bare.database.store.selectFrom('log_cosignatures').select('size').execute();
    expect(kept.map(({ size }) => size)).toEqual([6, 6]);
    expect(bare.failures).toEqual([]);
  });

  test('serves the head that a quorum cosigned while a newer one waits for it', async () => {
    const { app, witnessing } = configured(2);
    await grow();
    await witnessing.tend();
    const [, second] = witnesses;
    if (second !== undefined) second.mood = 'broken';
    await grow();
    await witnessing.tend();
    const vkey = bare.keys.log.vkey;
    expect(verifyCheckpoint(await textOf(app, '/log/checkpoint'), vkey, named(2)).size).toBe(3);
    const one = configured(1);
    expect(verifyCheckpoint(await textOf(one.app, '/log/checkpoint'), vkey, named(1)).size).toBe(4);
    expect(bare.failures).toMatchObject([{ code: 'HTTP_500' }]);
  });

  test('lets a witness that fails rest, and nobody wait for it', async () => {
    const { witnessing } = configured(1);
    const [first, second] = witnesses as [TestWitness, TestWitness];
    first.mood = 'broken';
    await grow();
    await witnessing.tend();
    await witnessing.tend();
    await witnessing.tend();
    expect(first.asked).toHaveLength(1);
    expect(second.last?.size).toBe(3);
    first.mood = 'silent';
    const later = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
    const asking = witnessing.tend();
    // The log grows meanwhile, and a server that ends does not wait either.
    await grow();
    witnessing.stop();
    await asking;
    later.mockRestore();
  });

  test('keeps no cosignature that is not the witness’s own', async () => {
    const { app, witnessing } = configured(1);
    for (const witness of witnesses) witness.mood = 'forging';
    await grow();
    await witnessing.tend();
    expect(bare.failures).toMatchObject([{ code: 'BAD_COSIGNATURE' }, { code: 'BAD_COSIGNATURE' }]);
    const note = await textOf(app, '/log/checkpoint');
    expect(() => verifyNote(note, named(1).vkeys)).toThrow('no known key signed');
  });

  test('reads no answer to its end that is too long to be one', async () => {
    const { witnessing } = configured(1);
    for (const witness of witnesses) witness.mood = 'endless';
    await grow();
    await witnessing.tend();
    expect(bare.failures).toMatchObject([{ code: 'TOO_LONG' }, { code: 'TOO_LONG' }]);
  });

  test('goes on with a witness that knows more of it than the database does', async () => {
    const { witnessing } = configured(2);
    await grow();
    await witnessing.tend();
    await bare.database.store.deleteFrom('log_cosignatures').execute();
    await grow();
    await witnessing.tend();
    for (const { asked } of witnesses) expect(asked).toEqual(['old 0', 'old 0', 'old 3']);
    expect(bare.failures).toEqual([]);
  });

  test('is cosigned no further once it was rolled back, or has another past', async () => {
    const { app, witnessing } = configured(2);
    await grow();
    await grow();
    await witnessing.tend();
    const [first] = witnesses as [TestWitness];
    // What the witnesses saw is a log that this database, restored from an old backup, does not have.
    for (const witness of witnesses) {
      witness.last = { ...(first.last ?? { origin: '', root: new Uint8Array(32) }), size: 40 };
    }
    await grow();
    await witnessing.tend();
    expect(bare.failures).toMatchObject([{ code: 'AHEAD_OF_US' }, { code: 'AHEAD_OF_US' }]);
    for (const witness of witnesses) {
      witness.last = { ...(first.last ?? { origin: '' }), size: 2, root: randomBytes(32) };
    }
    const fresh = configured(2);
    await fresh.witnessing.tend();
    expect(bare.failures.slice(2)).toMatchObject([{ code: 'HTTP_422' }, { code: 'HTTP_422' }]);
    const vkey = bare.keys.log.vkey;
    expect(verifyCheckpoint(await textOf(app, '/log/checkpoint'), vkey, named(2)).size).toBe(4);
  });

  test('serves a descriptor with its cosigned proof, and the one before until there is one', async () => {
    const { app, programme, witnessing } = configured(2);
    await grow();
    await witnessing.tend();
    const proof = await textOf(app, '/.well-known/bellbuoy.proof');
    const line = (await logLines(app)).find((candidate) => candidate.includes('"descriptor"')) ?? '';
    expect(verifyProof(proof, line, bare.keys.log.vkey, named(2)).index).toBeGreaterThanOrEqual(0);
    await bare.database.transaction((transaction) =>
      renewDescriptor(transaction, {
        ...programme,
        config: { ...programme.config, holidays: ['2026-12-25'] },
      }),
    );
    for (const witness of witnesses) witness.mood = 'broken';
    await grow();
    await witnessing.tend();
    const sequenceNow = async () => {
      const bytes = await (await app.request('/.well-known/bellbuoy')).arrayBuffer();
      return parseDescriptor(new Uint8Array(bytes)).sequence;
    };
    expect(await sequenceNow()).toBe(1);
    expect((await app.request('/.well-known/bellbuoy.proof')).status).toBe(200);
    for (const witness of witnesses) witness.mood = 'well';
    await new Witnessing(programme, new PublishedLog(programme)).tend();
    expect(await sequenceNow()).toBe(2);
  });

  async function logLines(app: Hono): Promise<string[]> {
    const read = async (path: string) =>
      new Uint8Array(await (await app.request(`/log/${path}`)).arrayBuffer());
    const log = await verifyLog({ read, vkey: bare.keys.log.vkey, witnesses: named(2) });
    const lines: string[] = [];
    for await (const bundle of log.bundles()) lines.push(...bundle.lines.map(({ line }) => line));
    return lines;
  }
});
