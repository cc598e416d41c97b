import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../bytes.ts';
import { formatAddCheckpoint, maxAddCheckpointLength, parseAddCheckpoint } from './add-checkpoint.ts';
import { type Checkpoint, formatCheckpoint, signCheckpoint, verifyCheckpoint } from './checkpoint.ts';
import { cosigner } from './cosignature.ts';
import { consistencyPath, leafHash, rootOf } from './merkle.ts';
import { noteSigner, signNote, verifyNote } from './note.ts';
import { decideAddCheckpoint, type WitnessDecision } from './witness.ts';

const LOG = noteSigner('harbour.example/log', new Uint8Array(32).fill(1));
const WITNESS = cosigner('witness.example/w1', new Uint8Array(32).fill(3), 1_795_262_400);
const MAX = 256;

/** The leaves of one past of the log, or of another. */
const past = (of: string) => Array.from({ length: MAX }, (_, i) => leafHash(utf8(`${of} ${i}`)));
const PAST = past('this');
const OTHER = past('other');

const headOf = (leaves: readonly Uint8Array[], size: number): Checkpoint => ({
  origin: LOG.name,
  size,
  root: rootOf(leaves.slice(0, size)),
});

/** Each subtree is hashed once: over every size they are the same few. */
const kept = new Map<readonly Uint8Array[], Map<string, Uint8Array>>();
function readerOf(leaves: readonly Uint8Array[]): (level: number, index: number) => Uint8Array {
  const known = kept.get(leaves) ?? new Map<string, Uint8Array>();
  kept.set(leaves, known);
  return (level, index) => {
    const place = `${level} ${index}`;
    const hash = known.get(place) ?? rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
    known.set(place, hash);
    return hash;
  };
}

async function ask(leaves: readonly Uint8Array[], oldSize: number, size: number): Promise<string> {
  const readHash = readerOf(leaves);
  const path = oldSize === 0 ? [] : await consistencyPath(oldSize, size, readHash);
  return formatAddCheckpoint({ oldSize, path, checkpoint: signCheckpoint(headOf(leaves, size), [LOG]) });
}

function decide(body: string, last: Checkpoint | null = null): WitnessDecision {
  return decideAddCheckpoint(body, (origin) => (origin === LOG.name ? { vkey: LOG.vkey, last } : null));
}

describe('a witness', () => {
  it('cosigns every head that continues its last, and no head of another past, at every size to 256', async () => {
    for (let size = 1; size <= MAX; size++) {
      const oldSize = Math.floor((size * 7) / 11);
      const last = oldSize === 0 ? null : headOf(PAST, oldSize);
      expect(decide(await ask(PAST, oldSize, size), last)).toMatchObject({
        kind: 'cosign',
        checkpoint: { size },
      });
      if (oldSize === 0) continue;
      expect(decide(await ask(OTHER, oldSize, size), last)).toEqual({ kind: 'refuse', status: 422 });
    }
  });

  it('refuses a log that was rolled back, whatever old size it claims', async () => {
    const last = headOf(PAST, 40);
    expect(decide(await ask(PAST, 0, 30), last)).toEqual({ kind: 'refuse', status: 409, size: 40 });
    expect(decide(await ask(PAST, 20, 30), last)).toEqual({ kind: 'refuse', status: 409, size: 40 });
    const beyond = formatAddCheckpoint({
      oldSize: 40,
      path: [],
      checkpoint: signCheckpoint(headOf(PAST, 30), [LOG]),
    });
    expect(decide(beyond, last)).toEqual({ kind: 'refuse', status: 400 });
  });

  it('cosigns one size again, but never two roots of it', async () => {
    const last = headOf(PAST, 40);
    expect(decide(await ask(PAST, 40, 40), last)).toMatchObject({ kind: 'cosign' });
    expect(decide(await ask(OTHER, 40, 40), last)).toEqual({ kind: 'refuse', status: 422 });
  });

  it('takes no proof where there is nothing to prove, and only the empty root for nothing', () => {
    const proven = formatAddCheckpoint({
      oldSize: 0,
      path: [PAST[0] ?? new Uint8Array(32)],
      checkpoint: signCheckpoint(headOf(PAST, 3), [LOG]),
    });
    expect(decide(proven)).toEqual({ kind: 'refuse', status: 422 });
    const checkpoint = signCheckpoint({ ...headOf(PAST, 3), size: 0 }, [LOG]);
    expect(decide(formatAddCheckpoint({ oldSize: 0, path: [], checkpoint }))).toEqual({
      kind: 'refuse',
      status: 422,
    });
    const empty = signCheckpoint(headOf(PAST, 0), [LOG]);
    expect(decide(formatAddCheckpoint({ oldSize: 0, path: [], checkpoint: empty }))).toMatchObject({
      kind: 'cosign',
    });
  });

  it('refuses unknown logs, other signatures and what is no checkpoint', async () => {
    const good = await ask(PAST, 0, 3);
    expect(decide(good.replaceAll('harbour.example', 'other.example'))).toEqual({
      kind: 'refuse',
      status: 404,
    });
    const forged = signCheckpoint(headOf(PAST, 3), [noteSigner(LOG.name, new Uint8Array(32).fill(9))]);
    expect(decide(formatAddCheckpoint({ oldSize: 0, path: [], checkpoint: forged }))).toEqual({
      kind: 'refuse',
      status: 403,
    });
    const extended = signNote(`${formatCheckpoint(headOf(PAST, 3))}extension\n`, [LOG]);
    for (const body of [
      formatAddCheckpoint({ oldSize: 0, path: [], checkpoint: extended }),
      '',
      'old 0',
      good.replace('old 0', 'old 00'),
      good.replace('old 0', 'old -1'),
      good.replace('old 0', 'old 1e1'),
      good.replace('old 0', `old 0\n${'A'.repeat(43)}`),
      'x'.repeat(maxAddCheckpointLength + 1),
    ]) {
      expect(decide(body)).toEqual({ kind: 'refuse', status: 400 });
    }
  });

  it('decides on anything at all without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (head, tail) => {
        const decision = decide(`old 0\n${head}\n${LOG.name}\n${tail}`);
        expect(decision.kind).toBe('refuse');
      }),
    );
  });
});

describe('a request to a witness', () => {
  it('comes back from its text', () => {
    const hashes = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 63 });
    fc.assert(
      fc.property(fc.maxSafeNat(), hashes, (oldSize, path) => {
        const checkpoint = signCheckpoint(headOf(PAST, 3), [LOG]);
        const request = { oldSize, path, checkpoint };
        expect(parseAddCheckpoint(formatAddCheckpoint(request))).toEqual(request);
      }),
    );
  });

  it('has at most 63 hashes', () => {
    const path = Array.from({ length: 64 }, () => new Uint8Array(32));
    const body = formatAddCheckpoint({ oldSize: 1, path, checkpoint: 'x\n' });
    expect(() => parseAddCheckpoint(body)).toThrow('not a request');
  });
});

describe('a cosignature', () => {
  const note = signCheckpoint(headOf(PAST, 3), [LOG, WITNESS]);
  const witnesses = { vkeys: [WITNESS.vkey], quorum: 1 };

  it('is counted with its time', () => {
    expect(verifyCheckpoint(note, LOG.vkey, witnesses).size).toBe(3);
    expect(verifyNote(note, [WITNESS.vkey]).signatures).toMatchObject([{ time: 1_795_262_400 }]);
  });

  it('is of this head and this time alone', () => {
    const [text = '', lines = ''] = note.split('\n\n');
    const other = signCheckpoint(headOf(OTHER, 3), [LOG]).split('\n\n')[0] ?? '';
    expect(() => verifyCheckpoint(`${other}\n\n${lines}`, LOG.vkey, witnesses)).toThrow();
    const line = lines.split('\n')[1] ?? '';
    const encoded = Buffer.from(line.slice(line.lastIndexOf(' ') + 1), 'base64');
    for (let bit = 0; bit < encoded.length * 8; bit++) {
      const changed = Buffer.from(encoded);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const forged = `${text}\n\n${lines.replace(encoded.toString('base64'), changed.toString('base64'))}`;
      expect(() => verifyCheckpoint(forged, LOG.vkey, witnesses)).toThrow(
        expect.objectContaining({ code: 'unverified' }),
      );
    }
  });

  it('counts once for each key, whatever it calls itself', () => {
    const alias = cosigner('witness.example/w2', new Uint8Array(32).fill(3), 1_795_262_401);
    const twice = signCheckpoint(headOf(PAST, 3), [LOG, WITNESS, alias, WITNESS]);
    const two = { vkeys: [WITNESS.vkey, alias.vkey], quorum: 2 };
    expect(() => verifyCheckpoint(twice, LOG.vkey, two)).toThrow('too few witnesses');
  });

  it('is not what the log’s own key can make', () => {
    const own = { vkeys: [LOG.vkey], quorum: 1 };
    expect(() => verifyCheckpoint(note, LOG.vkey, own)).toThrow('not the key of a witness');
  });
});
