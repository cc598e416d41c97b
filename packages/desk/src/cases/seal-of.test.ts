import { encodeB64, hashB64, makeKeyring, type NameSeal, sealName } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { sealOf } from './seal-of.ts';

const ORIGIN = 'harbour.example';

async function newSeal(): Promise<NameSeal> {
  const keyringOf = (seed: number) => makeKeyring(new Uint8Array(32).fill(seed), ORIGIN);
  const slots = await Promise.all(
    [1, 2, 3].map(async (slot) => ({ slot, recipient: (await keyringOf(slot)).recipient })),
  );
  return sealName('Ana Lima', {
    place: { origin: ORIGIN, desk: 'harbour', epoch: 1 },
    mailbox: hashB64(new Uint8Array(1)),
    receipt: await keyringOf(9),
    guardians: { threshold: 2, slots },
  });
}

test('a seal goes with its report', async () => {
  const seal = await newSeal();
  expect(sealOf({ seal })).toBe(seal);
  expect(sealOf({})).toBeNull();
});

test('what only looks like a seal keeps no report from being opened', async () => {
  const { file, shares } = await newSeal();
  const noise = encodeB64(new Uint8Array(2_683));
  expect(sealOf({ seal: { file, shares: [noise, ...shares.slice(1)] } })).toBeNull();
  expect(sealOf({ seal: { file: noise, shares } })).toBeNull();
  expect(sealOf({ seal: { file: 'AAAA', shares } })).toBeNull();
});
