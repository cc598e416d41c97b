import {
  addDays,
  cosigner,
  type Descriptor,
  descriptorLine,
  descriptorNote,
  formatDescriptor,
  formatProgrammeFile,
  formatProof,
  hashB64,
  leafHash,
  type NoteSigner,
  noteSigner,
  parseProgrammeFile,
  signCheckpoint,
  utf8,
} from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { deskOf, type FetchFile, readProgramme } from './read-programme.ts';
import { seenBefore } from './seen-before.ts';

const DAY = '2026-11-21';
const ORIGIN = 'harbour.example';
const signer = noteSigner(`${ORIGIN}/programme`, new Uint8Array(32).fill(1));
const log = noteSigner(`${ORIGIN}/log`, new Uint8Array(32).fill(2));

function served(change: Partial<Descriptor> = {}, by = signer): FetchFile {
  const descriptor: Descriptor = {
    ...{ v: 1, origin: ORIGIN, sequence: 3, day: DAY, expires: addDays(DAY, 29), log: { vkey: log.vkey } },
    ...{ desks: [], guardians: null, bodies: [], issuing: [], work: { max: 0 } },
    ...{ policy: { hash: 'A'.repeat(43), from: DAY }, limits: { attachments: 10, attachmentBytes: 1 } },
    ...{ hours: { zone: 'UTC', open: [] } },
    ...change,
  };
  const bytes = formatDescriptor(descriptor);
  const pinned = { origin: ORIGIN, vkey: signer.vkey, sequence: 3, witnesses: [], quorum: 0, content: null };
  const files: Record<string, Uint8Array> = {
    '/programme.json': formatProgrammeFile(pinned),
    '/.well-known/bellbuoy': bytes,
    '/.well-known/bellbuoy.note': utf8(descriptorNote(bytes, by)),
  };
  return (path) => Promise.resolve(files[path] ?? null);
}

/** A browser's storage, empty. */
function fresh() {
  const kept = new Map<string, string>();
  return seenBefore({
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
  });
}

test('a descriptor signed by the pinned key is read', async () => {
  const programme = await readProgramme(served(), DAY, fresh());
  expect(programme.isExpired).toBe(false);
  expect(deskOf(programme, 'harbour')).toBeNull();
});

test('one that has expired still tells who the desk is, and says that it has', async () => {
  expect((await readProgramme(served(), addDays(DAY, 40), fresh())).isExpired).toBe(true);
});

test.each([
  ['signed by another key', served({}, noteSigner(`${ORIGIN}/programme`, new Uint8Array(32).fill(9)))],
  ['older than the one pinned', served({ sequence: 2 })],
  ['that is not there', () => Promise.resolve(null)],
])('one %s is refused', async (_, fetchFile) => {
  await expect(readProgramme(fetchFile, DAY, fresh())).rejects.toMatchObject({ code: 'wrong-programme' });
});

test('an edition older than one that this browser has seen is refused, in a later session too', async () => {
  const seen = fresh();
  await readProgramme(served({ sequence: 5 }), DAY, seen);
  await expect(readProgramme(served({ sequence: 4 }), DAY, seen)).rejects.toMatchObject({
    code: 'rolled-back',
  });
  expect((await readProgramme(served({ sequence: 5 }), DAY, seen)).descriptor.sequence).toBe(5);
  expect((await readProgramme(served({ sequence: 4 }), DAY, fresh())).descriptor.sequence).toBe(4);
});

test('what is remembered of a roster comes back, and nothing that is no mark', () => {
  const seen = fresh();
  const mark = { length: 2, head: 'A'.repeat(43) };
  expect(seen.roster('root')).toBeNull();
  seen.keepRoster('root', mark);
  expect(seen.roster('root')).toEqual(mark);
  expect(seen.roster('another root')).toBeNull();
  expect(seenBefore({ getItem: () => '2 x', setItem: () => {} }).roster('root')).toBeNull();
});

test('one without a proof that outsiders cosigned is refused where the programme file asks for them', async () => {
  const witness = cosigner('witness.example/w1', new Uint8Array(32).fill(3), 1_795_262_400);
  const bare = served();
  const bytes = (await bare('/.well-known/bellbuoy')) ?? new Uint8Array(0);
  const file = parseProgrammeFile((await bare('/programme.json')) ?? new Uint8Array(0));
  const asked = formatProgrammeFile({ ...file, witnesses: [witness.vkey], quorum: 1 });
  const line = descriptorLine(DAY, hashB64(bytes), 3);
  const proven =
    (signers: NoteSigner[]): FetchFile =>
    async (path) => {
      if (path === '/programme.json') return asked;
      if (path !== '/.well-known/bellbuoy.proof') return bare(path);
      const head = { origin: log.name, size: 1, root: leafHash(utf8(line)) };
      return utf8(formatProof({ index: 0, path: [], checkpoint: signCheckpoint(head, signers) }));
    };
  await expect(readProgramme(proven([log, witness]), DAY, fresh())).resolves.toMatchObject({
    isExpired: false,
  });
  await expect(readProgramme(proven([log]), DAY, fresh())).rejects.toMatchObject({ code: 'wrong-programme' });
  const without: FetchFile = async (path) => (path === '/programme.json' ? asked : bare(path));
  await expect(readProgramme(without, DAY, fresh())).rejects.toMatchObject({ code: 'wrong-programme' });
});
