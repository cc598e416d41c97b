import { createHash } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  consistencyPath,
  formatAddCheckpoint,
  leafHash,
  noteSigner,
  rootOf,
  signCheckpoint,
  utf8,
  verifyCheckpoint,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../testing/run-cli.ts';
import { type ServedWitness, serveWitness } from './serve-witness.ts';
import { Witness } from './witness.ts';

const LOG = noteSigner('harbour.example/log', new Uint8Array(32).fill(1));
const NAME = 'witness.example/w1';
const NOW = Date.parse('2026-11-21T12:00:00Z');
const LEAVES = Array.from({ length: 64 }, (_, i) => leafHash(utf8(`line ${i}`)));

async function ask(oldSize: number, size: number, leaves = LEAVES): Promise<string> {
  const path =
    oldSize === 0
      ? []
      : await consistencyPath(oldSize, size, (level, index) =>
          rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
        );
  const head = { origin: LOG.name, size, root: rootOf(leaves.slice(0, size)) };
  return formatAddCheckpoint({ oldSize, path, checkpoint: signCheckpoint(head, [LOG]) });
}

describe('bellbuoy witness', () => {
  let folder: string;
  let witness: Witness;
  let served: ServedWitness;

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'bellbuoy-witness-')), 'own');
    await start(NAME);
    witness.watch(LOG.vkey);
  });
  afterEach(async () => {
    await end();
    await rm(join(folder, '..'), { recursive: true });
  });

  async function start(name: string | null): Promise<void> {
    witness = await Witness.open(folder, name);
    served = await serveWitness(witness, { host: '127.0.0.1', port: 0 }, () => NOW);
  }
  async function end(): Promise<void> {
    await served.close();
    witness.close();
  }
  const post = async (body: string) => {
    const answer = await fetch(`${served.url}/add-checkpoint`, { method: 'POST', body });
    return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') };
  };
  const latest = (origin: string) =>
    fetch(`${served.url}/${createHash('sha256').update(origin).digest('hex')}/checkpoint`);

  it('cosigns a log as it grows, and shows what it cosigned last', async () => {
    expect((await latest(LOG.name)).status).toBe(404);
    const first = await ask(0, 5);
    const { status, text } = await post(first);
    expect(status).toBe(200);
    const quorum = { vkeys: [witness.vkey], quorum: 1 };
    expect(
      verifyCheckpoint(`${first.split('\n\n').slice(1).join('\n\n')}${text}`, LOG.vkey, quorum).size,
    ).toBe(5);
    expect((await post(await ask(5, 40))).status).toBe(200);
    expect(verifyCheckpoint(await (await latest(LOG.name)).text(), LOG.vkey, quorum).size).toBe(40);
  });

  it('answers 409 with the size that it knows, and 400, 403, 404, 413, 422 for the rest', async () => {
    await post(await ask(0, 5));
    expect(await post(await ask(3, 9))).toEqual({ status: 409, text: '5\n', type: 'text/x.tlog.size' });
    expect((await post('old 0\n')).status).toBe(400);
    const good = await ask(5, 9);
    expect((await post(good.replace(/.{12}\n$/, 'AAAAAAAAAAA=\n'))).status).toBe(403);
    expect((await post(good.replaceAll('harbour', 'haven'))).status).toBe(404);
    expect((await post('x'.repeat(400_000))).status).toBe(413);
    const other = LEAVES.map((_, i) => leafHash(utf8(`other ${i}`)));
    expect((await post(await ask(5, 9, other))).status).toBe(422);
    expect((await fetch(`${served.url}/add-checkpoint`)).status).toBe(405);
    expect((await fetch(`${served.url}/`)).status).toBe(404);
    expect((await post(good)).status).toBe(200);
  });

  it('remembers what it cosigned when it is started again, and cosigns nothing less', async () => {
    await post(await ask(0, 40));
    const { vkey } = witness;
    await end();
    await start(null);
    expect(witness.vkey).toBe(vkey);
    expect(await post(await ask(0, 5))).toMatchObject({ status: 409, text: '40\n' });
    expect((await post(await ask(40, 41))).status).toBe(200);
  });

  it('does not begin anew under the key by which it has cosigned, when what it saw is gone', async () => {
    await post(await ask(0, 40));
    await end();
    await rm(join(folder, 'witness.db'));
    for (const name of [NAME, null]) {
      await expect(Witness.open(folder, name)).rejects.toThrow('has lost what it saw');
    }
    await rm(folder, { recursive: true });
    await start(NAME);
  });

  it('lets one of many heads win that arrive at once, also at another process', async () => {
    const second = await Witness.open(folder, null);
    const bodies = await Promise.all(Array.from({ length: 20 }, (_, i) => ask(0, i + 1)));
    const answers = bodies.map((body, i) => (i % 2 === 0 ? witness : second).addCheckpoint(body, NOW / 1000));
    second.close();
    expect(answers.filter(({ kind }) => kind === 'cosigned')).toHaveLength(1);
    const over = await Promise.all(bodies.map(post));
    expect(over.every(({ status, text }) => status === 409 && text === '1\n')).toBe(true);
  });

  it('shows a split view to nobody: of two pasts it cosigns the one that it met first', async () => {
    const other = [...LEAVES.slice(0, 5), ...LEAVES.slice(6)];
    await post(await ask(0, 5));
    expect((await post(await ask(5, 20))).status).toBe(200);
    expect(await post(await ask(5, 20, other))).toMatchObject({ status: 409 });
    expect((await post(await ask(20, 30, other))).status).toBe(422);
  });

  it('keeps its key to itself, its name for good, and the key of a log too', async () => {
    expect((await stat(join(folder, 'witness.seed'))).mode & 0o777).toBe(0o600);
    await expect(Witness.open(folder, 'witness.example/other')).rejects.toThrow(NAME);
    const another = noteSigner(LOG.name, new Uint8Array(32).fill(2));
    expect(() => witness.watch(another.vkey)).toThrow('another key');
    expect(() => witness.watch(witness.vkey)).toThrow('not the key of a log');
    expect(() => witness.watch('no key')).toThrow('not the key of a log');
    witness.watch(LOG.vkey);
    expect(witness.origins()).toEqual([LOG.name]);
    const nameless = await runHere(['witness', '--data', join(folder, 'empty')]);
    expect(nameless.code).toBe(2);
    expect(nameless.stderr).toContain('--name');
  });
});
