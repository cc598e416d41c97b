// Other people's code over our log: Go's note and tlog packages, from Debian. Where Go is missing this says so and skips.

import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  type Checkpoint,
  leafHash,
  randomBytes,
  utf8,
  verifyCheckpoint,
  verifyConsistency,
  verifyInclusion,
  verifyNote,
} from '@bellbuoy/protocol';
import { type ServerType, serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeLease } from '../../packages/server/src/db/index.ts';
import { logRoutes, PublishedLog, publishAct } from '../../packages/server/src/log/index.ts';
import { TestLog } from '../../packages/server/src/log/test-log.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../support/programme.ts';

const run = promisify(execFile);
const GOPATH = '/usr/share/gocode';
const hasGo =
  spawnSync('go', ['version']).status === 0 && existsSync(join(GOPATH, 'src/golang.org/x/mod/sumdb/tlog'));
if (!hasGo) {
  console.warn(
    'SKIPPED: Go over our log. Install golang-go and golang-golang-x-mod-dev, then: npm run test:interop',
  );
}

interface GoProof {
  readonly index: number;
  readonly path: readonly string[];
}

describe.skipIf(!hasGo)('Go’s note and tlog', () => {
  let folder: string;
  let program: string;
  let programme: TestProgramme;
  let server: ServerType;
  let url: string;
  const heads: Checkpoint[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-go-'));
    program = join(folder, 'interop');
    const env = { ...process.env, GO111MODULE: 'off', GOPATH, GOFLAGS: '', GOCACHE: join(folder, 'cache') };
    await run('go', ['build', '-o', program, join(import.meta.dirname, 'go/main.go')], { env });
    programme = await newProgramme('sqlite');
    const { fetch } = logRoutes(new PublishedLog(programme), programme.database.store);
    const port = await new Promise<number>((resolve) => {
      server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, (address) => resolve(address.port));
    });
    url = `http://127.0.0.1:${port}/log`;
    // A full tile and more, and a head of the log after each step.
    for (const acts of [1, 40, 214, 1, 2, 300, 160]) {
      await grow(acts);
      heads.push(
        verifyCheckpoint(await (await globalThis.fetch(`${url}/checkpoint`)).text(), programme.keys.log.vkey),
      );
    }
  });
  afterAll(async () => {
    server.close();
    await programme.end();
    await rm(folder, { recursive: true });
  });

  async function grow(acts: number): Promise<void> {
    const lease = await takeLease(programme.database, { name: 'log', holder: 'test', now: 0 });
    if (lease === null) throw new Error('the lease is taken');
    await programme.database.transaction(async (transaction) => {
      for (let i = 0; i < acts; i++) {
        const ref = Buffer.from(randomBytes(16)).toString('base64url');
        await publishAct(transaction, { type: 'incident', day: TEST_DAY, kind: 'outage', ref });
      }
    });
    await new TestLog(programme).sequence(lease, TEST_DAY);
  }

  async function go<T>(...args: string[]): Promise<T> {
    const { stdout } = await run(program, args, { maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(stdout) as T;
  }

  test('verify our checkpoint, every entry of our log, and that it continues its older heads', async () => {
    const last = heads.at(-1) as Checkpoint;
    const older = heads.flatMap(({ size, root }) => [String(size), Buffer.from(root).toString('base64')]);
    const vkey = programme.keys.log.vkey;
    const read = await go<{ size: number; records: GoProof[]; trees: GoProof[] }>(
      'verify',
      url,
      vkey,
      ...older,
    );
    expect(read.size).toBe(last.size);
    expect(read.records).toHaveLength(last.size);
    const lines = await new TestLog(programme).lines();
    for (const { index, path } of read.records) {
      verifyInclusion({ ...last, index, path: path.map(bytes), leaf: leafHash(utf8(lines[index] ?? '')) });
    }
    expect(read.trees.map(({ index }) => index)).toEqual(heads.map(({ size }) => size));
    for (const [i, { path }] of read.trees.entries()) {
      const old = heads[i] as Checkpoint;
      verifyConsistency({ ...last, oldSize: old.size, oldRoot: old.root, path: path.map(bytes) });
    }
  });

  test('refuse our log by another key, and an older head that it does not continue', async () => {
    const { vkey } = await go<{ vkey: string }>('sign', programme.keys.log.name, 'x\n');
    await expect(go('verify', url, vkey)).rejects.toThrow();
    const [first] = heads as [Checkpoint];
    const wrong = Buffer.from(randomBytes(32)).toString('base64');
    await expect(go('verify', url, programme.keys.log.vkey, String(first.size), wrong)).rejects.toThrow();
  });

  test('sign notes that we open', async () => {
    for (const text of [
      'One line.\n',
      'Two\nlines, the second not ASCII: Ἐννοσίγαιος\n',
      '\n\nempty ones\n\n',
    ]) {
      const { vkey, note } = await go<{ vkey: string; note: string }>('sign', 'PeterNeumann', text);
      expect(verifyNote(note, [vkey])).toMatchObject({ text, names: ['PeterNeumann'] });
      expect(() => verifyNote(note.replace('e', 'f'), [vkey])).toThrow();
    }
  });
});

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
