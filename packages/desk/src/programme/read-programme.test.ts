import {
  addDays,
  type Descriptor,
  descriptorNote,
  formatDescriptor,
  formatProgrammeFile,
  noteSigner,
  utf8,
} from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { deskOf, type FetchFile, readProgramme } from './read-programme.ts';

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

test('a descriptor signed by the pinned key is read', async () => {
  const programme = await readProgramme(served(), DAY);
  expect(programme.isExpired).toBe(false);
  expect(deskOf(programme, 'harbour')).toBeNull();
});

test('one that has expired still tells who the desk is, and says that it has', async () => {
  expect((await readProgramme(served(), addDays(DAY, 40))).isExpired).toBe(true);
});

test.each([
  ['signed by another key', served({}, noteSigner(`${ORIGIN}/programme`, new Uint8Array(32).fill(9)))],
  ['older than the one pinned', served({ sequence: 2 })],
  ['that is not there', () => Promise.resolve(null)],
])('one %s is refused', async (_, fetchFile) => {
  await expect(readProgramme(fetchFile, DAY)).rejects.toMatchObject({ code: 'wrong-programme' });
});
