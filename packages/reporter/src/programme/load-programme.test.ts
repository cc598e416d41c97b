import {
  cosigner,
  descriptorLine,
  formatProof,
  hashB64,
  leafHash,
  type NoteSigner,
  noteSigner,
  signCheckpoint,
  utf8,
} from '@bellbuoy/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Harbour, LOG, makeHarbour, ORIGIN, seed, serve, TODAY } from '../testing/harbour.ts';
import { isCosigned, readProgramme } from './load-programme.ts';

describe('a programme', () => {
  let harbour: Harbour;
  beforeAll(async () => {
    harbour = await makeHarbour();
  });

  test('is open when its descriptor verifies and its desk has keys for today', () => {
    const { file, descriptor } = harbour;
    const state = readProgramme(serve(file, descriptor), TODAY);
    expect(state).toMatchObject({
      kind: 'open',
      programme: { desk: { id: 'harbour' } },
      epoch: { epoch: 3 },
    });
  });

  test('is not open yet without an intake desk', () => {
    const { file, descriptor } = harbour;
    expect(readProgramme(serve(file, { ...descriptor, desks: [] }), TODAY)).toEqual({ kind: 'not-open-yet' });
    const desks = descriptor.desks.map((desk) => ({ ...desk, kind: 'redress' as const }));
    expect(readProgramme(serve(file, { ...descriptor, desks }), TODAY)).toEqual({ kind: 'not-open-yet' });
  });

  test('can be read, not written to, between keys', () => {
    const { file, descriptor } = harbour;
    expect(readProgramme(serve(file, descriptor), '2026-12-15')).toMatchObject({ kind: 'closed' });
  });

  test('has expired on the day after it says', () => {
    const { file, descriptor } = harbour;
    expect(readProgramme(serve(file, descriptor), '2026-12-21')).toEqual({ kind: 'expired' });
  });

  test('is not believed when anything about its signature is wrong', () => {
    const { file, descriptor } = harbour;
    const served = serve(file, descriptor);
    const stranger = noteSigner(`${ORIGIN}/programme`, seed(9));
    const altered = new TextEncoder().encode(
      new TextDecoder().decode(served.descriptor).replace('"sequence":7', '"sequence":8'),
    );
    for (const files of [
      { ...served, descriptor: altered },
      { ...served, note: '' },
      serve(file, descriptor, stranger),
      serve({ ...file, sequence: 8 }, descriptor),
      { ...served, programme: new TextEncoder().encode('<html>') },
    ]) {
      expect(readProgramme(files, TODAY)).toEqual({ kind: 'unverified' });
    }
  });

  test('that a page has verified is held to: by the same key, and never an older edition', () => {
    const { file, descriptor } = harbour;
    const first = readProgramme(serve(file, { ...descriptor, sequence: 8 }), TODAY);
    if (first.kind !== 'open') throw new Error('not open');
    const read = (files: ReturnType<typeof serve>) => readProgramme(files, TODAY, first.programme);
    expect(read(serve(file, { ...descriptor, sequence: 8 }))).toMatchObject({ kind: 'open' });
    expect(read(serve(file, descriptor))).toEqual({ kind: 'unverified' });
    const stranger = noteSigner(`${ORIGIN}/programme`, seed(9));
    const swapped = serve({ ...file, vkey: stranger.vkey }, { ...descriptor, sequence: 8 }, stranger);
    expect(readProgramme(swapped, TODAY)).toMatchObject({ kind: 'open' });
    expect(read(swapped)).toEqual({ kind: 'unverified' });
  });

  test('is believed only with a proof that enough outsiders cosigned, where its file asks for them', async () => {
    const { file, descriptor } = harbour;
    const bytes = serve(file, descriptor).descriptor;
    const [one, two] = [8, 9].map((n) => cosigner(`witness.example/w${n}`, seed(n), 1_795_262_400));
    if (one === undefined || two === undefined) throw new Error('no witness');
    const asked = { ...file, witnesses: [one.vkey, two.vkey], quorum: 2 };
    const line = descriptorLine(descriptor.day, hashB64(bytes), descriptor.sequence);
    const prove = (logged: string, signers: NoteSigner[]) => {
      const head = { origin: LOG.name, size: 1, root: leafHash(utf8(logged)) };
      return utf8(formatProof({ index: 0, path: [], checkpoint: signCheckpoint(head, [LOG, ...signers]) }));
    };
    expect(await isCosigned(bytes, prove(line, [one, two]), asked)).toBe(true);
    expect(await isCosigned(bytes, prove(line, [one]), asked)).toBe(false);
    expect(await isCosigned(bytes, prove(line, []), asked)).toBe(false);
    expect(await isCosigned(bytes, prove('another', [one, two]), asked)).toBe(false);
    expect(await isCosigned(bytes, null, asked)).toBe(false);
    expect(await isCosigned(bytes, null, file)).toBe(true);
  });
});
