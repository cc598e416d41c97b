import { addDays, encodeB64, type Keyring, makeKeyring, randomBytes, wrapSeed } from '@bellbuoy/protocol';
import { beforeEach, expect, test } from 'vitest';
import { currentEpochKeyring } from './desk-epochs.ts';
import type { DeskSession } from './desk-session.ts';

const ORIGIN = 'harbour.example';
const DAY = '2026-11-21';

let member: Keyring;
let listed: Awaited<ReturnType<typeof epochOf>>;

beforeEach(async () => {
  member = await makeKeyring(randomBytes(32), ORIGIN);
  listed = await epochOf(randomBytes(32));
});

/** An epoch as the server lists it, its seed wrapped for the member. */
async function epochOf(seed: Uint8Array) {
  const { recipient, verify } = await makeKeyring(seed, ORIGIN);
  const key = encodeB64(verify);
  const wrap = encodeB64(await wrapSeed(seed, member.recipient));
  const days = { from: DAY, until: addDays(DAY, 29), acceptUntil: addDays(DAY, 89) };
  return { epoch: 1, recipient, verify: key, ...days, wrap };
}

function sessionAt(today: string, announced: object | null): DeskSession {
  const http = { get: async () => [listed] };
  const session = { http, origin: ORIGIN, account: 'miriam', keyring: member };
  return { ...session, today: () => today, announced: async () => announced } as unknown as DeskSession;
}

test('the desk signs under the epoch that the programme announces, and still once it has run out', async () => {
  const announced = { ...listed, next: [], past: [] };
  for (const today of [DAY, addDays(DAY, 40)]) {
    const { epoch, keyring } = await currentEpochKeyring(sessionAt(today, announced));
    expect([epoch, keyring.recipient]).toEqual([1, listed.recipient]);
  }
});

test('an epoch that the server slips in under the announced number is not used', async () => {
  const announced = { ...(await epochOf(randomBytes(32))), next: [], past: [] };
  await expect(currentEpochKeyring(sessionAt(DAY, announced))).rejects.toMatchObject({ code: 'unverified' });
});

test('an epoch that only the server lists is not used', async () => {
  await expect(currentEpochKeyring(sessionAt(DAY, null))).rejects.toMatchObject({ code: 'expired' });
  const later = { ...listed, from: addDays(DAY, 1), next: [], past: [] };
  await expect(currentEpochKeyring(sessionAt(DAY, later))).rejects.toMatchObject({ code: 'expired' });
});
