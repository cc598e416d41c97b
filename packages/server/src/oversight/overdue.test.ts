import type { Overdue } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { unopenedRef } from './unopened-ref.ts';

describeOnBothEngines('what is overdue', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let guardian: TestMember;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    guardian = await desk.addStaff(lead, 'gia', ['guardian']);
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const overdueOn = async (day: string) => {
    programme.setDay(day);
    await desk.signIn(guardian);
    return guardian.browser.expect<Overdue>(200, 'GET /overdue');
  };

  test('goes to guardians: which desk, what, how late, and nothing else', async () => {
    const [waiting, opened] = [await desk.receive(), await desk.receive()];
    const { id } = await desk.openCase(lead, opened);
    // The last day is not late yet.
    expect(await overdueOn('2026-11-24')).toEqual([]);
    const owed = { desk: 'harbour', kind: 'answer', due: '2026-11-24', late: 1, isEpochOver: false };
    const refs = [unopenedRef(waiting.id), id].toSorted();
    // Nothing in it leads to a conversation.
    expect(refs.join()).not.toContain(waiting.id);
    expect(await overdueOn('2026-11-25')).toEqual(refs.map((ref) => ({ ...owed, ref })));
  });

  test('says of an unopened report that its keys have run out', async () => {
    const { id } = await desk.receive();
    const [entry] = await overdueOn('2027-06-01');
    expect(entry).toMatchObject({ ref: unopenedRef(id), isEpochOver: true });
    expect(entry?.late).toBeGreaterThan(100);
  });

  test('is nothing that a desk itself, or anybody else, reads', async () => {
    await lead.browser.refused('forbidden', 'GET /overdue');
    const editor = await desk.addStaff(lead, 'edi', ['editor']);
    await editor.browser.refused('forbidden', 'GET /overdue');
    await guardian.browser.refused('forbidden', 'GET /measures');
  });
});
