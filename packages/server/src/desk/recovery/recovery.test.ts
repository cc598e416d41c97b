import {
  decodeB64,
  encodeB64,
  type Keyring,
  makeKeyring,
  makeRecovery,
  openRecovery,
  openRecoveryShare,
  type Recoverable,
  type Recovery,
  type Roster,
  randomBytes,
  sealBytes,
  unwrapKeyring,
  unwrapSeed,
  wrapSeed,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../test-desk.ts';

describeOnBothEngines('recovery', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let ada: TestMember;
  let ben: TestMember;
  let ana: TestMember;
  let cases: Map<string, Keyring>;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    ada = await desk.open();
    ben = await desk.addMember(ada, 'ben', 'lead');
    ana = await desk.addMember(ada, 'ana');
    cases = new Map();
    for (let i = 0; i < 2; i++) {
      const { id, keyring } = await desk.openCase(ada, await desk.receive());
      cases.set(id, keyring);
    }
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const wrapAll = async (recipient: string, wanted: Iterable<[string | number, Keyring]>) => {
    const wraps: Record<string, string> = {};
    for (const [id, { seed }] of wanted) wraps[id] = encodeB64(await wrapSeed(seed, recipient));
    return wraps;
  };

  /** What a lead's browser sends to make a recovery keyring. */
  async function making(signer: Keyring, roster?: Roster) {
    const { frame, recipient, shares, paper } = await makeRecovery({
      roster: roster ?? (await desk.roster(ada)),
      signer,
      day: TEST_DAY,
    });
    const body = {
      recovery: frame,
      shares,
      epochs: await wrapAll(recipient, desk.epochs),
      cases: await wrapAll(recipient, cases),
    };
    return { body, paper };
  }

  async function make(): Promise<void> {
    await ada.browser.expect(201, 'POST /recovery', (await making(ada.keyring)).body);
  }

  const recoveryOf = async () => (await desk.roster(ada)).recovery ?? expect.fail('none is named');

  /** Asks, has another lead answer, and puts the two parts together, as their browsers do. */
  async function putTogether(asking: TestMember, answering: TestMember): Promise<Keyring> {
    const { id } = await asking.browser.expect<{ id: string }>(201, 'POST /recovery/requests', {});
    const named = await recoveryOf();
    const theirs = await answering.browser.expect<Recovery>(200, 'GET /recovery');
    const part = await openRecoveryShare(theirs.share ?? '', answering.keyring.identity, named);
    const share = encodeB64(await sealBytes(part, asking.keyring.recipient));
    await answering.browser.expect(204, `POST /recovery/requests/${id}/share`, { share });
    const mine = await asking.browser.expect<Recovery>(200, 'GET /recovery');
    const answer = mine.requests.find((request) => request.id === id)?.answers[0]?.share ?? '';
    const parts = [
      await openRecoveryShare(mine.share ?? '', asking.keyring.identity, named),
      await openRecoveryShare(answer, asking.keyring.identity, named),
    ];
    return openRecovery(parts, desk.origin, named);
  }

  async function using(asking: TestMember, old: Keyring) {
    const recoverable = await asking.browser.expect<Recoverable>(200, 'GET /recovery/wraps');
    const roster = await desk.roster(ada);
    const fill = async (wrapped: Recoverable['epochs']) => {
      const filled: Record<string, Record<string, string>> = {};
      for (const [id, { recipient, wrap, lacking }] of Object.entries(wrapped)) {
        const expected = { origin: desk.origin, recipient };
        const { seed } = await unwrapKeyring(decodeB64(wrap), old.identity, expected);
        if (lacking.length === 0) continue;
        filled[id] = {};
        for (const account of lacking) {
          const to = roster.members.get(account)?.recipient ?? '';
          filled[id][account] = encodeB64(await wrapSeed(seed, to));
        }
      }
      return filled;
    };
    const members = { epochs: await fill(recoverable.epochs), cases: await fill(recoverable.cases) };
    return { ...(await making(old)).body, members };
  }

  const countLogged = async () => {
    const rows = await programme.database.store.selectFrom('log_outbox').select('line').execute();
    return rows.filter(({ line }) => line.includes('"type":"recovery"')).length;
  };

  test('is made by a lead, with a part for every lead and all that there is wrapped for it', async () => {
    await make();
    const { recipient } = await recoveryOf();
    const mine = await ada.browser.expect<Recovery>(200, 'GET /recovery');
    expect(mine.share).not.toBeNull();
    expect(mine.requests).toEqual([]);
    const { epochs, cases: wrapped } = await ada.browser.expect<Recoverable>(200, 'GET /recovery/wraps');
    expect(Object.keys(epochs)).toEqual(['1']);
    expect(Object.keys(wrapped).sort()).toEqual([...cases.keys()].sort());
    expect(recipient).toMatch(/^age1pq1/);
    expect(await ana.browser.expect(200, 'GET /recovery/missing')).toEqual({ epochs: [], cases: [] });
    for (const route of ['GET /recovery', 'GET /recovery/wraps', 'POST /recovery/use'])
      await ana.browser.refused('forbidden', route);
  });

  test('is forged by nobody: not by an analyst, another lead’s name, or a server’s own keyring', async () => {
    const mallory = await makeKeyring(randomBytes(32), desk.origin);
    for (const signer of [ana.keyring, ben.keyring, mallory])
      await ada.browser.refused('unverified', 'POST /recovery', (await making(signer)).body);
    const roster = await desk.roster(ada);
    const { body } = await making(ada.keyring, { ...roster, head: encodeB64(randomBytes(32)) });
    await ada.browser.refused('unverified', 'POST /recovery', body);
    const right = (await making(ada.keyring)).body;
    const { ben: _none, ...fewer } = right.shares;
    await ada.browser.refused('incomplete-wraps', 'POST /recovery', { ...right, shares: fewer });
    await ada.browser.refused('incomplete-wraps', 'POST /recovery', { ...right, epochs: {} });
    const plain = {
      ...right.shares,
      ben: encodeB64(new Uint8Array(decodeB64(right.shares['ben'] ?? '').length)),
    };
    await ada.browser.refused('not-sealed', 'POST /recovery', { ...right, shares: plain });
    expect((await desk.roster(ada)).recovery).toBeNull();
    await ada.browser.expect(201, 'POST /recovery', right);
    await ada.browser.refused('moved-on', 'POST /recovery', right);
  });

  test('opens with two leads together what nobody could open any more, once, and the log says so', async () => {
    await make();
    const { store } = programme.database;
    const [lost = ''] = cases.keys();
    await store.deleteFrom('case_wraps').execute();
    await store.deleteFrom('epoch_wraps').where('account', '=', 'ana').execute();

    const old = await putTogether(ada, ben);
    const body = await using(ada, old);
    await ben.browser.refused('incomplete-wraps', 'POST /recovery/use', { ...body, shares: {} });
    await ada.browser.expect(201, 'POST /recovery/use', body);
    expect(await countLogged()).toBe(1);

    const row = await store
      .selectFrom('case_wraps')
      .innerJoin('cases', 'cases.mailbox', 'case_wraps.mailbox')
      .select('case_wraps.wrap')
      .where('cases.id', '=', lost)
      .where('case_wraps.account', '=', 'ana')
      .executeTakeFirstOrThrow();
    expect(await unwrapSeed(row.wrap, ana.keyring.identity)).toEqual(cases.get(lost)?.seed);
    const epochs = await ana.browser.expect<{ wrap: string | null }[]>(200, 'GET /epochs');
    expect(epochs.every(({ wrap }) => wrap !== null)).toBe(true);

    // It has been replaced: the same again, the parts given before, and the old keyring are worth nothing.
    await ada.browser.refused('unverified', 'POST /recovery/use', body);
    await ada.browser.refused('unverified', 'POST /recovery/use', {
      ...(await making(old)).body,
      members: { epochs: {}, cases: {} },
    });
    const { requests } = await ada.browser.expect<Recovery>(200, 'GET /recovery');
    expect(requests).toEqual([]);
    const fresh = await putTogether(ben, ada);
    expect(fresh.recipient).not.toBe(old.recipient);
  });

  test('is not used by one lead alone', async () => {
    await make();
    const alone = { ...(await making(ada.keyring)).body, members: { epochs: {}, cases: {} } };
    await ada.browser.refused('unverified', 'POST /recovery/use', alone);
    const mine = await ada.browser.expect<Recovery>(200, 'GET /recovery');
    const named = await recoveryOf();
    const part = await openRecoveryShare(mine.share ?? '', ada.keyring.identity, named);
    await expect(openRecovery([part], desk.origin, named)).rejects.toMatchObject({ code: 'unopenable' });
    expect(await countLogged()).toBe(0);
  });

  test('passes parts only to whoever asked, sealed, for a day', async () => {
    await make();
    const { id } = await ada.browser.expect<{ id: string }>(201, 'POST /recovery/requests', {});
    const { share } = await ben.browser.expect<{ share: string }>(200, 'GET /recovery');
    const url = `POST /recovery/requests/${id}/share`;
    await ada.browser.refused('forbidden', url, { share });
    await ana.browser.refused('forbidden', url, { share });
    await ben.browser.refused('malformed', url, { share: encodeB64(randomBytes(33)) });
    await ben.browser.expect(204, url, { share });
    await ben.browser.refused('moved-on', url, { share });
    const bens = await ben.browser.expect<Recovery>(200, 'GET /recovery');
    expect(bens.requests).toMatchObject([{ account: 'lead', answered: true, answers: [] }]);
    programme.setDay('2026-11-23');
    await desk.signIn(ada);
    await desk.signIn(ben);
    expect((await ada.browser.expect<Recovery>(200, 'GET /recovery')).requests).toEqual([]);
    await ben.browser.refused('not-found', url, { share });
  });

  test('has what comes later wrapped by whoever sees that it is missing', async () => {
    await make();
    const { id, keyring } = await desk.openCase(ana, await desk.receive());
    cases.set(id, keyring);
    await desk.addEpoch(ada);
    expect(await ana.browser.expect(200, 'GET /recovery/missing')).toEqual({ epochs: [2], cases: [id] });
    const { recipient } = await recoveryOf();
    const wraps = {
      epochs: await wrapAll(recipient, [[2, desk.epochKeyring(2)]]),
      cases: await wrapAll(recipient, [[id, keyring]]),
    };
    await ana.browser.expect(201, 'POST /recovery/wraps', wraps);
    await ana.browser.refused('incomplete-wraps', 'POST /recovery/wraps', wraps);
    expect(await ana.browser.expect(200, 'GET /recovery/missing')).toEqual({ epochs: [], cases: [] });
  });

  test('loses the part of a lead who leaves, and is out of order until it is made anew', async () => {
    await make();
    await desk.leave(ada, ben);
    const { store } = programme.database;
    const kept = await store.selectFrom('recovery_shares').select('account').execute();
    expect(kept).toEqual([{ account: 'lead' }]);
    const { body, paper } = await making(ada.keyring);
    expect(paper).toHaveLength(33);
    await ada.browser.expect(201, 'POST /recovery', body);
    const mine = await ada.browser.expect<Recovery>(200, 'GET /recovery');
    const named = await recoveryOf();
    const own = await openRecoveryShare(mine.share ?? '', ada.keyring.identity, named);
    const old = await openRecovery([own, paper ?? expect.fail()], desk.origin, named);
    await ada.browser.expect(201, 'POST /recovery/use', await using(ada, old));
    expect(await countLogged()).toBe(1);
  });
});
