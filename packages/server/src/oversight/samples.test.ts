import { join } from 'node:path';
import {
  type DeliverSample,
  encodeB64,
  encodeFrame,
  type Overdue,
  type Oversight,
  openSample,
  type SampleAnswer,
  type SampleDue,
  type SampledRecord,
  sealSample,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import type { Config } from '../config.ts';
import { takeLease } from '../db/index.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { makeTestSlots, type TestSlots } from '../desk/test-slots.ts';
import { keepRetention, purgeJournal } from '../retention/index.ts';

describeOnBothEngines('samples of finished cases', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let ana: TestMember;
  let guardian: TestMember;
  let guardians: TestSlots;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    ana = await desk.addMember(lead, 'ana');
    guardian = await desk.addStaff(lead, 'gia', ['guardian']);
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const appoint = async () => {
    guardians = await makeTestSlots(desk);
  };
  const watch = (oversight: Partial<Config['oversight']>) => {
    const { config } = programme;
    Object.assign(programme, { config: { ...config, oversight: { ...config.oversight, ...oversight } } });
  };
  const withShare = (sample: number) => watch({ sample });
  const finished = async (disposition: 'unfounded' | 'out-of-scope' = 'unfounded') => {
    const { id } = await desk.openCase(lead, await desk.receive());
    await desk.finish(lead, id, disposition);
    return id;
  };
  const seen = () => guardian.browser.expect<Oversight>(200, 'GET /oversight');
  const due = async (member = lead) =>
    (await member.browser.expect<{ due: SampleDue }>(200, 'GET /samples/due')).due;
  const on = async (day: string, ...members: TestMember[]) => {
    programme.setDay(day);
    for (const member of [guardian, ...members]) await desk.signIn(member);
  };
  const record: SampledRecord = {
    ...{ kind: 'vetting', step: 2, result: 'not-indicated', reason: 'no-fact', facts: 'None', opinion: '' },
    ...{ author: 'lead', day: TEST_DAY },
  };
  const sealed = async (by: TestMember, { sample, case: id }: SampleDue & object): Promise<DeliverSample> => {
    const place = { origin: desk.origin, desk: desk.id, sample, case: id };
    const made = await sealSample([record], {
      ...{ place, guardians: guardians.block, author: by.account, day: TEST_DAY },
      frame: (message) => encodeFrame(message, by.keyring),
    });
    return { version: guardians.block.version, ...made, records: [...made.records] };
  };

  test('are drawn by the server by the rate, and read by a guardian once a browser of the desk has sealed them', async () => {
    await appoint();
    withShare(1);
    const id = await finished();
    expect(await seen()).toMatchObject({
      samples: [
        { case: id, desk: 'harbour', reason: 'drawn', drawnOn: TEST_DAY, deliveredOn: null, isGone: false },
      ],
    });
    const owed = (await due(ana)) ?? expect.fail('nothing is due');
    expect(owed).toMatchObject({
      case: id,
      records: [expect.any(String), expect.any(String), expect.any(String)],
    });
    await guardian.browser.refused('not-found', `GET /samples/${owed.sample}`);
    await ana.browser.expect(201, `POST /samples/${owed.sample}`, await sealed(ana, owed));
    expect(await due()).toBe(null);
    const answer = await guardian.browser.expect<SampleAnswer>(200, `GET /samples/${owed.sample}`);
    const read = await openSample(answer, {
      place: { origin: desk.origin, desk: 'harbour', sample: owed.sample, case: id },
      ...{ number: 3, slot: guardians.keyrings.get(3) ?? expect.fail('no slot') },
      verifyOf: (account) => (account === 'ana' ? encodeB64(ana.keyring.verify) : null),
    });
    expect(read.map((part) => part.record)).toEqual([record]);
    // Both sides of it are seen, by guardians too.
    const log = await guardian.browser.expect<{ entries: { account: string; act: string }[] }>(
      200,
      'GET /access-log',
    );
    expect(
      log.entries
        .filter(({ act }) => act.startsWith('sample'))
        .map(({ account, act }) => `${account} ${act}`),
    ).toEqual(['ana sampled', 'gia sample-read']);
  });

  test('are as many as the rate says, and none where there are no guardians', async () => {
    withShare(1);
    await finished();
    await appoint();
    expect((await seen()).samples).toEqual([]);
    withShare(0);
    await finished();
    expect((await seen()).samples).toEqual([]);
  });

  test('are taken of every case that was knowingly false or late, whatever the rate', async () => {
    await appoint();
    withShare(0);
    const { id } = await desk.openCase(lead, await desk.receive());
    await desk.finishTogether(lead, ana, id, 'knowingly-false');
    const late = await desk.openCase(lead, await desk.receive());
    await on('2026-12-01', lead, ana);
    await desk.finish(lead, late.id, 'unfounded');
    const { samples, missed } = await seen();
    expect(samples.map(({ case: of, reason }) => [of, reason])).toEqual([
      [late.id, 'deadline'],
      [id, 'knowingly-false'],
    ]);
    expect(missed).toEqual([
      { case: late.id, desk: 'harbour', kind: 'triage', due: '2026-11-27', done: '2026-12-01', late: 2 },
    ]);
  });

  test('are the desk’s to deliver and nobody else’s, once, and for exactly the guardians in force', async () => {
    await appoint();
    withShare(1);
    await finished();
    const owed = (await due()) ?? expect.fail('nothing is due');
    const path = `POST /samples/${owed.sample}`;
    const sample = await sealed(lead, owed);
    await guardian.browser.refused('forbidden', path, sample);
    await guardian.browser.refused('forbidden', 'GET /samples/due');
    await lead.browser.refused('forbidden', 'GET /oversight');
    await lead.browser.refused('forbidden', `GET /samples/${owed.sample}`);
    const { 1: _, ...fewer } = sample.wraps;
    await lead.browser.refused('incomplete-wraps', path, { ...sample, wraps: fewer });
    await lead.browser.refused('incomplete-wraps', path, { ...sample, version: 2 });
    await lead.browser.refused('not-sealed', path, { ...sample, records: ['AAAA'] });
    await lead.browser.refused('not-found', `POST /samples/${encodeB64(new Uint8Array(16))}`, sample);
    await lead.browser.expect(201, path, sample);
    await ana.browser.refused('moved-on', path, sample);
  });

  test('are not asked of a browser that may not read the case', async () => {
    await appoint();
    withShare(1);
    const { id } = await desk.openCase(lead, await desk.receive());
    await desk.finish(lead, id, 'out-of-scope');
    // Nobody but its claimant has read it.
    expect(await due(ana)).toBe(null);
    expect((await due())?.case).toBe(id);
  });

  test('that a desk never delivers are overdue, and stay on record when the case is gone', async () => {
    await appoint();
    withShare(1);
    const id = await finished('out-of-scope');
    await on('2026-11-27');
    expect(await guardian.browser.expect<Overdue>(200, 'GET /overdue')).toEqual([]);
    await on('2026-11-30');
    expect(await guardian.browser.expect<Overdue>(200, 'GET /overdue')).toEqual([
      { desk: 'harbour', ref: id, kind: 'sample', due: '2026-11-27', late: 1, isEpochOver: false },
    ]);
    await on('2026-12-05');
    await purge();
    expect((await seen()).samples).toMatchObject([{ case: id, deliveredOn: null, isGone: true }]);
    const { id: sample } = (await seen()).samples[0] ?? expect.fail('no sample');
    await guardian.browser.refused('not-found', `GET /samples/${sample}`);
  });

  test('go with their case, key and ciphertext', async () => {
    await appoint();
    withShare(1);
    await finished('out-of-scope');
    const owed = (await due()) ?? expect.fail('nothing is due');
    await lead.browser.expect(201, `POST /samples/${owed.sample}`, await sealed(lead, owed));
    await on('2026-12-05');
    await purge();
    await guardian.browser.refused('gone', `GET /samples/${owed.sample}`);
    const { store } = programme.database;
    expect(await store.selectFrom('shred_keys').selectAll().where('mailbox', '!=', '').execute()).toEqual([]);
    expect(await store.selectFrom('samples').select(['mailbox', 'payload']).execute()).toEqual([
      { mailbox: null, payload: null },
    ]);
  });

  test('nothing owed is lost when the case is taken up again and finished anew', async () => {
    await appoint();
    withShare(1);
    const id = await finished();
    await lead.browser.expect(200, `POST /cases/${id}/reopen`);
    await desk.finish(lead, id, 'unfounded');
    expect((await seen()).samples).toHaveLength(1);
  });

  test('guardians are alerted when one account exports much or a desk deletes much in a day', async () => {
    await appoint();
    watch({ sample: 0, exports: 2, purges: 2 });
    const ids = [await finished('out-of-scope'), await finished('out-of-scope')];
    await lead.browser.expect(204, 'POST /exports', { cases: ids });
    await ana.browser.expect(200, 'GET /cards');
    const exports = {
      kind: 'exports',
      day: TEST_DAY,
      desk: 'harbour',
      account: 'lead',
      name: 'LEAD',
      cases: 2,
    };
    expect((await seen()).alerts).toEqual([exports]);
    await on('2026-12-05');
    await purge();
    const purges = { kind: 'purges', day: '2026-12-05', desk: 'harbour', cases: 2 };
    expect((await seen()).alerts).toEqual([purges, exports]);
  });

  async function purge(): Promise<void> {
    const lease = await takeLease(programme.database, { name: 'retention', holder: 'test', now: 0 });
    if (lease === null) throw new Error('the lease is taken');
    await keepRetention(programme, purgeJournal(join(programme.blobs.path, 'journal')), lease);
  }
});
