import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../bytes.ts';
import { type Checkpoint, signCheckpoint } from './checkpoint.ts';
import { fillEntry } from './closed.ts';
import { cosignerVkey } from './cosignature.ts';
import { descriptorLine, openedLine } from './lines.ts';
import { leafHash, rootOf } from './merkle.ts';
import { noteSigner } from './note.ts';
import type { NoteSigner } from './note-signer.ts';
import { encodeEntryBundle, encodeTile, formatTilePath, tilesOf } from './tiles.ts';
import { type LoggedLine, type LogState, type ReadLog, type VerifiedLog, verifyLog } from './verify-log.ts';

const ORIGIN = 'harbour.example';
const LOG = noteSigner(`${ORIGIN}/log`, new Uint8Array(32).fill(1));
const source = { vkey: LOG.vkey };

/** What a log of these lines serves. */
function serve(lines: readonly string[], signer: NoteSigner = LOG): Map<string, Uint8Array> {
  const leaves = lines.map((line) => leafHash(utf8(line)));
  const files = new Map<string, Uint8Array>();
  for (const { level, index, width } of tilesOf(lines.length)) {
    const span = 256 ** Number(level);
    const first = index * 256;
    const hashes = Array.from({ length: width }, (_, i) =>
      rootOf(leaves.slice((first + i) * span, (first + i + 1) * span)),
    );
    files.set(formatTilePath({ level, index, width }), encodeTile(hashes));
    if (level !== 0) continue;
    const bundle = encodeEntryBundle(lines.slice(first, first + width).map(utf8));
    files.set(formatTilePath({ level: 'entries', index, width }), bundle);
  }
  const head: Checkpoint = { origin: `${ORIGIN}/log`, size: lines.length, root: rootOf(leaves) };
  return files.set('checkpoint', utf8(signCheckpoint(head, [signer])));
}

function reading(files: ReadonlyMap<string, Uint8Array>, asked: string[] = []): ReadLog {
  return async (path) => {
    asked.push(path);
    const bytes = files.get(path);
    if (bytes === undefined) throw new Error(`no ${path}`);
    return bytes;
  };
}

async function linesOf(log: VerifiedLog): Promise<{ lines: LoggedLine[]; states: LogState[] }> {
  const lines: LoggedLine[] = [];
  const states: LogState[] = [];
  for await (const bundle of log.bundles()) {
    lines.push(...bundle.lines);
    states.push(bundle.state);
  }
  return { lines, states };
}

const SIZE = 66_000;
const lines = Array.from({ length: SIZE }, (_, i) =>
  i % 100 === 0
    ? descriptorLine('2026-11-21', 'A'.repeat(43), i + 1)
    : fillEntry(new Uint8Array(32), ORIGIN, i),
);
let files: Map<string, Uint8Array>;
beforeAll(() => {
  files = serve(lines);
});

describe('a log of 66,000 entries', () => {
  it('is walked from its head to every line, each tile read once', async () => {
    const asked: string[] = [];
    const log = await verifyLog({ ...source, read: reading(files, asked) });
    expect(log.head.size).toBe(SIZE);
    const walked = await linesOf(log);
    expect(walked.lines.map(({ line }) => line)).toEqual(lines);
    expect(walked.lines.every(({ index }, i) => index === i)).toBe(true);
    expect(walked.lines[0]).toMatchObject({ kind: 'act', act: { type: 'descriptor', sequence: 1 } });
    expect(walked.lines[1]).toMatchObject({ kind: 'closed' });
    expect(asked.toSorted()).toEqual([...files.keys()].toSorted());
  });

  it('is walked on from where another walk was broken off', async () => {
    const read = reading(files);
    const { states } = await linesOf(await verifyLog({ ...source, read }));
    const broken = states[200];
    const asked: string[] = [];
    const log = await verifyLog({ ...source, read: reading(files, asked) }, broken);
    const rest = await linesOf(log);
    expect(rest.lines[0]?.index).toBe(201 * 256);
    expect(rest.lines.at(-1)?.index).toBe(SIZE - 1);
    expect(asked).not.toContain('tile/entries/200');
    expect(asked).toContain('tile/entries/201');
    expect((await linesOf(await verifyLog({ ...source, read }, states.at(-1)))).lines).toEqual([]);
  });

  it.each([
    ['a tile of leaves', 'tile/0/003'],
    ['the partial tile of leaves', 'tile/0/257.p/208'],
    ['a full tile above', 'tile/1/000'],
    ['the partial tile above', 'tile/1/001.p/1'],
    ['the tile at the top', 'tile/2/000.p/1'],
    ['a bundle of entries', 'tile/entries/003'],
    ['the partial bundle', 'tile/entries/257.p/208'],
  ])('does not verify with one bit of %s changed, wherever it is', async (_, path) => {
    const bytes = files.get(path) ?? new Uint8Array(0);
    for (const place of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const changed = Uint8Array.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      const served = new Map(files).set(path, changed);
      const walk = async () => linesOf(await verifyLog({ ...source, read: reading(served) }));
      await expect(walk()).rejects.toMatchObject({ name: 'ProtocolError' });
    }
  });
});

it('verifies at every size to 256 and a little beyond, going on from the one before', async () => {
  let state: LogState | null = null;
  for (let size = 0; size <= 260; size++) {
    const log: VerifiedLog = await verifyLog(
      { ...source, read: reading(serve(lines.slice(0, size))) },
      state,
    );
    const walked = await linesOf(log);
    expect(walked.lines.map(({ line }) => line)).toEqual(size === 0 ? [] : [lines[size - 1]]);
    state = walked.states.at(-1) ?? state;
  }
}, 30_000);

describe('a log that grew', () => {
  it('is walked on under its new head, line by line from where the old one ended', async () => {
    for (const [old, grown] of [
      [0, 1],
      [1, 2],
      [200, 256],
      [255, 300],
      [256, 257],
      [300, 700],
      [511, 512],
      [700, 700],
    ] as const) {
      const before = await linesOf(await verifyLog({ ...source, read: reading(serve(lines.slice(0, old))) }));
      const state = before.states.at(-1) ?? null;
      const read = reading(serve(lines.slice(0, grown)));
      const after = await linesOf(await verifyLog({ ...source, read }, state));
      expect([...before.lines, ...after.lines].map(({ line }) => line)).toEqual(lines.slice(0, grown));
    }
  });

  it('is caught when it changed, dropped or added a line of its past', async () => {
    const { states } = await linesOf(
      await verifyLog({ ...source, read: reading(serve(lines.slice(0, 300))) }),
    );
    const state = states.at(-1) ?? null;
    const [first = '', ...others] = lines.slice(0, 600);
    for (const past of [
      [openedLine('2026-11-21', 1), ...others],
      others,
      [first, first, ...others],
      [...others.slice(0, 298), ...others.slice(299), first],
    ]) {
      await expect(verifyLog({ ...source, read: reading(serve(past)) }, state)).rejects.toMatchObject({
        kind: 'forked',
        code: 'unverified',
      });
    }
  });

  it('is caught when it became shorter, or has another root at one size', async () => {
    const { states } = await linesOf(
      await verifyLog({ ...source, read: reading(serve(lines.slice(0, 300))) }),
    );
    const state = states.at(-1) ?? null;
    await expect(
      verifyLog({ ...source, read: reading(serve(lines.slice(0, 299))) }, state),
    ).rejects.toMatchObject({ kind: 'rolled-back' });
    const other = serve(lines.slice(1, 301));
    await expect(verifyLog({ ...source, read: reading(other) }, state)).rejects.toMatchObject({
      kind: 'forked',
      notes: [state?.checkpoint, new TextDecoder().decode(other.get('checkpoint'))],
    });
  });
});

describe('a log', () => {
  it('of nothing verifies', async () => {
    const log = await verifyLog({ ...source, read: reading(serve([])) });
    expect(log.head.size).toBe(0);
    expect((await linesOf(log)).lines).toEqual([]);
  });

  it('hands on what it cannot read as unknown, and so what it had no right to tell', async () => {
    const told = ['{"type":"fanfare"}', 'no JSON', openedLine('2026-11-21', 1), '{"closed":"short"}'];
    const walked = await linesOf(await verifyLog({ ...source, read: reading(serve(told)) }));
    expect(walked.lines.map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  it('does not verify by another key, without its witnesses, or by a state that is none', async () => {
    const read = reading(serve(lines.slice(0, 20)));
    const other = noteSigner(`${ORIGIN}/log`, new Uint8Array(32).fill(2));
    await expect(verifyLog({ read, vkey: other.vkey })).rejects.toMatchObject({ code: 'unverified' });
    const witness = cosignerVkey('witness.example/w1', new Uint8Array(32).fill(3));
    const witnesses = { vkeys: [witness], quorum: 1 };
    await expect(verifyLog({ read, ...source, witnesses })).rejects.toMatchObject({ code: 'unverified' });
    const checkpoint = new TextDecoder().decode(await read('checkpoint'));
    for (const next of [-1, 0.5, 21, Number.NaN]) {
      await expect(verifyLog({ read, ...source }, { checkpoint, next })).rejects.toMatchObject({
        code: 'malformed',
      });
    }
  });
});
