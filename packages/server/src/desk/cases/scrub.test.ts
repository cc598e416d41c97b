import {
  type Case,
  type CaseList,
  decodeB64,
  decodeFrame,
  encodeB64,
  openEnvelope,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../../test/support/programme.ts';
import { readPayload } from '../../db/index.ts';
import { TestDesk, type TestMember } from '../test-desk.ts';
import {
  openTestCase,
  receiveMessage,
  recordOf,
  reportIdOf,
  scrubRequest,
  type TestCase,
} from '../test-scrub.ts';

describeOnBothEngines('a case', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let ana: TestMember;
  let found: TestCase;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    ana = await desk.addMember(lead, 'ana');
    found = await openTestCase(desk, ana, await desk.receive({ text: 'J. Moreau cut the fence' }));
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const read = (member: TestMember) => member.browser.expect<Case>(200, `GET /cases/${found.id}`);
  const request = (change: Partial<Parameters<typeof scrubRequest>[3]> = {}) =>
    scrubRequest(desk, ana, found, { choice: 'no-name', ...change });
  const scrub = async (change: Parameters<typeof request>[0] = {}) =>
    ana.browser.expect(204, `POST /cases/${found.id}/scrub`, await request(change));
  const kindOf = async (copy: string | null) =>
    decodeFrame(await openEnvelope(decodeB64(copy ?? ''), found.keyring.identity)).message.kind;
  const seals = () => programme.database.store.selectFrom('original_seals').selectAll().execute();
  const contentOf = async () =>
    (await programme.database.store.selectFrom('cases').select('content').executeTakeFirstOrThrow())
      .content ?? -1;
  const bytesOf = (payload: number) => readPayload(programme.database.store, found.report.id, payload);

  test('is read by its claimant alone until it is scrubbed', async () => {
    await lead.browser.refused('not-claimed', `GET /cases/${found.id}`);
    expect(await read(ana)).toMatchObject({ scrub: null, summary: null });
    await lead.browser.refused('not-claimed', `POST /cases/${found.id}/scrub`, await request());
    await scrub();
    expect(await read(lead)).toMatchObject({ scrub: 'no-name' });
  });

  test('that names nobody is read by the whole desk, the report and the summary', async () => {
    await scrub();
    const seen = await read(lead);
    expect(await kindOf(seen.content)).toBe('report');
    expect(await kindOf(seen.summary)).toBe('summary');
    // Reading is not acting.
    const copy = seen.content;
    await lead.browser.refused('not-claimed', `POST /cases/${found.id}/finish`, {
      disposition: 'unfounded',
      record: copy,
    });
    await lead.browser.expect(201, `POST /cases/${found.id}/notes`, { copy });
  });

  test('that is kept to its claimant is given to colleagues as an extract', async () => {
    await scrub({ choice: 'kept' });
    expect(await kindOf((await read(ana)).content)).toBe('report');
    expect(await kindOf((await read(lead)).content)).toBe('extract');
    // Whoever takes it over reads it.
    await ana.browser.expect(204, `POST /cases/${found.id}/release`);
    await lead.browser.expect(204, `POST /cases/${found.id}/claim`);
    expect(await kindOf((await read(lead)).content)).toBe('report');
    expect(await kindOf((await read(ana)).content)).toBe('extract');
  });

  test('that is restricted leaves the desk in one transaction', async () => {
    const content = await contentOf();
    const translation = await recordOf(desk, ana, found, {
      ...{ kind: 'translation', text: 'J. Moreau cut the fence' },
      of: reportIdOf(found),
    });
    const body = { copy: translation, of: reportIdOf(found) };
    await ana.browser.expect(201, `POST /cases/${found.id}/notes`, body);
    await scrub({ choice: 'restricted' });
    for (const member of [ana, lead]) {
      const seen = await read(member);
      expect(await kindOf(seen.content)).toBe('extract');
      expect(seen.notes).toEqual([]);
    }
    expect(await bytesOf(content)).toBeNull();
    const [row] = await seals();
    expect(row?.original).toBe(reportIdOf(found));
    expect(await bytesOf(row?.payload ?? -1)).not.toBeNull();
    // The desk can still answer.
    const { sentLast } = await read(ana);
    const to = found.report.receipt.keyring.recipient;
    const envelope = await desk.fromDesk(found.report, to, { text: 'Thank you' }, 1, sentLast);
    await ana.browser.expect(201, `POST /cases/${found.id}/replies`, {
      ...{ prev: sentLast, envelope },
      copy: envelope,
    });
  });

  test('cannot be unrestricted, and keeps taking summaries', async () => {
    await scrub({ choice: 'restricted' });
    await ana.browser.refused('moved-on', `POST /cases/${found.id}/scrub`, await request());
    const { extract: _extract, seals: _seals, ...again } = await request({ text: 'A fence' });
    await ana.browser.expect(204, `POST /cases/${found.id}/scrub`, { ...again, choice: 'restricted' });
    expect(await seals()).toHaveLength(1);
    const payloads = await programme.database.store.selectFrom('cases').select('summary').execute();
    expect(payloads).toHaveLength(1);
  });

  test('loses the summary before when a new one comes', async () => {
    await scrub();
    const { summary } = await programme.database.store
      .selectFrom('cases')
      .select('summary')
      .executeTakeFirstOrThrow();
    await scrub({ text: 'Otherwise' });
    expect(await bytesOf(summary ?? -1)).toBeNull();
  });

  test('is not changed by a scrub of which a part is not right', async () => {
    const restricted = await request({ choice: 'restricted' });
    const { seals: sealed = [], extract = '', ...bare } = restricted;
    const [seal] = sealed;
    const noise = encodeB64(new Uint8Array(2683));
    const other = encodeB64(new Uint8Array(32).fill(7));
    const attempts: [object, string][] = [
      [{ ...bare, extract }, 'malformed'],
      [{ ...bare, seals: sealed }, 'malformed'],
      [{ ...bare, extract, seals: [] }, 'malformed'],
      [{ ...bare, extract, seals: [{ ...seal, of: other }] }, 'malformed'],
      [{ ...bare, extract, seals: [seal, seal] }, 'malformed'],
      [
        { ...bare, extract, seals: [{ ...seal, seal: { file: bare.summary, shares: [noise, noise] } }] },
        'not-sealed',
      ],
      [{ ...bare, choice: 'no-name', extract }, 'malformed'],
      [{ ...bare, choice: 'no-name', summary: encodeB64(new Uint8Array(5755)) }, 'not-sealed'],
      [{ ...bare, choice: 'no-name', of: [other] }, 'not-found'],
      [{ ...bare, choice: 'no-name', of: [...bare.of, ...bare.of] }, 'malformed'],
    ];
    for (const [body, code] of attempts) {
      await ana.browser.refused(code, `POST /cases/${found.id}/scrub`, body);
    }
    expect(await seals()).toEqual([]);
    expect(await kindOf((await read(ana)).content)).toBe('report');
    expect(await read(ana)).toMatchObject({ scrub: null, summary: null });
  });

  test('keeps a new message to its claimant until that is scrubbed too', async () => {
    const message = await receiveMessage(desk, ana, found, 'It was J. Moreau');
    const onlyMessage = await request({ of: [message] });
    await ana.browser.refused('malformed', `POST /cases/${found.id}/scrub`, onlyMessage);
    await scrub();
    const itemOf = async (member: TestMember) =>
      (await read(member)).conversation.find(({ id }) => id === message);
    expect(await itemOf(lead)).toMatchObject({ copy: null, envelope: null, scrub: null });
    expect(await kindOf((await itemOf(ana))?.copy ?? null)).toBe('message');
    await scrub({ of: [message] });
    expect(await kindOf((await itemOf(lead))?.copy ?? null)).toBe('message');
    await scrub({ of: [message], choice: 'restricted' });
    for (const member of [ana, lead]) {
      expect(await itemOf(member)).toMatchObject({ copy: null, envelope: null, scrub: 'restricted' });
    }
    expect((await seals()).map(({ original }) => original)).toEqual([message]);
    expect(await kindOf((await read(lead)).content)).toBe('report');
  });

  test('gives a translation only to who reads what it translates', async () => {
    const copy = await recordOf(desk, ana, found, { kind: 'translation', text: 'x', of: reportIdOf(found) });
    const unknown = { copy, of: encodeB64(new Uint8Array(32)) };
    await ana.browser.refused('not-found', `POST /cases/${found.id}/notes`, unknown);
    await ana.browser.expect(201, `POST /cases/${found.id}/notes`, { copy, of: reportIdOf(found) });
    await scrub({ choice: 'kept' });
    expect((await read(ana)).notes).toMatchObject([{ of: reportIdOf(found) }]);
    expect((await read(lead)).notes).toEqual([]);
    await lead.browser.refused('not-found', `POST /cases/${found.id}/notes`, { copy, of: reportIdOf(found) });
  });

  test('gives a private note to its author alone', async () => {
    await scrub();
    const file = await recordOf(desk, ana, found, { kind: 'note', text: 'Ask Bo' });
    await ana.browser.expect(201, `POST /cases/${found.id}/own-notes`, { file });
    expect((await read(ana)).ownNotes).toMatchObject([{ file }]);
    expect((await read(lead)).ownNotes).toEqual([]);
    expect((await read(lead)).notes).toEqual([]);
  });

  test('loses the private notes of a member who leaves, which nobody else could open', async () => {
    await scrub();
    const bo = await desk.addMember(lead, 'bo');
    const file = await recordOf(desk, bo, found, { kind: 'note', text: 'Ask Bo' });
    await bo.browser.expect(201, `POST /cases/${found.id}/own-notes`, { file });
    const { payload } = await programme.database.store
      .selectFrom('own_notes')
      .select('payload')
      .executeTakeFirstOrThrow();
    await desk.leave(lead, bo);
    expect(await programme.database.store.selectFrom('own_notes').selectAll().execute()).toEqual([]);
    expect(await bytesOf(payload)).toBeNull();
  });

  const stepBack = async (by: TestMember, account: string) => ({
    account,
    note: await recordOf(desk, by, found, { kind: 'note', text: 'I know them' }),
  });
  const rowsOf = (member: TestMember) => member.browser.expect<CaseList>(200, 'GET /cases');

  test('is gone for whoever steps back from it, except that they did', async () => {
    await scrub();
    const note = await stepBack(ana, 'ana');
    await ana.browser.expect(204, `POST /cases/${found.id}/recusals`, note);
    expect(await rowsOf(ana)).toEqual([{ case: found.id, day: '2026-11-21', state: 'recused' }]);
    expect(await ana.browser.expect(200, 'GET /cards')).toMatchObject({ rows: await rowsOf(ana) });
    expect(await ana.browser.expect(200, 'GET /summaries')).toMatchObject({ rows: [] });
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/claim'],
      ['POST', '/release'],
    ]) {
      await ana.browser.refused('recused', `${method} /cases/${found.id}${path}`);
    }
    expect(await rowsOf(lead)).toMatchObject([{ claimant: null, state: 'open' }]);
    expect((await read(lead)).notes).toHaveLength(1);
    // Nobody is asked to wrap it again, and nobody can.
    expect(await lead.browser.expect(200, 'GET /wraps/missing')).toEqual([]);
    const row = (await rowsOf(lead))[0];
    const wraps = { ana: row !== undefined && 'wrap' in row ? (row.wrap ?? '') : '' };
    await lead.browser.refused('incomplete-wraps', `POST /cases/${found.id}/wraps`, { wraps });
  });

  test('is left by a colleague only at their own wish or a lead’s', async () => {
    await ana.browser.refused('forbidden', `POST /cases/${found.id}/recusals`, await stepBack(ana, 'lead'));
    const bo = await desk.addMember(lead, 'bo');
    await lead.browser.refused(
      'not-found',
      `POST /cases/${found.id}/recusals`,
      await stepBack(lead, 'nobody'),
    );
    await lead.browser.expect(204, `POST /cases/${found.id}/recusals`, await stepBack(lead, 'ana'));
    await ana.browser.refused('recused', `GET /cases/${found.id}`);
    expect(await rowsOf(bo)).toMatchObject([{ state: 'open', claimant: null }]);
  });

  test('is not left by the last who can open it', async () => {
    await lead.browser.expect(204, `POST /cases/${found.id}/recusals`, await stepBack(lead, 'lead'));
    await ana.browser.refused('last-reader', `POST /cases/${found.id}/recusals`, await stepBack(ana, 'ana'));
    expect(await read(ana)).toMatchObject({ claimant: 'ana' });
  });
});
