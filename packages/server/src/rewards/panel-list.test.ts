import {
  noteSigner,
  type PanelAnswer,
  parsePanelList,
  randomBytes,
  signNote,
  verifyPanelList,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { pendingStatements, publishStatement } from '../programme/index.ts';
import { renewPanel } from './index.ts';
import { verifiedPanel } from './test-award.ts';

describeOnBothEngines('the panel list', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const shown = ({ browser } = lead) => browser.expect<PanelAnswer>(200, 'GET /panel');
  const make = (isSigned = true) =>
    lead.browser.expect(201, 'POST /panel').then((answer) => expect(answer).toEqual({ isSigned }));
  const renew = () => programme.database.transaction((transaction) => renewPanel(transaction, programme));

  test('names nobody before an administrator has made one', async () => {
    const pia = await desk.addStaff(lead, 'pia', ['panel']);
    const nobody = { list: null, note: null, draft: null, names: [], left: [] };
    expect(await shown(pia)).toEqual({ ...nobody, waiting: [{ account: 'pia', name: 'PIA' }] });
    await pia.browser.refused('forbidden', 'POST /panel');
    await (await desk.addMember(lead, 'ana')).browser.refused('forbidden', 'POST /panel');
  });

  test('names whoever holds the role, by the keys that they made themselves', async () => {
    const pia = await desk.addStaff(lead, 'pia', ['panel']);
    await make();
    expect(await verifiedPanel(desk, lead)).toMatchObject({
      sequence: 1,
      members: [{ account: 'pia', recipient: pia.keyring.recipient }],
    });
    await desk.addStaff(lead, 'pol', ['panel']);
    expect(await shown()).toMatchObject({ waiting: [{ account: 'pol' }], left: [] });
    await make();
    await lead.browser.expect(204, 'POST /accounts/roles', { account: 'pia', roles: ['editor'] });
    expect(await shown()).toMatchObject({ waiting: [], left: ['pia'] });
    await make();
    expect(await verifiedPanel(desk, lead)).toMatchObject({ sequence: 3, members: [{ account: 'pol' }] });
  });

  test('is the same list as long as its members are, and is said again before it runs out', async () => {
    await desk.addStaff(lead, 'pia', ['panel']);
    await renew();
    expect(await shown()).toMatchObject({ list: null });
    await make();
    const first = await shown();
    await make();
    expect(await shown()).toEqual(first);
    programme.setDay('2026-12-10');
    await renew();
    await desk.signIn(lead);
    const again = await shown();
    expect([again.list, again.note === first.note]).toEqual([first.list, false]);
    expect((await verifiedPanel(desk, lead)).sequence).toBe(1);
    // Nobody has renewed it: nothing is sealed by it any more.
    programme.setDay('2027-01-20');
    await desk.signIn(lead);
    await expect(verifiedPanel(desk, lead)).rejects.toMatchObject({ code: 'expired' });
  });

  test('waits for a programme key that is kept elsewhere, and counts only once it is signed by that', async () => {
    const seed = randomBytes(32);
    const key = noteSigner(`${desk.origin}/programme`, seed);
    Object.assign(programme.keys, { programme: null });
    Object.assign(programme.file, { vkey: key.vkey });
    await desk.addStaff(lead, 'pia', ['panel']);
    await make(false);
    const { list, draft } = await shown();
    expect([list, parsePanelList(draft ?? '').members.length]).toEqual([null, 1]);
    const [waiting] = (await pendingStatements(programme)).filter(({ kind }) => kind === 'panel');
    const sign = (signer: typeof key) => signNote(waiting?.text ?? '', [signer]);
    const forged = publishStatement(programme, sign(noteSigner(`${desk.origin}/programme`, randomBytes(32))));
    await expect(forged).rejects.toMatchObject({ code: 'unverified' });
    await publishStatement(programme, sign(key));
    const signed = await shown();
    expect(signed).toMatchObject({ draft: null, waiting: [] });
    const claim = { list: signed.list ?? '', note: signed.note ?? '', vkey: key.vkey, day: '2026-11-21' };
    expect(verifyPanelList(claim).members).toMatchObject([{ account: 'pia' }]);
  });
});
