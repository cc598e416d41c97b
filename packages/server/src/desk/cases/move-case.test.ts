import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Case,
  type CaseList,
  decodeB64,
  decodeFrame,
  encodeB64,
  hashB64,
  type Move,
  openEnvelope,
  type RosterAnswer,
  randomBytes,
  unwrapSeed,
  verifyRoster,
  wrapSeed,
} from '@bellbuoy/protocol';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../../test/support/programme.ts';
import { takeLease } from '../../db/index.ts';
import { originApp } from '../../http/index.ts';
import { mailboxRoutes } from '../../mailbox/index.ts';
import { keepRetention, purgeJournal, withdrawReport } from '../../retention/index.ts';
import { gateAtRest } from '../../work/test-work.ts';
import { retireEpochs } from '../index.ts';
import { TestDesk, type TestMember, type TestReport } from '../test-desk.ts';
import { followUpTo, movingOf } from '../test-move.ts';
import { openTestCase, receiveMessage, recordOf, scrubRequest, type TestCase } from '../test-scrub.ts';

describeOnBothEngines('moving a case', (_, engine) => {
  let programme: TestProgramme;
  let journal: string;
  let harbour: TestDesk;
  let airfield: TestDesk;
  let lead: TestMember;
  let ana: TestMember;
  let pilot: TestMember;
  let report: TestReport;
  let found: TestCase;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    journal = join(tmpdir(), `bellbuoy-journal-${crypto.randomUUID()}`);
    const other = { id: 'airfield', kind: 'intake', title: '{"en":"Airfield"}', root: null } as const;
    const deaf = { id: 'appeals', kind: 'redress', title: '{"en":"Appeals"}', root: null } as const;
    const unready = { id: 'depot', kind: 'intake', title: '{"en":"Depot"}', root: null } as const;
    await programme.database.store.insertInto('desks').values([other, deaf, unready]).execute();
    harbour = new TestDesk(programme);
    lead = await harbour.open();
    ana = await harbour.addMember(lead, 'ana');
    airfield = new TestDesk(programme, 'airfield');
    pilot = await airfield.setUp('pilot');
    await airfield.addEpoch(pilot);
    report = await harbour.receive({ name: 'Bo' });
    found = await openTestCase(harbour, lead, report);
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
    await rm(journal, { force: true });
  });

  const ends = (member = lead) => ({
    from: { desk: harbour, member },
    to: { desk: airfield, member: pilot },
  });
  const back = () => ({ from: { desk: airfield, member: pilot }, to: { desk: harbour, member: lead } });

  async function moveIt(from = ends()): Promise<TestCase> {
    const { move, moved } = await movingOf(found, from);
    await from.from.member.browser.expect(204, `POST /cases/${found.id}/move`, move);
    return moved;
  }

  /** Nothing of a refused move has happened. */
  async function expectRefused(code: string, change: (move: Move) => Partial<Move>, member = lead) {
    const before = await lead.browser.expect<Case>(200, `GET /cases/${found.id}`);
    const { move } = await movingOf(found, ends());
    await member.browser.refused(code, `POST /cases/${found.id}/move`, { ...move, ...change(move) });
    expect(await lead.browser.expect(200, `GET /cases/${found.id}`)).toEqual(before);
    expect(await pilot.browser.expect(200, 'GET /cases')).toEqual([]);
  }

  const ofReporter = async (method: string, path: string, body: object) => {
    const withdraw = () => withdrawReport(programme, purgeJournal(journal), report.id);
    const routes = originApp('http://localhost', programme.diagnostics).route(
      '/',
      mailboxRoutes(programme, gateAtRest(programme), withdraw),
    );
    const authorization = `Bellbuoy ${encodeB64(report.receipt.token)}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const answer = await routes.request(path, { method, headers, body: JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status, code: text === '' ? null : (JSON.parse(text) as { code?: string }).code };
  };

  /** Lets so much time go by that nothing is kept any longer, and the daily round do its work. */
  async function purgeAll(): Promise<void> {
    programme.setDay('2031-11-21');
    const lease = await takeLease(programme.database, { name: 'retention', holder: 'test', now: 0 });
    if (lease === null) throw new Error('the lease is taken');
    await keepRetention(programme, purgeJournal(journal), lease);
    await harbour.signIn(lead);
    await airfield.signIn(pilot);
  }

  test('gives everything to the members of the other desk, and the reporter the word of the old one', async () => {
    await lead.browser.expect(
      204,
      `POST /cases/${found.id}/scrub`,
      await scrubRequest(harbour, lead, found, { choice: 'no-name' }),
    );
    await receiveMessage(harbour, lead, found, 'The left one.');
    const note = await recordOf(harbour, lead, found, { kind: 'note', text: 'Ask the crew.' });
    await lead.browser.expect(201, `POST /cases/${found.id}/notes`, { copy: note });
    const before = await lead.browser.expect<Case>(200, `GET /cases/${found.id}`);
    const moved = await moveIt();

    const [row] = await pilot.browser.expect<CaseList>(200, 'GET /cases');
    if (row === undefined || !('wrap' in row)) throw new Error('no row');
    expect(row).toMatchObject({
      ...{ case: moved.id, firstDesk: 'harbour', claimant: null, state: 'open', scrub: 'no-name' },
      ...{ card: null, cardEpoch: null, due: before.due, hasSeal: true },
    });
    expect(await unwrapSeed(decodeB64(row.wrap ?? ''), pilot.keyring.identity)).toEqual(moved.keyring.seed);
    await pilot.browser.expect(204, `POST /cases/${moved.id}/claim`);
    const after = await pilot.browser.expect<Case>(200, `GET /cases/${moved.id}`);
    const frameOf = async (copy: string | null) =>
      openEnvelope(decodeB64(copy ?? ''), moved.keyring.identity);
    const reportFrame = await openEnvelope(report.envelope, harbour.epochKeyring().identity);
    expect(await frameOf(after.content)).toEqual(reportFrame);
    expect(decodeFrame(await frameOf(after.summary)).message.kind).toBe('summary');
    const said = await Promise.all(after.conversation.map(async ({ copy }) => frameOf(copy)));
    expect(said.map((frame) => decodeFrame(frame).message.kind)).toEqual(['opened', 'message', 'reply']);
    expect(decodeFrame(said[2] ?? new Uint8Array()).message).toMatchObject({ moved: 'airfield' });
    expect(after.conversation.map(({ desk }) => desk)).toEqual(['harbour', 'harbour', 'harbour']);
    expect(after.notes).toHaveLength(before.notes.length + 1);
    for (const { copy } of after.notes) await frameOf(copy);

    // The new desk answers under its own epoch, and writes the card.
    const envelope = await airfield.fromDesk(report, report.receipt.keyring.recipient, { text: 'Here.' }, 2);
    const copy = await airfield.fromDesk(report, moved.keyring.recipient, { text: 'Here.' }, 2);
    const reply = { prev: after.sentLast, envelope, copy };
    await pilot.browser.expect(201, `POST /cases/${moved.id}/replies`, reply);
    const card = encodeB64(randomBytes(1024));
    await pilot.browser.expect(204, `PUT /cases/${moved.id}/card`, { card, cardEpoch: 1 });
    const last = await pilot.browser.expect<Case>(200, `GET /cases/${moved.id}`);
    expect(last.conversation.at(-1)).toMatchObject({ direction: 'out', desk: 'airfield', epoch: 1 });
    expect(last.card).toBe(card);
  });

  test('leaves the desk that gives it away a bare row and no more', async () => {
    await lead.browser.expect(201, `POST /cases/${found.id}/own-notes`, {
      file: await recordOf(harbour, lead, found, { kind: 'note', text: 'Mine.' }),
    });
    const moved = await moveIt();
    const bare = [{ case: found.id, day: '2026-11-21', state: 'moved' }];
    expect(await lead.browser.expect(200, 'GET /cases')).toEqual(bare);
    expect(await lead.browser.expect(200, 'GET /cards')).toEqual({ rows: bare, next: null });
    expect(await ana.browser.expect(200, 'GET /summaries')).toEqual({ rows: [], next: null });
    expect(await lead.browser.expect(200, 'GET /wraps/missing')).toEqual([]);
    for (const id of [found.id, moved.id]) {
      await lead.browser.refused('no-case', `GET /cases/${id}`);
      await lead.browser.refused('no-case', `POST /cases/${id}/claim`);
    }
    const { store } = programme.database;
    const wraps = await store.selectFrom('case_wraps').select('account').execute();
    expect(wraps).toEqual([{ account: 'pilot' }]);
    expect(await store.selectFrom('own_notes').selectAll().execute()).toEqual([]);
    const log = await store.selectFrom('access_log').selectAll().where('act', '=', 'moved').execute();
    expect(log.map((entry) => entry.case_id).sort()).toEqual([found.id, moved.id].sort());
    for (const entry of log) expect(entry).toMatchObject({ account: 'lead', desk: 'harbour' });
    // What is left opens to no key that the old desk has.
    const sealed = await pilot.browser
      .expect(204, `POST /cases/${moved.id}/claim`)
      .then(() => pilot.browser.expect<Case>(200, `GET /cases/${moved.id}`));
    for (const copy of [sealed.content, ...sealed.conversation.map((item) => item.copy ?? '')]) {
      await expect(openEnvelope(decodeB64(copy), found.keyring.identity)).rejects.toThrow();
    }
  });

  test('is wrapped for exactly the other desk’s members, and only for those who have not stepped back', async () => {
    const wrap = encodeB64(await wrapSeed(randomBytes(32), lead.keyring.recipient));
    await expectRefused('incomplete-wraps', ({ case: made }) => ({
      case: { ...made, wraps: { ...made.wraps, lead: wrap } },
    }));
    await expectRefused('incomplete-wraps', ({ case: made }) => ({ case: { ...made, wraps: {} } }));
    await lead.browser.expect(204, `POST /cases/${found.id}/recusals`, {
      account: 'ana',
      note: await recordOf(harbour, lead, found, { kind: 'note', text: 'She knows them.' }),
    });
    found = await moveIt();
    await pilot.browser.expect(204, `POST /cases/${found.id}/claim`);
    const { move, moved } = await movingOf(found, back());
    expect(Object.keys(move.case.wraps).sort()).toEqual(['ana', 'lead']);
    await pilot.browser.expect(204, `POST /cases/${found.id}/move`, move);
    const [row] = await ana.browser.expect<CaseList>(200, 'GET /cases');
    expect(row).toEqual({ case: moved.id, day: '2026-11-21', state: 'recused' });
    const holders = await programme.database.store.selectFrom('case_wraps').select('account').execute();
    expect(holders).toEqual([{ account: 'lead' }]);
  });

  test('takes every part, and nothing else', async () => {
    await receiveMessage(harbour, lead, found, 'The left one.');
    const note = await recordOf(harbour, lead, found, { kind: 'note', text: 'Ask the crew.' });
    await lead.browser.expect(201, `POST /cases/${found.id}/notes`, { copy: note });
    await expectRefused('malformed', ({ copies }) => ({ copies: copies.slice(1) }));
    await expectRefused('malformed', ({ copies: [first, ...rest] }) => ({
      copies: first === undefined ? [] : [first, first, ...rest],
    }));
    await expectRefused('malformed', () => ({ notes: [] }));
    await expectRefused('malformed', ({ content }) => ({ summary: content }));
    await expectRefused('malformed', ({ content }) => ({ extract: content }));
    await expectRefused('not-sealed', () => ({ content: encodeB64(randomBytes(9851)) }));
    await expectRefused('moved-on', ({ reply }) => ({ reply: { ...reply, prev: null } }));
    await expectRefused('moved-on', ({ case: made }) => ({ case: { ...made, id: found.id } }));
  });

  test('keeps what is its claimant’s alone from colleagues at the other desk too', async () => {
    const kept = await scrubRequest(harbour, lead, found, { choice: 'kept' });
    await lead.browser.expect(204, `POST /cases/${found.id}/scrub`, kept);
    await expectRefused('malformed', () => ({}));
    const co = await airfield.addMember(pilot, 'co');
    const { move, moved } = await movingOf(found, ends());
    const extract = await recordOf(harbour, lead, moved, { kind: 'note', text: 'x' });
    await lead.browser.expect(204, `POST /cases/${found.id}/move`, { ...move, extract });
    await pilot.browser.expect(204, `POST /cases/${moved.id}/claim`);
    const contentFor = async ({ browser }: TestMember) =>
      (await browser.expect<Case>(200, `GET /cases/${moved.id}`)).content;
    expect(await contentFor(pilot)).toBe(move.content);
    expect(await contentFor(co)).toBe(extract);
  });

  test('gives no restricted original to the other desk', async () => {
    const message = await receiveMessage(harbour, lead, found, 'It was Bo.');
    const first = hashB64(report.envelope);
    const of = [first, message];
    const restrict = await scrubRequest(harbour, lead, found, { choice: 'restricted', of });
    await lead.browser.expect(204, `POST /cases/${found.id}/scrub`, restrict);
    const moved = await moveIt();
    await pilot.browser.expect(204, `POST /cases/${moved.id}/claim`);
    const stored = await pilot.browser.expect<Case>(200, `GET /cases/${moved.id}`);
    const content = decodeFrame(await openEnvelope(decodeB64(stored.content), moved.keyring.identity));
    expect(content.message.kind).toBe('extract');
    expect(stored.conversation.find(({ id }) => id === message)).toMatchObject({
      copy: null,
      scrub: 'restricted',
    });
    const seals = await programme.database.store.selectFrom('original_seals').select('original').execute();
    expect(seals.map(({ original }) => original).sort()).toEqual(of.toSorted());
  });

  test('goes to an open intake desk alone', async () => {
    for (const desk of ['appeals', 'depot', 'nowhere', 'harbour']) {
      await expectRefused('no-desk', () => ({ desk }));
    }
    for (const desk of ['appeals', 'depot', 'nowhere']) {
      await lead.browser.refused('no-desk', `GET /desks/${desk}/roster`);
    }
    const { root, frames } = await lead.browser.expect<RosterAnswer>(200, 'GET /desks/airfield/roster');
    const roster = verifyRoster(frames, { origin: harbour.origin, desk: 'airfield', root });
    expect([...roster.members.keys()]).toEqual(['pilot']);
    expect(root).toBe(encodeB64(pilot.keyring.verify));
  });

  test('is its claimant’s to do, or a lead’s while nobody has it and all of it is scrubbed', async () => {
    await expectRefused('not-claimed', () => ({}), ana);
    await expectRefused('no-case', () => ({ desk: 'harbour' }), pilot);
    const { move } = await movingOf(found, ends());
    await lead.browser.expect(204, `POST /cases/${found.id}/release`);
    await lead.browser.refused('not-claimed', `POST /cases/${found.id}/move`, move);
    await lead.browser.expect(204, `POST /cases/${found.id}/claim`);
    await harbour.scrub(lead, found.id);
    await lead.browser.expect(204, `POST /cases/${found.id}/release`);
    await ana.browser.refused('not-claimed', `POST /cases/${found.id}/move`, move);
    const sealedHere = await recordOf(harbour, lead, found, {
      kind: 'summary',
      text: 'A fence.',
      of: [hashB64(report.envelope)],
    });
    await lead.browser.expect(204, `POST /cases/${found.id}/move`, { ...move, summary: sealedHere });
  });

  test('waits for what is under way, for a second person, and never follows an end', async () => {
    const first = hashB64(report.envelope);
    const { body } = await followUpTo(harbour, found, first);
    const { move } = await movingOf(found, ends());
    expect(await ofReporter('POST', '/mailbox/messages', body)).toMatchObject({ status: 201 });
    await lead.browser.refused('moved-on', `POST /cases/${found.id}/move`, move);
    const copy = await recordOf(harbour, lead, found, { kind: 'note', text: 'x' });
    const { receivedLast } = await lead.browser.expect<Case>(200, `GET /cases/${found.id}`);
    await lead.browser.expect(204, `PUT /cases/${found.id}/conversation/${receivedLast}`, { copy });
    await harbour.finish(lead, found.id, 'unfounded', { category: 'tampering' });
    await lead.browser.refused('in-review', `POST /cases/${found.id}/move`, move);
    const agreed = { result: 'agreed', record: copy };
    await ana.browser.expect(200, `POST /cases/${found.id}/review`, agreed);
    await lead.browser.refused('finished', `POST /cases/${found.id}/move`, move);
  });

  test('has the reporter write to the desk that has it', async () => {
    const moved = await moveIt();
    const first = hashB64(report.envelope);
    const { desk: _, ...old } = (await followUpTo(harbour, moved, first)).body;
    const refused = { status: 409, code: 'other-desk' };
    expect(await ofReporter('POST', '/mailbox/messages', old)).toEqual(refused);
    expect(await ofReporter('POST', '/mailbox/messages', { ...old, desk: 'harbour' })).toEqual(refused);
    const { body, id } = await followUpTo(airfield, moved, first);
    expect(await ofReporter('POST', '/mailbox/messages', body)).toMatchObject({ status: 201 });
    expect(await ofReporter('POST', '/mailbox/messages', body)).toMatchObject({ status: 200 });
    await pilot.browser.expect(204, `POST /cases/${moved.id}/claim`);
    const stored = await pilot.browser.expect<Case>(200, `GET /cases/${moved.id}`);
    const item = stored.conversation.at(-1);
    expect(item).toMatchObject({ id, direction: 'in', n: 1, desk: 'airfield', epoch: 1, copy: null });
    expect(stored.unread).toBe(1);
    const frame = await openEnvelope(decodeB64(item?.envelope ?? ''), airfield.epochKeyring().identity);
    expect(decodeFrame(frame).message).toMatchObject({ text: 'It is still cut.' });
    // Its epoch's seed is kept while that is unread, and the old desk's is not kept for it.
    programme.setDay('2027-05-01');
    expect(await retireEpochs(programme)).toBe(1);
    const left = await programme.database.store.selectFrom('epoch_wraps').select('desk').distinct().execute();
    expect(left).toEqual([{ desk: 'airfield' }]);
  });

  test.each(['withdrawn', 'purged'] as const)(
    'leaves nothing behind when it is %s afterwards',
    async (state) => {
      const moved = await moveIt();
      if (state === 'withdrawn') {
        expect(await ofReporter('POST', '/mailbox/withdraw', {})).toMatchObject({ status: 204 });
      } else {
        await purgeAll();
      }
      const { store } = programme.database;
      for (const table of ['shred_keys', 'case_wraps', 'case_copies', 'case_notes', 'case_moves'] as const) {
        const rows = await store
          .selectFrom(table)
          .select(sql<number>`1`.as('one'))
          .where('mailbox', '=', report.id)
          .execute();
        expect([table, rows]).toEqual([table, []]);
      }
      expect(await lead.browser.expect(200, 'GET /cases')).toEqual([]);
      const [row] = await pilot.browser.expect<CaseList>(200, 'GET /cases');
      expect(row).toEqual({ case: moved.id, day: '2026-11-21', state });
      await pilot.browser.refused('gone', `GET /cases/${moved.id}`);
    },
  );
});
