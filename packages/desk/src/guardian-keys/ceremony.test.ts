import {
  type AccountKeys,
  accountCode,
  approveGuardians,
  attestGuardian,
  blockCode,
  draftGuardians,
  encodeB64,
  type Guardians,
  type Guardianship,
  type Keyring,
  makeKeyring,
  parseGuardians,
  randomBytes,
  unwrapKeyring,
  wrapSeed,
} from '@bellbuoy/protocol';
import { beforeEach, expect, test } from 'vitest';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import { createKeychain } from '../keys/keychain.ts';
import { acceptSlot, blockToApprove, type Ceremony, handOver, type PlannedSlot } from './ceremony.ts';

// What a server that lies could say of a change that is being prepared, to the browser of one of the guardians.

const ORIGIN = 'harbour.example';
const DAY = '2026-11-21';

let slots: Keyring[];
let latest: Guardians;
let successor: { keys: AccountKeys; keyring: Keyring };
let sent: { route: string; body: unknown }[];

beforeEach(async () => {
  slots = await Promise.all([1, 2, 3].map(() => makeKeyring(randomBytes(32), ORIGIN)));
  const named = slots.map(({ recipient, verify }, i) => ({
    ...{ holder: `Holder ${i + 1}`, organisation: `Body ${i + 1}`, recipient, verify: encodeB64(verify) },
  }));
  const draft = draftGuardians({ from: DAY, threshold: 2, slots: named });
  const approvals = slots.map((slot, i) => approveGuardians(draft, i + 1, slot));
  latest = parseGuardians({ ...draft, approvals });
  const keyring = await makeKeyring(randomBytes(32), ORIGIN);
  successor = { keyring, keys: keysOf('dora', keyring) };
  sent = [];
});

function keysOf(account: string, { recipient, verify }: Keyring): AccountKeys {
  return { origin: ORIGIN, account, recipient, verify: encodeB64(verify) };
}

/** Somebody at their browser, with a server that takes what it is sent. */
async function personAt(account: string, seed = randomBytes(32)): Promise<GuardianPlace> {
  const keychain = createKeychain();
  await keychain.unlock(seed, ORIGIN);
  const take = (route: string) => async (body: unknown) => void sent.push({ route, body });
  const api = { handOverSlot: take('hand-over'), makeSlot: take('slot') };
  return { around: { keychain, api }, session: { account, origin: ORIGIN } } as unknown as GuardianPlace;
}

function planned(slot: number, change: Partial<PlannedSlot> = {}): PlannedSlot {
  return {
    ...{ slot, holder: `Holder ${slot}`, organisation: `Body ${slot}`, account: null, key: 'stays' },
    ...{ recipient: null, verify: null, handedOver: null, ...change },
  };
}

function ceremonyOf(slots: PlannedSlot[], known: Partial<Guardianship> = {}): Ceremony {
  const draft = { version: 2, threshold: 2, from: '2026-12-21', draftedBy: 'lead', slots, approved: [] };
  const accounts = [{ name: 'Dora', ...successor.keys }];
  return {
    ...{ inForce: latest, latest, blocks: [latest], code: '' },
    known: { noticeDays: 7, attestations: [], own: [], accounts, draft, ...known },
  };
}

test('a slot that goes on has the key that the chain gives it, whatever the server says', async () => {
  const place = await personAt('amara');
  const honest = ceremonyOf([planned(1), planned(2)]);
  const block = await blockToApprove(honest, place);
  expect(block?.['slots']).toMatchObject([
    { recipient: slots[0]?.recipient },
    { recipient: slots[1]?.recipient },
  ]);
  const swapped = ceremonyOf([planned(1, { recipient: successor.keyring.recipient }), planned(2)]);
  await expect(blockToApprove(swapped, place)).rejects.toMatchObject({ code: 'slot-swapped' });
});

test('a new slot counts only with its own key’s word, and one’s own only with one’s own key', async () => {
  const place = await personAt('amara');
  const { verify } = await place.around.keychain.takeSlot(randomBytes(32));
  const own = place.around.keychain.ownKeys();
  const mine = await place.around.keychain.asSlot(verify, async (slot) => slot);
  const account = { origin: ORIGIN, account: 'amara', ...own };
  const entry = (by: Keyring) => ({
    ...{ slotKey: encodeB64(by.verify), name: 'Amara', ...account, attestation: attestGuardian(account, by) },
  });
  const made = (by: Keyring) => {
    const key = { recipient: by.recipient, verify: encodeB64(by.verify) };
    return [planned(1, { key: 'new', account: 'amara', ...key }), planned(2)];
  };
  const right = ceremonyOf(made(mine), { attestations: [entry(mine)] });
  const block = await blockToApprove(right, place);
  expect(block).not.toBeNull();
  // The server's own key, with that key's word for this account.
  const theirs = await makeKeyring(randomBytes(32), ORIGIN);
  const swapped = ceremonyOf(made(theirs), { attestations: [entry(theirs)] });
  await expect(blockToApprove(swapped, place)).rejects.toMatchObject({ code: 'slot-swapped' });
  await expect(blockToApprove(ceremonyOf(made(mine)), place)).rejects.toMatchObject({ code: 'slot-swapped' });
  // Whoever has no slot of it sees other numbers than its holder does.
  const other = await blockToApprove(swapped, await personAt('bento'));
  expect(other && blockCode(other)).not.toBe(block && blockCode(block));
});

test('a slot is handed over to the keys that the successor read out, and to no others', async () => {
  const place = await personAt('amara');
  const [first] = slots;
  if (first === undefined) throw new Error('three slots');
  await place.around.keychain.takeSlot(first.seed);
  const slot = planned(1, { holder: 'Dora', account: 'dora' });
  const readOut = accountCode(successor.keys);
  const impostor = keysOf('dora', await makeKeyring(randomBytes(32), ORIGIN));
  const lying = ceremonyOf([slot, planned(2)], { accounts: [{ name: 'Dora', ...impostor }] });
  await expect(handOver(place, lying, slot, readOut)).rejects.toMatchObject({ code: 'other-account' });
  expect(sent).toEqual([]);
  await handOver(place, ceremonyOf([slot, planned(2)]), slot, readOut.replaceAll(' ', ' - '));
  const [handed] = sent as { body: { wrap: string } }[];
  const wrap = handed?.body.wrap ?? '';
  const expected = { origin: ORIGIN, recipient: first.recipient };
  const opened = await unwrapKeyring(Buffer.from(wrap, 'base64url'), successor.keyring.identity, expected);
  expect(opened.seed).toEqual(first.seed);
});

test('a successor takes nothing but that slot’s own key', async () => {
  const place = await personAt('dora', successor.keyring.seed);
  const [first] = slots;
  if (first === undefined) throw new Error('three slots');
  const given = async (seed: Uint8Array) =>
    planned(1, {
      ...{ holder: 'Dora', account: 'dora' },
      handedOver: encodeB64(await wrapSeed(seed, successor.keyring.recipient)),
    });
  const wrong = await given(randomBytes(32));
  const taking = acceptSlot(place, wrong, ceremonyOf([wrong, planned(2)]));
  await expect(taking).rejects.toMatchObject({ code: 'slot-swapped' });
  expect(sent).toEqual([]);
  // The leaving holder hands it over once more, and nobody has to sign in again.
  const right = await given(first.seed);
  await acceptSlot(place, right, ceremonyOf([right, planned(2)]));
  expect(sent).toMatchObject([{ route: 'slot', body: { slot: 1, slotKey: encodeB64(first.verify) } }]);
});
