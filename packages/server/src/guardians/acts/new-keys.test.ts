// A slot that gets another key: what was asked, and what was sealed, before and after.

import { type AskedAct, addDays, type GuardiansAct } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../../test/support/programme.ts';
import { shredPayloads, takeLease } from '../../db/index.ts';
import { ACT_RULES } from '../../desk/index.ts';
import {
  grantCheck,
  grantOfCheck,
  openChecked,
  proposeCheck,
  publishWaiting,
} from '../../desk/test-checks.ts';
import { TestDesk, type TestMember } from '../../desk/test-desk.ts';
import { appointTestGuardians, renewTestSlot, type TestGuardians } from '../../desk/test-guardians.ts';
import { askForOpening, decide, decisionRequest, openGranted, testQuorum } from '../../desk/test-openings.ts';
import { decideProposal, proposeOrder } from '../../desk/test-orders.ts';
import { openTestCase, scrubRequest, type TestCase } from '../../desk/test-scrub.ts';
import { closeSilentActs, settleSlotKeys } from '../index.ts';

const NAME = 'The man who signed as J. Moreau';

describeOnBothEngines('a slot with another key', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let before: TestGuardians;
  let found: TestCase;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    before = await appointTestGuardians(desk, lead);
    await publishWaiting(desk);
    found = await sealedCase();
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  async function sealedCase(): Promise<TestCase> {
    const report = await desk.receive({ name: NAME, guardians: testQuorum(before) });
    const opened = await openTestCase(desk, lead, report);
    const scrub = await scrubRequest(desk, lead, opened, { choice: 'no-name' });
    await lead.browser.expect(204, `POST /cases/${opened.id}/scrub`, scrub);
    return opened;
  }

  const about = (ref: string, guardians: TestGuardians) => {
    const root = Buffer.from(lead.keyring.verify).toString('base64url');
    return { ref, root, guardians };
  };
  const stateOf = async (ref: string) =>
    (await lead.browser.expect<AskedAct>(200, `GET /openings/${ref}`)).state;
  const at = ({ guardians }: TestGuardians, slot: number) => {
    const guardian = guardians[slot - 1];
    if (guardian === undefined) throw new Error('no such slot');
    return guardian;
  };
  const settle = () =>
    programme.database.transaction((transaction) => settleSlotKeys(transaction, programme));

  test('opens a name by the share that was sealed to its former key', async () => {
    const now = await renewTestSlot(desk, before, 3);
    await settle();
    const asked = await askForOpening(desk, lead, { found, guardians: now });
    expect(asked.ask.block).toBe(2);
    await decide(desk, at(now, 1), about(asked.ref, now), 'granted');
    await decide(desk, at(now, 3), about(asked.ref, now), 'granted');
    expect(await openGranted(desk, lead, asked, found)).toBe(NAME);
  });

  test('decides by its former key what was asked before', async () => {
    const asked = await askForOpening(desk, lead, { found, guardians: before });
    const order = await proposeOrder(desk, at(before, 1), before, { order: 'correction', id: found.id });
    await renewTestSlot(desk, before, 3);
    await settle();
    const act = await at(before, 3).browser.expect<GuardiansAct>(200, `GET /acts/${asked.ref}`);
    expect([act.block, act.slot]).toEqual([1, 3]);
    for (const slot of [2, 3]) {
      await decide(desk, at(before, slot), about(asked.ref, before), 'granted');
      await decideProposal(desk, at(before, slot), before, { ref: order, result: 'granted' });
    }
    expect(await openGranted(desk, lead, asked, found)).toBe(NAME);
  });

  test('grants nothing without the share that it owes: too few could open it', async () => {
    const now = await renewTestSlot(desk, before, 3, { isLost: true });
    const asked = await askForOpening(desk, lead, { found, guardians: now });
    const body = await decisionRequest(desk, at(now, 3), about(asked.ref, now), { result: 'granted' });
    expect(body.shares).toEqual([]);
    await at(now, 3).browser.refused('malformed', `POST /acts/${asked.ref}/decision`, body);
    await decide(desk, at(now, 1), about(asked.ref, now), 'granted');
    expect(await stateOf(asked.ref)).toBe('open');
    // It can still refuse; those who have one can grant.
    await decide(desk, at(now, 3), about(asked.ref, now), 'refused');
    await decide(desk, at(now, 2), about(asked.ref, now), 'granted');
    expect(await openGranted(desk, lead, asked, found)).toBe(NAME);
  });

  test('grants nothing of a seal that is there no more', async () => {
    const asked = await askForOpening(desk, lead, { found, guardians: before });
    const body = await decisionRequest(desk, at(before, 1), about(asked.ref, before), { result: 'granted' });
    const { mailbox, payload } = await programme.database.store
      .selectFrom('name_seals')
      .select(['mailbox', 'payload'])
      .executeTakeFirstOrThrow();
    await programme.database.transaction((transaction) => shredPayloads(transaction, mailbox, [payload]));
    for (const shares of [body.shares, []]) {
      await at(before, 1).browser.refused('gone', `POST /acts/${asked.ref}/decision`, { ...body, shares });
    }
    await decide(desk, at(before, 1), about(asked.ref, before), 'refused');
  });

  const propose = (guardians: TestGuardians) =>
    proposeCheck(desk, at(guardians, 1), guardians, [TEST_DAY.slice(0, 7)]);
  const checked = async (ref: string) =>
    (
      await programme.database.store
        .selectFrom('guardian_acts')
        .select('state')
        .where('ref', '=', ref)
        .executeTakeFirstOrThrow()
    ).state;

  test('leaves a check open to those who have a share of every name, and done once they all decided', async () => {
    const now = await renewTestSlot(desk, before, 3, { isLost: true });
    const { ref, drawn } = await propose(now);
    expect((await grantOfCheck(desk, at(now, 3), now, ref)).shares).toEqual([]);
    await grantCheck(desk, at(now, 3), now, ref);
    await grantCheck(desk, at(now, 1), now, ref);
    expect(await checked(ref)).toBe('open');
    await grantCheck(desk, at(now, 2), now, ref);
    expect(await checked(ref)).toBe('granted');
    expect(await openChecked(desk, drawn, ref)).toMatchObject([{ text: NAME }]);
  });

  test('does a check with what there is, where nobody else decides in time', async () => {
    const now = await renewTestSlot(desk, before, 3, { isLost: true });
    const { ref, drawn } = await propose(now);
    for (const slot of [1, 3]) await grantCheck(desk, at(now, slot), now, ref);
    const day = addDays(TEST_DAY, 15);
    programme.setDay(day);
    const lease = await takeLease(programme.database, {
      name: 'retention',
      holder: day,
      now: programme.now(),
    });
    if (lease === null) throw new Error('the lease is taken');
    await closeSilentActs(programme, ACT_RULES, lease);
    expect(await checked(ref)).toBe('granted');
    await desk.signIn(drawn);
    expect(await openChecked(desk, drawn, ref)).toEqual([]);
  });
});
