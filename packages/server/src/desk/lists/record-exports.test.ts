import { newCaseId } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../test-desk.ts';

describeOnBothEngines('taking cases out of the desk', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
  });

  afterEach(() => programme.end());

  const logged = () =>
    programme.database.store.selectFrom('access_log').selectAll().where('act', '=', 'exported').execute();

  test('is in the access log, once a day a case', async () => {
    const { id } = await desk.openCase(lead, await desk.receive());
    await lead.browser.expect(204, 'POST /exports', { cases: [id] });
    await lead.browser.expect(204, 'POST /exports', { cases: [id] });
    expect(await logged()).toMatchObject([{ day: TEST_DAY, case_id: id, account: 'lead', act: 'exported' }]);
  });

  test('is recorded for all cases or refused', async () => {
    const { id } = await desk.openCase(lead, await desk.receive());
    await lead.browser.refused('no-case', 'POST /exports', { cases: [id, newCaseId()] });
    await lead.browser.refused('malformed', 'POST /exports', { cases: [] });
    expect(await logged()).toEqual([]);
  });
});
