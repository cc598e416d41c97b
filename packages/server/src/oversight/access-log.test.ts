import type { AccessLog } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { forgetAccess } from './index.ts';

describeOnBothEngines('the access log', (_, engine) => {
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

  const readLog = (query = '') => guardian.browser.expect<AccessLog>(200, `GET /access-log${query}`);
  const lineOf = ({ day, account, desk: at, act }: AccessLog['entries'][number]) =>
    `${day} ${account} ${at} ${act}`;

  test('is empty before anybody opened anything', async () => {
    expect(await readLog()).toEqual({ months: [], month: null, entries: [] });
  });

  test('says who opened a case and who read it, once a day', async () => {
    const { id } = await desk.openCase(lead, await desk.receive());
    expect((await readLog()).entries.map(lineOf)).toEqual(['2026-11-21 lead harbour opened']);
    for (let i = 0; i < 3; i++) await lead.browser.expect(200, `GET /cases/${id}`);
    programme.setDay('2026-11-22');
    await desk.signIn(lead);
    await desk.signIn(guardian);
    await lead.browser.expect(200, `GET /cases/${id}`);
    const { entries } = await readLog();
    expect(entries.map(lineOf)).toEqual([
      '2026-11-22 lead harbour read',
      '2026-11-21 lead harbour opened',
      '2026-11-21 lead harbour read',
    ]);
    expect(entries.map((entry) => [entry.case, entry.name])).toEqual(entries.map(() => [id, 'LEAD']));
  });

  test('says who was given a report and made no case of it', async () => {
    const ana = await desk.addMember(lead, 'ana');
    const report = await desk.receive();
    await ana.browser.expect(200, `POST /reports/${report.id}/claim`);
    await ana.browser.expect(204, `POST /reports/${report.id}/release`);
    await ana.browser.expect(200, `POST /reports/${report.id}/claim`);
    await lead.browser.expect(204, `POST /reports/${report.id}/release`);
    expect((await readLog()).entries.map(lineOf)).toEqual(['2026-11-21 ana harbour read']);
    const other = await desk.receive();
    await ana.browser.expect(200, `POST /reports/${other.id}/claim`);
    await ana.browser.expect(204, `POST /reports/${other.id}/unopenable`);
    const { entries } = await readLog();
    expect(entries.map(lineOf)).toEqual(['2026-11-21 ana harbour read', '2026-11-21 ana harbour read']);
    // Nothing in it leads to the conversation.
    for (const entry of entries) expect([report.id, other.id].join()).not.toContain(entry.case);
  });

  test('says nothing of what somebody was refused', async () => {
    const ana = await desk.addMember(lead, 'ana');
    const { id } = await desk.openCase(lead, await desk.receive());
    await ana.browser.refused('not-claimed', `GET /cases/${id}`);
    expect((await readLog()).entries.map(lineOf)).toEqual(['2026-11-21 lead harbour opened']);
  });

  test('is read by month, the newest first', async () => {
    await desk.openCase(lead, await desk.receive());
    programme.setDay('2026-12-01');
    await desk.signIn(lead);
    await desk.signIn(guardian);
    await desk.openCase(lead, await desk.receive());
    const newest = await readLog();
    expect([newest.months, newest.month]).toEqual([['2026-12', '2026-11'], '2026-12']);
    expect(newest.entries.map(lineOf)).toEqual(['2026-12-01 lead harbour opened']);
    expect((await readLog('?month=2026-11')).entries.map(lineOf)).toEqual(['2026-11-21 lead harbour opened']);
    expect((await readLog('?month=2025-01')).entries).toEqual([]);
    await guardian.browser.refused('malformed', 'GET /access-log?month=2026-13');
  });

  test('is kept for three years, and no longer', async () => {
    await desk.openCase(lead, await desk.receive());
    const countKept = async () =>
      (await programme.database.store.selectFrom('access_log').select('act').execute()).length;
    programme.setDay('2029-11-19');
    await forgetAccess(programme);
    expect(await countKept()).toBe(1);
    programme.setDay('2029-11-20');
    await forgetAccess(programme);
    expect(await countKept()).toBe(0);
  });
});
