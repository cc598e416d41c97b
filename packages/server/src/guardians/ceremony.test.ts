import {
  addDays,
  approveGuardians,
  attestGuardian,
  blockOfPlan,
  encodeB64,
  type Guardians,
  type Guardianship,
  type Keyring,
  makeKeyring,
  parseGuardianChain,
  randomBytes,
  unwrapKeyring,
  wrapSeed,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { accountKeys, appointTestGuardians, type TestGuardians } from '../desk/test-guardians.ts';
import { originApp } from '../http/index.ts';
import { PublishedLog } from '../log/index.ts';
import { programmeRoutes, renewDescriptor } from '../programme/index.ts';
import { settleSlotKeys } from './index.ts';

const NOTICE = addDays(TEST_DAY, 7);

describeOnBothEngines('a change of guardians', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let administrator: TestMember;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    administrator = await desk.open();
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const site = () =>
    originApp(programme.config.urls.public, programme.diagnostics).route(
      '/',
      programmeRoutes(programme, new PublishedLog(programme)),
    );

  async function published(): Promise<Guardians[]> {
    const answer = await site().request('/guardians.json');
    return answer.ok ? [...parseGuardianChain(new Uint8Array(await answer.arrayBuffer()))] : [];
  }

  async function named(): Promise<number | null> {
    const answer = await site().request('/.well-known/bellbuoy');
    const { guardians } = (await answer.json()) as { guardians: Guardians | null };
    return guardians?.version ?? null;
  }

  /** What happens on a new day. */
  async function begin(day: string): Promise<void> {
    programme.setDay(day);
    await programme.database.transaction(async (transaction) => {
      await renewDescriptor(transaction, programme);
      await settleSlotKeys(transaction, programme);
    });
  }

  const read = ({ browser }: TestMember) => browser.expect<Guardianship>(200, 'GET /guardians');

  /** What a holder's browser sends of a slot that it made. */
  async function made(member: TestMember, slot: number, keyring?: Keyring) {
    const slotKeyring = keyring ?? (await makeKeyring(randomBytes(32), desk.origin));
    const request = {
      slot,
      recipient: slotKeyring.recipient,
      slotKey: encodeB64(slotKeyring.verify),
      attestation: attestGuardian(accountKeys(desk, member), slotKeyring),
      wrap: encodeB64(await wrapSeed(slotKeyring.seed, member.keyring.recipient)),
    };
    return { slotKeyring, request };
  }

  /** What an approving browser sends: of the block that it put together from the plan and the chain. */
  async function approval(member: TestMember, slot: number, signer: Keyring) {
    const { draft } = await read(member);
    const block = draft && blockOfPlan(draft, (await published()).at(-1) ?? null);
    if (!block) throw new Error('nothing to approve');
    return approveGuardians(block, slot, signer);
  }

  describe('the first', () => {
    const outside = ['Bar Association', 'Seafarers’ Mission', 'Harbour tip line'];
    let members: TestMember[];

    beforeEach(async () => {
      members = [];
      for (const account of ['amara', 'bento', 'chloe']) {
        members.push(await desk.addStaff(administrator, account, ['guardian']));
      }
    });

    const first = (change: object = {}) => ({
      threshold: 2,
      from: TEST_DAY,
      slots: members.map(({ account }, i) => ({
        slot: i + 1,
        holder: account,
        organisation: outside[i] ?? '',
        account,
        key: 'new',
      })),
      fewOutside: false,
      ...change,
    });

    test('are drafted, make their slots, approve each alone, and are announced', async () => {
      await administrator.browser.expect(201, 'POST /guardians/draft', first());
      const keyrings: Keyring[] = [];
      for (const [i, member] of members.entries()) {
        const { request, slotKeyring } = await made(member, i + 1);
        await member.browser.expect(201, 'POST /guardians/draft/slot', request);
        keyrings.push(slotKeyring);
      }
      const route = 'POST /guardians/draft/approvals';
      const [amara, bento] = members;
      const [one, two] = keyrings;
      if (!amara || !bento || !one || !two) throw new Error('three of them');
      expect(await amara.browser.expect(200, route, await approval(amara, 1, one))).toEqual({
        announced: false,
      });
      // Nobody is shown what others decided.
      expect([(await read(amara)).draft?.approved, (await read(bento)).draft?.approved]).toEqual([[1], []]);
      expect(await published()).toEqual([]);
      expect(await amara.browser.expect(200, route, await approval(amara, 1, one))).toEqual({
        announced: false,
      });
      expect(await bento.browser.expect(200, route, await approval(bento, 2, two))).toEqual({
        announced: true,
      });
      const [block] = await published();
      expect(block?.slots.map(({ recipient }) => recipient)).toEqual(
        keyrings.map(({ recipient }) => recipient),
      );
      expect([await named(), (await read(amara)).draft]).toEqual([1, null]);
    });

    test('need two outside organisations, unless it is said that they are fewer', async () => {
      const slots = first().slots.map((slot) => ({ ...slot, organisation: ' harbour TIP line' }));
      await administrator.browser.refused('few-outside', 'POST /guardians/draft', first({ slots }));
      const one = slots.map((slot, i) => (i === 0 ? slot : { ...slot, organisation: 'Bar Association' }));
      await administrator.browser.refused('few-outside', 'POST /guardians/draft', first({ slots: one }));
      await administrator.browser.expect(201, 'POST /guardians/draft', first({ slots, fewOutside: true }));
    });

    test('are not appointed by an administrator alone', async () => {
      await administrator.browser.expect(201, 'POST /guardians/draft', first());
      const forged = await made(administrator, 1);
      await administrator.browser.refused('forbidden', 'POST /guardians/draft/slot', forged.request);
      await administrator.browser.refused('not-found', 'POST /guardians/draft/approvals', {
        slot: 1,
        signature: encodeB64(randomBytes(64)),
      });
      for (const [i, member] of members.entries()) {
        await member.browser.expect(201, 'POST /guardians/draft/slot', (await made(member, i + 1)).request);
      }
      for (const slot of [1, 2, 3]) {
        const word = await approval(administrator, slot, forged.slotKeyring);
        await administrator.browser.refused('unverified', 'POST /guardians/draft/approvals', word);
      }
      expect(await published()).toEqual([]);
    });

    test('make the slot that the draft gives them, and no other’s', async () => {
      await administrator.browser.expect(201, 'POST /guardians/draft', first());
      const [amara, bento] = members;
      if (!amara || !bento) throw new Error('three of them');
      const { request, slotKeyring } = await made(amara, 1);
      await bento.browser.refused('not-found', 'POST /guardians/draft/slot', (await made(bento, 1)).request);
      await amara.browser.expect(201, 'POST /guardians/draft/slot', request);
      const same = await made(bento, 2, slotKeyring);
      await bento.browser.refused('slot-taken', 'POST /guardians/draft/slot', same.request);
      await amara.browser.refused('unverified', 'POST /guardians/draft/slot', {
        ...request,
        attestation: (await made(bento, 1)).request.attestation,
      });
    });
  });

  describe('that are appointed', () => {
    let appointed: TestGuardians;
    const stays = (slot: number) => ({
      slot,
      holder: `Holder ${slot}`,
      organisation: `Body ${slot}`,
      account: null,
      key: 'stays',
    });
    const draft = (slots: object[], change: object = {}) => ({
      ...{ threshold: 2, from: NOTICE, slots, fewOutside: false, ...change },
    });

    beforeEach(async () => {
      appointed = await appointTestGuardians(desk, administrator);
    });

    async function approveBy(...slots: number[]): Promise<boolean> {
      let isAnnounced = false;
      for (const slot of slots) {
        const guardian = appointed.guardians[slot - 1];
        if (guardian === undefined) throw new Error('no such slot');
        const word = await approval(guardian, slot, guardian.slotKeyring);
        const { announced } = await guardian.browser.expect<{ announced: boolean }>(
          ...([200, 'POST /guardians/draft/approvals', word] as const),
        );
        isAnnounced = announced;
      }
      return isAnnounced;
    }

    test('hand a slot over: the key stays, and the leaving holder’s wrap goes on the day', async () => {
      const [leaving, second] = appointed.guardians;
      const successor = await desk.addStaff(administrator, 'dora', ['guardian']);
      const handed = { ...stays(1), holder: 'Dora', account: 'dora' };
      await second.browser.expect(201, 'POST /guardians/draft', draft([handed, stays(2), stays(3)]));
      const wrap = encodeB64(await wrapSeed(leaving.slotKeyring.seed, successor.keyring.recipient));
      await second.browser.refused('not-found', 'POST /guardians/draft/hand-over', { slot: 1, wrap });
      await leaving.browser.expect(201, 'POST /guardians/draft/hand-over', { slot: 1, wrap });
      expect((await read(second)).draft?.slots[0]?.handedOver).toBeNull();
      const given = (await read(successor)).draft?.slots[0]?.handedOver ?? '';
      const keyring = await unwrapKeyring(Buffer.from(given, 'base64url'), successor.keyring.identity, {
        origin: desk.origin,
        recipient: leaving.slotKeyring.recipient,
      });
      const swapped = await made(successor, 1);
      await successor.browser.refused('unverified', 'POST /guardians/draft/slot', swapped.request);
      await successor.browser.expect(
        201,
        'POST /guardians/draft/slot',
        (await made(successor, 1, keyring)).request,
      );
      expect(await approveBy(2)).toBe(false);
      expect(await approveBy(1)).toBe(true);
      expect([(await published()).length, await named()]).toEqual([2, 1]);
      expect((await read(leaving)).own).toHaveLength(1);
      await begin(NOTICE);
      for (const member of [leaving, successor, administrator]) await desk.signIn(member);
      expect(await named()).toBe(2);
      expect((await read(leaving)).own).toEqual([]);
      expect((await read(successor)).own).toHaveLength(1);
    });

    test('give a lost slot a new key; only those who are left are needed', async () => {
      const [first] = appointed.guardians;
      const anew = { ...stays(3), account: 'guardian-3', key: 'new' };
      await first.browser.expect(201, 'POST /guardians/draft', draft([stays(1), stays(2), anew]));
      const [, , third] = appointed.guardians;
      if (third === undefined) throw new Error('three of them');
      const { request, slotKeyring } = await made(third, 3);
      await third.browser.expect(201, 'POST /guardians/draft/slot', request);
      expect(await approveBy(1, 2)).toBe(true);
      await begin(NOTICE);
      await desk.signIn(third);
      expect((await published()).at(-1)?.slots[2]?.recipient).toBe(slotKeyring.recipient);
      // Names that were sealed to the old key may still be opened by whoever found it again.
      expect((await read(third)).own).toHaveLength(2);
    });

    test('are not changed without notice, twice at once, or by fewer than it takes', async () => {
      const [first, second] = appointed.guardians;
      const route = 'POST /guardians/draft';
      const plan = [stays(1), stays(2)];
      const soon = draft(plan, { from: addDays(TEST_DAY, 6) });
      await first.browser.refused('notice-too-short', route, soon);
      await first.browser.expect(201, route, draft(plan));
      await administrator.browser.refused('moved-on', route, draft(plan));
      const word = await approval(first, 1, first.slotKeyring);
      const approvals = 'POST /guardians/draft/approvals';
      for (const member of [first, second, administrator]) {
        expect(await member.browser.expect(200, approvals, word)).toEqual({ announced: false });
      }
      await first.browser.refused('unverified', approvals, { ...word, slot: 2 });
      expect(await published()).toHaveLength(1);
      programme.setDay(addDays(TEST_DAY, 1));
      await desk.signIn(second);
      const late = await approval(second, 2, second.slotKeyring);
      await second.browser.refused('notice-too-short', approvals, late);
      await second.browser.expect(204, 'POST /guardians/draft/day', { from: addDays(NOTICE, 1) });
      // What was approved was another day: it counts no more.
      await second.browser.refused('unverified', approvals, late);
      const anew = await approval(second, 2, second.slotKeyring);
      expect(await second.browser.expect(200, approvals, anew)).toEqual({ announced: false });
    });

    test('leave nothing behind of a change that is given up', async () => {
      const [first] = appointed.guardians;
      const fourth = await desk.addStaff(administrator, 'dora', ['guardian']);
      const added = { slot: 4, holder: 'Dora', organisation: 'Press Council', account: 'dora', key: 'new' };
      await first.browser.expect(201, 'POST /guardians/draft', draft([stays(1), stays(2), stays(3), added]));
      await fourth.browser.expect(201, 'POST /guardians/draft/slot', (await made(fourth, 4)).request);
      expect((await read(fourth)).own).toHaveLength(1);
      await administrator.browser.expect(204, 'DELETE /guardians/draft');
      expect([(await read(fourth)).own, (await read(first)).own.length]).toEqual([[], 1]);
      await administrator.browser.refused('not-found', 'DELETE /guardians/draft');
    });
  });
});
