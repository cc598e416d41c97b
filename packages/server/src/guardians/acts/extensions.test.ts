import { type AskMessage, addDays, newActRef, sealAsk } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../../test/support/programme.ts';
import { takeLease } from '../../db/index.ts';
import { purgeSeals } from '../../desk/index.ts';
import { TestDesk, type TestMember } from '../../desk/test-desk.ts';
import { appointTestGuardians, type TestGuardian, type TestGuardians } from '../../desk/test-guardians.ts';
import { askForOpening, decide, sealsOf, testQuorum } from '../../desk/test-openings.ts';
import { openTestCase, scrubRequest, type TestCase } from '../../desk/test-scrub.ts';

describeOnBothEngines('a seal', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let guardians: TestGuardians;
  let one: TestGuardian;
  let two: TestGuardian;
  let found: TestCase;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    guardians = await appointTestGuardians(desk, lead);
    [one, two] = guardians.guardians;
    const report = await desk.receive({ name: 'J. Moreau', guardians: testQuorum(guardians) });
    found = await openTestCase(desk, lead, report);
    const scrub = await scrubRequest(desk, lead, found, { choice: 'no-name' });
    await lead.browser.expect(204, `POST /cases/${found.id}/scrub`, scrub);
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const root = () => Buffer.from(lead.keyring.verify).toString('base64url');
  const first = addDays(TEST_DAY, 90);

  async function request(until: string) {
    const [{ seal, of } = { seal: '', of: 'name' as const }] = await sealsOf(lead, found);
    const ref = newActRef();
    const ask: AskMessage = {
      ...{ v: 1, kind: 'ask', origin: desk.origin, desk: desk.id, epoch: null, mailbox: null },
      ...{ n: 0, prev: null, seen: null, ref, account: lead.account, day: TEST_DAY, block: 1 },
      ...{ act: 'extension', seal, of, until, why: 'A hearing is set', summary: 'Person A cut a fence.' },
    };
    const sealed = await sealAsk(ask, lead.keyring, testQuorum(guardians).slots);
    return { case: found.id, ref, seal, of, until, block: 1, ...sealed };
  }

  const untilOf = async () => (await sealsOf(lead, found))[0]?.until;
  const lines = async () =>
    (await programme.database.store.selectFrom('log_outbox').select('line').execute())
      .map(({ line }) => JSON.parse(line) as { type: string })
      .filter(({ type }) => type === 'extension');

  async function purgeOn(day: string): Promise<void> {
    programme.setDay(day);
    const lease = await takeLease(programme.database, {
      name: 'retention',
      holder: day,
      now: programme.now(),
    });
    if (lease === null) throw new Error('the lease is taken');
    await purgeSeals(programme, lease);
    for (const member of [lead, one, two]) await desk.signIn(member);
  }

  test('is kept until a later day when as many guardians as it takes say so, and the log says until when', async () => {
    const day = addDays(TEST_DAY, 60);
    programme.setDay(day);
    for (const member of [lead, one, two]) await desk.signIn(member);
    const until = addDays(day, 90);
    const body = await request(until);
    await lead.browser.expect(201, 'POST /extensions', body);
    const about = { ref: body.ref, root: root(), guardians };
    await decide(desk, one, about, 'granted');
    expect(await untilOf()).toBe(first);
    await decide(desk, two, about, 'granted');
    expect(await untilOf()).toBe(until);
    expect(await lines()).toEqual([{ type: 'extension', day, ref: body.ref, until }]);
    await purgeOn(addDays(until, -1));
    expect(await untilOf()).toBe(until);
    await purgeOn(until);
    expect(await untilOf()).toBeUndefined();
  });

  test('is kept no longer than it would be at first, from the day of asking', async () => {
    for (const until of [first, addDays(first, -1), addDays(first, 1)]) {
      await lead.browser.refused('malformed', 'POST /extensions', await request(until));
    }
  });

  test('goes on its day when guardians refuse, with what was asked of it', async () => {
    programme.setDay(addDays(TEST_DAY, 80));
    for (const member of [lead, one, two]) await desk.signIn(member);
    const body = await request(addDays(TEST_DAY, 120));
    await lead.browser.expect(201, 'POST /extensions', body);
    for (const guardian of [one, two]) {
      await decide(desk, guardian, { ref: body.ref, root: root(), guardians }, 'refused');
    }
    expect(await untilOf()).toBe(first);
    const { ref } = await askForOpening(desk, lead, { found, guardians });
    await decide(desk, one, { ref, root: root(), guardians }, 'granted');
    await purgeOn(first);
    expect(await untilOf()).toBeUndefined();
    const asked = await lead.browser.expect<{ state: string }>(200, `GET /openings/${ref}`);
    expect(asked.state).toBe('ended');
    expect(await programme.database.store.selectFrom('act_shares').selectAll().execute()).toEqual([]);
    expect(await lines()).toEqual([]);
  });
});
