import { encodeB64, wrapSeed } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { POWERS } from '../accounts/index.ts';
import { TestDesk, type TestMember, type TestReport } from './test-desk.ts';

describeOnBothEngines('two desks', (_, engine) => {
  let programme: TestProgramme;
  let harbour: TestDesk;
  let mine: TestMember;
  let theirs: TestMember;
  let report: TestReport;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    const other = { id: 'airfield', kind: 'intake', title: '{"en":"Airfield"}', root: null } as const;
    await programme.database.store.insertInto('desks').values(other).execute();
    harbour = new TestDesk(programme);
    mine = await harbour.open();
    const airfield = new TestDesk(programme, 'airfield');
    theirs = await airfield.setUp('pilot');
    await airfield.addEpoch(theirs);
    report = await harbour.receive();
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  /** What somebody of another desk is told is what everybody is told of something that does not exist. */
  async function expectUnknown(route: string, body?: object): Promise<void> {
    const unknown = route.replace(report.id, encodeB64(new Uint8Array(32)));
    const [real, invented] = await Promise.all(
      [route, unknown].map((each) => theirs.browser.call(each, body)),
    );
    expect(real?.status).toBe(404);
    expect(await real?.text()).toBe(await invented?.text());
  }

  test('do not see each other’s reports', async () => {
    for (const list of ['queue', 'unopenable'])
      expect(await theirs.browser.expect(200, `GET /${list}`)).toEqual([]);
    const { keyring: _, ...opening } = await harbour.opening(mine, report);
    for (const act of ['claim', 'release', 'unopenable'])
      await expectUnknown(`POST /reports/${report.id}/${act}`);
    await mine.browser.expect(200, `POST /reports/${report.id}/claim`);
    await expectUnknown(`POST /reports/${report.id}/open`, opening);
    await expectUnknown(`POST /reports/${report.id}/release`);
  });

  test('do not see each other’s cases', async () => {
    const { id } = await harbour.openCase(mine, report);
    expect(await theirs.browser.expect(200, 'GET /cases')).toEqual([]);
    const copy = encodeB64(report.envelope);
    const wraps = { pilot: encodeB64(await wrapSeed(new Uint8Array(32), theirs.keyring.recipient)) };
    const attempts: [string, object?][] = [
      ['GET /cases/:id'],
      ['POST /cases/:id/claim'],
      ['POST /cases/:id/release'],
      ['POST /cases/:id/wraps', { wraps }],
      ['PUT /cases/:id/conversation/x', { copy }],
      ['POST /cases/:id/replies', { prev: null, envelope: copy, copy }],
      ['POST /cases/:id/notes', { copy }],
      ['PUT /cases/:id/card', { card: encodeB64(new Uint8Array(1024)), cardEpoch: 2 }],
      ['POST /cases/:id/vetting', { step: 2, isIndicated: true, record: copy }],
      ['POST /cases/:id/finish', { disposition: 'unfounded', record: copy }],
      ['POST /cases/:id/review', { result: 'agreed', record: copy }],
      ['POST /cases/:id/reopen'],
    ];
    for (const [route, body] of attempts)
      await theirs.browser.refused('no-case', route.replace(':id', id), body);
    expect(await mine.browser.expect(200, `GET /cases/${id}`)).toMatchObject({ state: 'open' });
  });

  test('are told the same by every route of an id of the other as of one that nobody has', async () => {
    const { id } = await harbour.openCase(mine, report);
    const invented = { case: encodeB64(new Uint8Array(16)), report: encodeB64(new Uint8Array(32)) };
    for (const route of Object.keys(POWERS)) {
      if (!/\/(cases\/:id|reports\/:report|desks\/:desk)/.test(route)) continue;
      const fill = (of: { case: string; report: string }) =>
        route.replace(':id', of.case).replace(':report', of.report).replace(/:\w+/, 'x');
      const told = async (path: string) => {
        const answer = await theirs.browser.call(path, {});
        return `${answer.status} ${await answer.text()}`;
      };
      const real = await told(fill({ case: id, report: report.id }));
      expect(`${route} ${real}`).toBe(`${route} ${await told(fill(invented))}`);
      expect(real).toMatch(/^4/);
    }
  });

  test('have members, invitations and epochs of their own', async () => {
    const { id } = await harbour.invite(mine, 'ana');
    expect(await theirs.browser.expect(200, 'GET /invitations')).toEqual([]);
    await theirs.browser.refused('not-found', `DELETE /invitations/${id}`);
    const admission = await harbour.admission(mine, id);
    await theirs.browser.refused('not-found', `POST /invitations/${id}/admit`, admission);
    expect(await theirs.browser.expect(200, 'GET /roster')).toMatchObject({
      members: [{ account: 'pilot' }],
    });
    expect(await theirs.browser.expect(200, 'GET /epochs')).toHaveLength(1);
    // A frame of one desk is nothing to the other, though a lead signed it.
    const invited = await new TestDesk(programme, 'airfield').invite(theirs, 'bo');
    await theirs.browser.refused('unverified', `POST /invitations/${invited.id}/admit`, admission);
  });

  test('fill in for members whom a case was not wrapped for', async () => {
    const { id, keyring } = await harbour.openCase(mine, report);
    const ana = await harbour.addMember(mine, 'ana');
    const missing = [{ case: id, accounts: ['ana'] }];
    expect(await mine.browser.expect(200, 'GET /wraps/missing')).toEqual(missing);
    expect(await theirs.browser.expect(200, 'GET /wraps/missing')).toEqual([]);
    const wrap = encodeB64(await wrapSeed(keyring.seed, ana.keyring.recipient));
    await mine.browser.refused('incomplete-wraps', `POST /cases/${id}/wraps`, { wraps: { lead: wrap } });
    await mine.browser.refused('incomplete-wraps', `POST /cases/${id}/wraps`, { wraps: { pilot: wrap } });
    await mine.browser.expect(201, `POST /cases/${id}/wraps`, { wraps: { ana: wrap } });
    expect(await mine.browser.expect(200, 'GET /wraps/missing')).toEqual([]);
    expect(await ana.browser.expect(200, 'GET /cases')).toMatchObject([{ case: id, wrap }]);
    // Admission brings the cases along.
    const { id: invitation, member } = await harbour.invite(mine, 'bo');
    const admission = await harbour.admission(mine, invitation);
    const cases = { [id]: encodeB64(await wrapSeed(keyring.seed, member.keyring.recipient)) };
    const strange = { ...cases, [encodeB64(new Uint8Array(16))]: wrap };
    const admit = `POST /invitations/${invitation}/admit`;
    await mine.browser.refused('incomplete-wraps', admit, { ...admission, cases: strange });
    await mine.browser.expect(201, admit, { ...admission, cases });
    expect(await mine.browser.expect(200, 'GET /wraps/missing')).toEqual([]);
  });
});
