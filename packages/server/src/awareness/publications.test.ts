import type {
  DraftSaved,
  Oversight,
  PublicationAnswer,
  PublicationList,
  PublicationName,
  PublicationSource,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { advisory, CANISTERS, lesson, PHISHING, withTestContent } from './test-items.ts';

const TOMORROW = '2026-11-22';
const REASON = 'I read it.';

describeOnBothEngines('what editors publish', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let eda: TestMember;
  let finn: TestMember;

  beforeEach(async () => {
    programme = withTestContent(await newProgramme(engine));
    desk = new TestDesk(programme);
    lead = await desk.open();
    eda = await desk.addStaff(lead, 'eda', ['editor']);
    finn = await desk.addStaff(lead, 'finn', ['editor']);
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const path = ({ kind, id }: PublicationName) => `/publications/${kind}/${id}`;
  const read = (name: PublicationName, who = eda) =>
    who.browser.expect<PublicationAnswer>(200, `GET ${path(name)}`);
  const save = (name: PublicationName, source: PublicationSource, revision = 0, who = eda) =>
    who.browser.expect<DraftSaved>(200, `PUT ${path(name)}/draft`, { revision, ...source });
  const propose = async (name: PublicationName, source: PublicationSource, startsOn = TEST_DAY) => {
    const { revision } = await save(name, source);
    await eda.browser.expect(204, `POST ${path(name)}/proposal`, { revision, startsOn });
    return revision;
  };
  const publish = async (name: PublicationName, source: PublicationSource, startsOn = TEST_DAY) => {
    const revision = await propose(name, source, startsOn);
    const decision = { revision, result: 'published', reason: REASON };
    await finn.browser.expect(204, `POST ${path(name)}/decision`, decision);
  };
  const toDay = async (day: string) => {
    programme.setDay(day);
    await desk.signIn(eda);
    await desk.signIn(finn);
  };

  test('a release’s lesson is listed, and can be written anew', async () => {
    const list = await eda.browser.expect<PublicationList>(200, 'GET /publications');
    expect(list.items).toEqual([
      {
        ...{ ...PHISHING, titles: { en: 'A message that hurries you' }, isShipped: true, shown: 0 },
        ...{ working: null, coming: null, changedOn: null },
      },
    ]);
    const { shipped } = await read(PHISHING);
    expect(shipped?.facts).toBe('category: phishing\ndrawing: bell-buoy\n');
    await eda.browser.refused('not-found', `GET ${path(CANISTERS)}`);
    await eda.browser.refused('not-found', 'GET /publications/report/phishing');
    await eda.browser.refused('not-found', 'GET /publications/lesson/-x');
  });

  test('one editor writes and proposes, another publishes: neither does it alone', async () => {
    const { version, revision } = await save(PHISHING, lesson());
    expect([version, revision]).toEqual([1, 1]);
    const decision = { revision: 1, result: 'published', reason: REASON };
    // Nothing is decided before it is proposed.
    await finn.browser.refused('text-changed', `POST ${path(PHISHING)}/decision`, decision);
    await eda.browser.expect(204, `POST ${path(PHISHING)}/proposal`, { revision: 1, startsOn: TEST_DAY });
    await eda.browser.refused('conflict-of-interest', `POST ${path(PHISHING)}/decision`, decision);
    await finn.browser.refused('malformed', `POST ${path(PHISHING)}/decision`, { ...decision, reason: ' ' });
    await finn.browser.expect(204, `POST ${path(PHISHING)}/decision`, decision);
    await finn.browser.refused('text-changed', `POST ${path(PHISHING)}/decision`, decision);
    const { shown, versions } = await read(PHISHING);
    expect(shown).toBe(1);
    expect(versions[0]).toMatchObject({ state: 'published', proposedBy: 'eda', publishedBy: 'finn' });
    expect(versions[0]?.acts.map(({ act, account, day, reason }) => [act, account, day, reason])).toEqual([
      ['written', 'eda', TEST_DAY, null],
      ['proposed', 'eda', TEST_DAY, null],
      ['published', 'finn', TEST_DAY, REASON],
    ]);
  });

  test('the database takes nothing that one editor published alone', async () => {
    await propose(PHISHING, lesson());
    const alone = programme.database.transaction((transaction) =>
      transaction
        .updateTable('publications')
        .set({ state: 'published', published_by: 'eda' })
        .where('id', '=', 'phishing')
        .execute(),
    );
    await expect(alone).rejects.toThrow();
    const forgetting = programme.database.transaction((transaction) =>
      transaction.deleteFrom('publication_acts').execute(),
    );
    await expect(forgetting).rejects.toThrow();
  });

  test('whoever wrote may publish what a colleague proposed, but not their own proposal', async () => {
    await save(PHISHING, lesson());
    await save(PHISHING, lesson('Another title'), 1, finn);
    await finn.browser.expect(204, `POST ${path(PHISHING)}/proposal`, { revision: 2, startsOn: TEST_DAY });
    const decision = { revision: 2, result: 'published', reason: REASON };
    await finn.browser.refused('conflict-of-interest', `POST ${path(PHISHING)}/decision`, decision);
    await eda.browser.expect(204, `POST ${path(PHISHING)}/decision`, decision);
    const [version] = (await read(PHISHING)).versions;
    expect(version?.acts.map(({ act, account }) => `${account} ${act}`)).toEqual([
      ...['eda written', 'finn written', 'finn proposed', 'eda published'],
    ]);
  });

  test('nobody overwrites what they have not seen', async () => {
    await save(PHISHING, lesson());
    await finn.browser.refused('text-changed', `PUT ${path(PHISHING)}/draft`, { revision: 0, ...lesson() });
    await save(PHISHING, lesson('By Finn'), 1, finn);
    await eda.browser.refused('text-changed', `PUT ${path(PHISHING)}/draft`, { revision: 1, ...lesson() });
    await eda.browser.refused('text-changed', `POST ${path(PHISHING)}/proposal`, {
      revision: 1,
      startsOn: TEST_DAY,
    });
    await eda.browser.refused('text-changed', `POST ${path(PHISHING)}/draft/end`, { revision: 1 });
  });

  test('what is proposed stays as it is until somebody has decided', async () => {
    const revision = await propose(PHISHING, lesson());
    await finn.browser.refused('text-changed', `PUT ${path(PHISHING)}/draft`, {
      revision,
      ...lesson('Other'),
    });
    await finn.browser.refused('text-changed', `POST ${path(PHISHING)}/draft/end`, { revision });
    await finn.browser.refused('forbidden', `POST ${path(PHISHING)}/proposal/end`, { revision });
    await eda.browser.expect(204, `POST ${path(PHISHING)}/proposal/end`, { revision });
    expect((await read(PHISHING)).versions[0]).toMatchObject({ state: 'draft', proposedBy: null });
  });

  test('what is sent back is a draft again, with the reason in its history', async () => {
    const revision = await propose(PHISHING, lesson());
    const decision = { revision, result: 'sent-back', reason: 'The second sentence is too hard.' };
    await eda.browser.refused('conflict-of-interest', `POST ${path(PHISHING)}/decision`, decision);
    await finn.browser.expect(204, `POST ${path(PHISHING)}/decision`, decision);
    const { shown, versions } = await read(PHISHING);
    expect([shown, versions[0]?.state]).toEqual([0, 'draft']);
    expect(versions[0]?.acts.at(-1)).toMatchObject({ act: 'sent-back', reason: decision.reason });
    await save(PHISHING, lesson('Easier'), revision);
  });

  test('nothing with a fault is proposed or published, and the answer says nothing of what was sent', async () => {
    const wrong = lesson();
    const text = (wrong.texts.en ?? '').replace('{#do}', '').replace('False', 'FalseSecret');
    const { revision } = await save(PHISHING, { ...wrong, texts: { en: text } });
    const proposal = { revision, startsOn: TEST_DAY };
    const answer = await eda.browser.call(`POST ${path(PHISHING)}/proposal`, proposal);
    const told = await answer.text();
    expect(JSON.parse(told)).toMatchObject({ code: 'text-faults', status: 422 });
    expect(told).not.toContain('FalseSecret');
    await save(PHISHING, { ...wrong, texts: {} }, 1);
    await eda.browser.refused('text-faults', `POST ${path(PHISHING)}/proposal`, { ...proposal, revision: 2 });
  });

  test('a version waits for its day, and the next one takes its place', async () => {
    await publish(PHISHING, lesson('First'));
    await publish(PHISHING, lesson('Second'), TOMORROW);
    expect(await standing(PHISHING)).toEqual({ title: 'First', shown: 1, coming: 2 });
    await toDay(TOMORROW);
    expect(await standing(PHISHING)).toEqual({ title: 'Second', shown: 2, coming: null });
    // A day that is over by the time somebody decides is today.
    await publish(PHISHING, lesson('Third'), '2026-11-01');
    expect((await read(PHISHING)).versions[0]).toMatchObject({ version: 3, startsOn: TOMORROW });
  });

  test('what is to come can be stopped by one editor, and what is shown taken off', async () => {
    await publish(PHISHING, lesson('First'));
    await publish(PHISHING, lesson('Second'), TOMORROW);
    const withdraw = `POST ${path(PHISHING)}/withdrawal`;
    await eda.browser.expect(204, withdraw, { version: 2, reason: 'Not now.' });
    await eda.browser.refused('text-changed', withdraw, { version: 2, reason: 'Not now.' });
    expect(await standing(PHISHING)).toEqual({ title: 'First', shown: 1, coming: null });
    await eda.browser.expect(204, withdraw, { version: 1, reason: 'It is wrong.' });
    // What came with the release is there again, and no earlier version of the editors'.
    expect(await standing(PHISHING)).toEqual({ title: 'A message that hurries you', shown: 0, coming: null });
    await publish(PHISHING, lesson('Third'));
    expect(await standing(PHISHING)).toEqual({ title: 'Third', shown: 3, coming: null });
    const { versions } = await read(PHISHING);
    expect(versions.map(({ state }) => state)).toEqual(['published', 'cancelled', 'withdrawn']);
  });

  test('an advisory of the editors’ own is gone when it is taken off, and an earlier version does not come back', async () => {
    await publish(CANISTERS, advisory(TEST_DAY, '2026-11-30'));
    await publish(CANISTERS, advisory(TEST_DAY, '2026-12-02'));
    expect((await read(CANISTERS)).shown).toBe(2);
    await finn.browser.expect(204, `POST ${path(CANISTERS)}/withdrawal`, { version: 2, reason: 'Found.' });
    expect((await read(CANISTERS)).shown).toBeNull();
  });

  test('an advisory that describes somebody is proposed by nobody, whatever an editor’s browser says', async () => {
    const { facts, texts } = advisory(TEST_DAY, '2026-11-30');
    const text = (texts.en ?? '').replace('a red band.', 'a red band. A bearded man left them.');
    const { revision } = await save(CANISTERS, { facts, texts: { en: text } });
    const proposal = { revision, startsOn: TEST_DAY };
    await eda.browser.refused('text-faults', `POST ${path(CANISTERS)}/proposal`, proposal);
    await save(CANISTERS, { facts, texts }, revision);
    const mended = { ...proposal, revision: revision + 1 };
    await eda.browser.expect(204, `POST ${path(CANISTERS)}/proposal`, mended);
  });

  test('an advisory is not on the site before its first day, nor proposed after its last', async () => {
    await publish(CANISTERS, advisory('2026-11-25', '2026-11-30'));
    const { shown, versions } = await read(CANISTERS);
    expect([shown, versions[0]?.startsOn]).toEqual([null, '2026-11-25']);
    const { revision } = await save(CANISTERS, advisory('2026-11-01', '2026-11-20'));
    await eda.browser.refused('text-faults', `POST ${path(CANISTERS)}/proposal`, {
      revision,
      startsOn: TEST_DAY,
    });
  });

  test('guardians are shown each time that the public is asked for facts, and by whom', async () => {
    const gia = await desk.addStaff(lead, 'gia', ['guardian']);
    const asking = async () =>
      (await gia.browser.expect<Oversight>(200, 'GET /oversight')).asking.map(({ version, isWithdrawn }) => [
        ...[version, isWithdrawn],
      ]);
    await publish(PHISHING, lesson());
    await publish(CANISTERS, advisory(TEST_DAY, '2026-12-05', true));
    expect(await asking()).toEqual([[1, false]]);
    await eda.browser.expect(204, `POST ${path(CANISTERS)}/withdrawal`, { version: 1, reason: 'Found.' });
    expect(await asking()).toEqual([[1, true]]);
  });

  test('the public is asked for facts for thirty days, whatever the version', async () => {
    await publish(CANISTERS, advisory(TEST_DAY, '2026-12-05', true));
    await toDay('2026-12-05');
    const longer = await save(CANISTERS, advisory('2026-12-05', '2026-12-21', true));
    const proposal = { revision: longer.revision, startsOn: '2026-12-05' };
    await eda.browser.refused('asks-too-long', `POST ${path(CANISTERS)}/proposal`, proposal);
    // Until the thirtieth day it may, and without asking for as long as it likes.
    await save(CANISTERS, advisory('2026-12-05', '2026-12-20', true), 1);
    await eda.browser.expect(204, `POST ${path(CANISTERS)}/proposal`, { ...proposal, revision: 2 });
    await eda.browser.expect(204, `POST ${path(CANISTERS)}/proposal/end`, { revision: 2 });
    await save(CANISTERS, advisory('2026-12-05', '2027-03-01'), 2);
    await eda.browser.expect(204, `POST ${path(CANISTERS)}/proposal`, { ...proposal, revision: 3 });
  });

  test('a draft that was thrown away leaves its number, and who did it', async () => {
    await save(CANISTERS, advisory(TEST_DAY, TOMORROW));
    await eda.browser.expect(204, `POST ${path(CANISTERS)}/draft/end`, { revision: 1 });
    await eda.browser.refused('not-found', `GET ${path(CANISTERS)}`);
    expect((await save(CANISTERS, advisory(TEST_DAY, TOMORROW))).version).toBe(2);
    const acts = await programme.database.store
      .selectFrom('publication_acts')
      .select('act')
      .orderBy('position')
      .execute();
    expect(acts.map(({ act }) => act)).toEqual(['written', 'discarded', 'written']);
  });

  test('an item of another kind or language is no other’s', async () => {
    await publish(CANISTERS, advisory(TEST_DAY, TOMORROW));
    await save({ ...CANISTERS, kind: 'campaign' }, advisory(TEST_DAY, TOMORROW));
    expect((await read(CANISTERS)).versions).toHaveLength(1);
    await eda.browser.refused('malformed', `PUT ${path(PHISHING)}/draft`, {
      ...{ revision: 0, ...lesson() },
      texts: { '../../x': 'no language' },
    });
  });

  test('a call that was begun before somebody stopped being an editor comes too late', async () => {
    await save(PHISHING, lesson());
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const call = eda.browser.callSlowly(`PUT ${path(PHISHING)}/draft`, ended, { revision: 1, ...lesson() });
    await lead.browser.expect(204, 'POST /accounts/roles', { account: 'eda', roles: [] });
    end();
    expect((await call).status).toBe(401);
    expect((await read(PHISHING, finn)).versions[0]?.revision).toBe(1);
  });

  async function standing(name: PublicationName) {
    const { items } = await eda.browser.expect<PublicationList>(200, 'GET /publications');
    const item = items.find(({ kind, id }) => kind === name.kind && id === name.id);
    return {
      title: item?.titles.en,
      shown: item?.shown ?? null,
      coming: item?.coming?.version ?? null,
    };
  }

  const writeRows = (rows: readonly { id: string; state: 'draft' | 'published'; facts?: string }[]) => {
    const decided = { proposed_by: 'eda', published_by: 'finn', starts_on: TEST_DAY };
    const undecided = { proposed_by: null, published_by: null, starts_on: null };
    const values = rows.map(({ id, state, facts = '' }) => ({
      ...{ kind: 'lesson' as const, id, version: 1, state, revision: 1, facts, asks_until: null },
      ...(state === 'draft' ? undecided : decided),
    }));
    return programme.database.store.insertInto('publications').values(values).execute();
  };
  const named = (count: number, state: 'draft' | 'published') =>
    Array.from({ length: count }, (_, at) => ({ id: `${state}-${at}`, state }));

  test('there is room for a hundred drafts at a time, and for what is thrown away again', async () => {
    await writeRows(named(99, 'draft'));
    await save(PHISHING, lesson());
    const draft = { revision: 0, ...advisory(TEST_DAY, TOMORROW) };
    await eda.browser.refused('no-room', `PUT ${path(CANISTERS)}/draft`, draft);
    await save(PHISHING, lesson('Again'), 1);
    await eda.browser.expect(204, `POST ${path(PHISHING)}/draft/end`, { revision: 2 });
    await save(CANISTERS, advisory(TEST_DAY, TOMORROW));
  });

  test('there is room for two hundred items on the site, and for so many letters', async () => {
    await writeRows(named(200, 'published'));
    await save(PHISHING, lesson());
    const proposal = { revision: 1, startsOn: TEST_DAY };
    await eda.browser.refused('no-room', `POST ${path(PHISHING)}/proposal`, proposal);
    const withdrawal = { version: 1, reason: REASON };
    await finn.browser.expect(204, 'POST /publications/lesson/published-7/withdrawal', withdrawal);
    await eda.browser.expect(204, `POST ${path(PHISHING)}/proposal`, proposal);
    await eda.browser.expect(204, `POST ${path(PHISHING)}/proposal/end`, { revision: 1 });
    await finn.browser.expect(204, 'POST /publications/lesson/published-8/withdrawal', withdrawal);
    await writeRows([{ id: 'long', state: 'published', facts: 'x'.repeat(4_000_000) }]);
    await eda.browser.refused('no-room', `POST ${path(PHISHING)}/proposal`, proposal);
  });
});
