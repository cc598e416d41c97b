import {
  cosigner,
  cosignerVkey,
  drawSlot,
  encodeB64,
  type Guardians,
  leafHash,
  newActRef,
  noteSigner,
  signCheckpoint,
  utf8,
  type Witnesses,
} from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import type { Guardianship } from '../guardians/guardianship.ts';
import type { Programme } from '../programme/read-programme.ts';
import { verifyProposal } from './verify-proposal.ts';

const ORIGIN = 'harbour.example';
const log = noteSigner(`${ORIGIN}/log`, new Uint8Array(32).fill(1));
const SEED = new Uint8Array(32).fill(2);
const [WITNESS, OTHER] = [SEED, new Uint8Array(32).fill(3)].map((seed) => cosignerVkey('w.example/1', seed));
const leaf = leafHash(utf8('{"type":"the only line"}'));
const slots = [1, 2, 3].map((slot) => ({ slot, verify: `key ${slot}`, recipient: `recipient ${slot}` }));
const block = { version: 1, slots } as unknown as Guardians;
const SEALS = ['A'.repeat(43)];

function asked() {
  const ref = newActRef();
  const root = encodeB64(leaf);
  const { slot: drawn, recipient } = drawSlot({ root, ref }, block, 1);
  const said = { checkpoint: { size: 1, root }, drawn, recipient, months: ['2026-11'], seals: SEALS };
  return { ...said, act: 'check', ref, account: 'gia', block: 1, why: 'somebody asks' } as never;
}

/** What a browser finds that trusts these witnesses, when only one of them has seen the head. */
function verifying(witnesses: Witnesses): Promise<void> {
  const head = { origin: `${ORIGIN}/log`, size: 1, root: leaf };
  const checkpoint = signCheckpoint(head, [log, cosigner('w.example/1', SEED, 1_795_262_400)]);
  const files: Record<string, Uint8Array> = {
    '/log/checkpoint': utf8(checkpoint),
    '/log/tile/0/000.p/1': leaf,
  };
  const programme = { descriptor: { log: { vkey: log.vkey } }, witnesses } as Programme;
  const attested = [{ account: 'gia', slot: slots[0] }];
  const guardians = {
    programme,
    block,
    ofVersion: () => block,
    attestedAt: () => attested,
  } as unknown as Guardianship;
  const around = { fetchFile: (path: string) => Promise.resolve(files[path] ?? null) } as never;
  return verifyProposal({ around }, guardians, asked(), SEALS);
}

test('a check is taken whose draw rests on a head of the log, cosigned where the programme names a quorum', async () => {
  await verifying({ vkeys: [], quorum: 0 });
  await verifying({ vkeys: [WITNESS ?? ''], quorum: 1 });
});

test.each([
  ['no witness of ours has cosigned', [OTHER ?? ''], 1],
  ['fewer have cosigned than it takes', [WITNESS ?? '', OTHER ?? ''], 2],
])('a check is not taken where %s', async (_, vkeys, quorum) => {
  await expect(verifying({ vkeys, quorum })).rejects.toMatchObject({ code: 'ask-unproven' });
});
