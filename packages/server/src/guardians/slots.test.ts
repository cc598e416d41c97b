import {
  type AttestationList,
  attestGuardian,
  encodeB64,
  type Guardianship,
  makeKeyring,
  randomBytes,
  unwrapKeyring,
  verifyAttestation,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import {
  accountKeys,
  appointTestGuardians,
  slotRequest,
  type TestGuardians,
} from '../desk/test-guardians.ts';

describeOnBothEngines('the slots of guardians', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let appointed: TestGuardians;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    appointed = await appointTestGuardians(desk, lead);
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  test('are vouched for by their own keys, which leads and guardians verify by the block', async () => {
    const { block, guardians } = appointed;
    const toLead = await lead.browser.expect<AttestationList>(200, 'GET /attestations');
    const { attestations } = await guardians[0].browser.expect<Guardianship>(200, 'GET /guardians');
    expect(attestations).toEqual(toLead);
    const held = toLead.map((each) => verifyAttestation(block, { origin: desk.origin, ...each }).slot);
    expect(held.toSorted()).toEqual([1, 2, 3]);
  });

  test('come back to their holder alone, and open by the holder’s own key', async () => {
    const [first, second] = appointed.guardians;
    const { own } = await first.browser.expect<Guardianship>(200, 'GET /guardians');
    const [{ slotKey, wrap } = { slotKey: '', wrap: null }] = own;
    const opened = await unwrapKeyring(Buffer.from(wrap ?? '', 'base64url'), first.keyring.identity, {
      origin: desk.origin,
      recipient: first.slotKeyring.recipient,
    });
    expect([own.length, slotKey]).toEqual([1, encodeB64(opened.verify)]);
    const others = await second.browser.expect<Guardianship>(200, 'GET /guardians');
    expect(others.own.map(({ slotKey }) => slotKey)).toEqual([encodeB64(second.slotKeyring.verify)]);
    expect((await lead.browser.expect<Guardianship>(200, 'GET /guardians')).own).toEqual([]);
  });

  test('may stay outside: then nothing of the seed is kept', async () => {
    const [first] = appointed.guardians;
    const request = { ...(await slotRequest(desk, first)), wrap: null };
    await first.browser.expect(201, 'POST /guardians/keys', request);
    const { own } = await first.browser.expect<Guardianship>(200, 'GET /guardians');
    expect(own).toEqual([{ slotKey: request.slotKey, wrap: null }]);
  });

  test('are not taken on another’s word, for another account, or of no block', async () => {
    const [first, second] = appointed.guardians;
    const keys = accountKeys(desk, first);
    const mine = await slotRequest(desk, first);
    const stranger = await makeKeyring(randomBytes(32), desk.origin);
    const route = 'POST /guardians/keys';
    const forged = { ...mine, attestation: attestGuardian(keys, stranger) };
    await first.browser.refused('unverified', route, forged);
    const ofAnother = { ...mine, attestation: attestGuardian(accountKeys(desk, second), first.slotKeyring) };
    await first.browser.refused('unverified', route, ofAnother);
    const elsewhere = {
      ...mine,
      attestation: attestGuardian({ ...keys, origin: 'else.example' }, first.slotKeyring),
    };
    await first.browser.refused('unverified', route, elsewhere);
    await first.browser.refused(
      'not-found',
      route,
      await slotRequest(desk, { ...first, slotKeyring: stranger }),
    );
    const plain = { ...mine, wrap: encodeB64(randomBytes(1691)) };
    await first.browser.refused('not-sealed', route, plain);
  });

  test('are one to a person', async () => {
    const [first, second] = appointed.guardians;
    const both = await slotRequest(desk, { ...first, slotKeyring: second.slotKeyring });
    await first.browser.refused('slot-taken', 'POST /guardians/keys', both);
  });
});
