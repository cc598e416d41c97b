import { type CardPage, newCaseId, type SummaryPage } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../test-desk.ts';

describeOnBothEngines('folding', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let ids: readonly [string, string, string];

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    const open = async () => (await desk.openCase(lead, await desk.receive())).id;
    ids = [await open(), await open(), await open()];
  });

  afterEach(() => programme.end());

  const fold = (cases: Record<string, string | null>) =>
    lead.browser.expect(204, 'POST /clusters', { cases });
  const rows = async () => (await lead.browser.expect<CardPage>(200, 'GET /cards')).rows;
  const clusters = async () =>
    Object.fromEntries((await rows()).map((row) => [row.case, 'cluster' in row ? row.cluster : null]));

  test('puts cases of one event together, and undoes it', async () => {
    const cluster = newCaseId();
    await fold({ [ids[0]]: cluster, [ids[1]]: cluster });
    expect(await clusters()).toEqual({ [ids[0]]: cluster, [ids[1]]: cluster, [ids[2]]: null });
    await fold({ [ids[0]]: null, [ids[1]]: null });
    expect(Object.values(await clusters())).toEqual([null, null, null]);
  });

  test('changes nothing else of a case: no due day, no order, no state', async () => {
    const before = await rows();
    const cluster = newCaseId();
    await fold({ [ids[0]]: cluster, [ids[1]]: cluster, [ids[2]]: cluster });
    expect(await rows()).toEqual(before.map((row) => ({ ...row, cluster })));
  });

  test('leaves no cluster of one', async () => {
    const cluster = newCaseId();
    await fold({ [ids[0]]: cluster, [ids[1]]: cluster });
    await fold({ [ids[0]]: null });
    expect(Object.values(await clusters())).toEqual([null, null, null]);
  });

  test('folds all or none', async () => {
    const cluster = newCaseId();
    await lead.browser.refused('no-case', 'POST /clusters', {
      cases: { [ids[0]]: cluster, [newCaseId()]: cluster },
    });
    await lead.browser.refused('malformed', 'POST /clusters', { cases: {} });
    await lead.browser.refused('malformed', 'POST /clusters', { cases: { [ids[0]]: 'x' } });
    expect(Object.values(await clusters())).toEqual([null, null, null]);
  });

  test('serves summaries to nobody before there are any', async () => {
    expect(await lead.browser.expect<SummaryPage>(200, 'GET /summaries')).toEqual({ rows: [], next: null });
  });
});
