import {
  addDays,
  type DescriptorDesk,
  type EpochList,
  emptyRoster,
  encodeB64,
  makeKeyring,
  randomBytes,
} from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { createKeychain } from '../keys/keychain.ts';
import { epochInForce, type Seat } from './seat.ts';

const DAY = '2026-11-21';
const ORIGIN = 'harbour.example';

/** A seat at a desk whose first epoch the member made; `descriptor` says what the programme key signed of it. */
async function seatWith(
  descriptor: (made: EpochList[number]) => Partial<DescriptorDesk> | null,
): Promise<Seat> {
  const keychain = createKeychain();
  const own = await keychain.unlock(randomBytes(32), ORIGIN);
  const roster = emptyRoster({ origin: ORIGIN, desk: 'harbour', root: own.verify });
  const { wraps: _, ...epoch } = await keychain.makeEpoch({ epoch: 1, from: DAY, roster });
  const listed = { ...epoch, wrap: null };
  const signed = descriptor(listed);
  const desk = {
    id: 'harbour',
    kind: 'intake',
    title: {},
    root: own.verify,
    ...epoch,
    next: [],
    past: [],
    ...signed,
  };
  const session = { origin: ORIGIN, desk: 'harbour', account: 'mira' };
  return {
    ...{ keychain, session, epochs: [listed], today: () => DAY },
    programme: { isExpired: false, descriptor: { desks: signed === null ? [] : [desk] } },
  } as unknown as Seat;
}

test('the desk signs under the epoch that the descriptor announces', async () => {
  expect(epochInForce(await seatWith(() => ({})))).toBe(1);
});

test('an epoch that the server handed out but the programme key did not sign is not used', async () => {
  const other = await makeKeyring(randomBytes(32), ORIGIN);
  const forged = { recipient: other.recipient, verify: encodeB64(other.verify) };
  const seat = await seatWith(() => forged);
  expect(() => epochInForce(seat)).toThrow('no-key');
});

test('before the first epoch nothing is signed', async () => {
  const seat = await seatWith(() => null);
  expect(() => epochInForce(seat)).toThrow('not-open');
});

test('when the last epoch has run out the desk can still answer under it', async () => {
  const past = { from: addDays(DAY, -40), until: addDays(DAY, -10), acceptUntil: addDays(DAY, 50) };
  expect(epochInForce(await seatWith(() => past))).toBe(1);
});
