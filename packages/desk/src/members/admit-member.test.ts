import { encodeB64, invitationMac, makeKeyring, randomBytes, wrapSeed } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { createKeychain } from '../keys/keychain.ts';
import type { Seat } from '../seat/seat.ts';
import { admitMember, type PendingInvitation } from './admit-member.ts';

const ORIGIN = 'harbour.example';

test('a server that puts a secret of its own beside keys of its own is found out', async () => {
  const keychain = createKeychain();
  const { recipient } = await keychain.unlock(randomBytes(32), ORIGIN);
  const seat = { keychain, session: { origin: ORIGIN } } as unknown as Seat;
  const secret = randomBytes(32);
  const mallory = await makeKeyring(randomBytes(32), ORIGIN);
  const keys = { account: 'ben', recipient: mallory.recipient, verify: encodeB64(mallory.verify) };
  const invitation: PendingInvitation = {
    ...keys,
    id: encodeB64(randomBytes(16)),
    name: 'Ben',
    role: 'analyst',
    state: 'accepted',
    secret: encodeB64(await wrapSeed(secret, recipient)),
    mac: invitationMac(secret, { ...keys, origin: ORIGIN }),
  };
  await expect(admitMember(seat, invitation, () => {})).rejects.toMatchObject({
    code: 'invitation-unverified',
  });
});
