// Who must not open a sealed name, each with all that they can have in hand.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  type AskedAct,
  askKeyring,
  type CaseSeals,
  decodeB64,
  encodeB64,
  findSlotShare,
  type GuardiansAct,
  giveShare,
  type Keyring,
  makeKeyring,
  type NameSeal,
  nameSealSchema,
  newActRef,
  type OpenedSeal,
  openAskedName,
  openAskedOriginal,
  openGivenShares,
  parseAs,
  parseJson,
  randomBytes,
  type ShareMessage,
  sealAsk,
  sealHash,
} from '@bellbuoy/protocol';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../../test/support/programme.ts';
import { putPayload, readPayload } from '../../db/index.ts';
import { TestDesk, type TestMember } from '../../desk/test-desk.ts';
import { appointTestGuardians, type TestGuardian, type TestGuardians } from '../../desk/test-guardians.ts';
import {
  askForOpening,
  decide,
  decisionRequest,
  openGranted,
  openingRequest,
  readAsk,
  readDecisions,
  sealedReport,
  sealsOf,
  testQuorum,
} from '../../desk/test-openings.ts';
import { decideProposal, decisionOnProposal, proposeOrder } from '../../desk/test-orders.ts';
import { openTestCase, scrubRequest, type TestCase } from '../../desk/test-scrub.ts';
import { lockReport } from '../../mailbox/index.ts';
import { purgeJournal, withdrawReport } from '../../retention/index.ts';
import { endActs } from '../index.ts';

const NAME = 'The man who signed as J. Moreau';

describeOnBothEngines('a sealed name is not opened', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let analyst: TestMember;
  let guardians: TestGuardians;
  let one: TestGuardian;
  let two: TestGuardian;
  let three: TestGuardian;
  let found: TestCase;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    analyst = await desk.addMember(lead, 'ana');
    guardians = await appointTestGuardians(desk, lead);
    const [first, second, third = first] = guardians.guardians;
    [one, two, three] = [first, second, third];
    found = await sealedCase();
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  async function sealedCase(): Promise<TestCase> {
    const report = await desk.receive({ name: NAME, guardians: testQuorum(guardians) });
    const made = await openTestCase(desk, lead, report);
    const scrub = await scrubRequest(desk, lead, made, { choice: 'no-name' });
    await lead.browser.expect(204, `POST /cases/${made.id}/scrub`, scrub);
    return made;
  }

  const root = () => encodeB64(lead.keyring.verify);
  const about = (ref: string) => ({ ref, root: root(), guardians });
  const ask = (of = found) => askForOpening(desk, lead, { found: of, guardians });

  /** Every sealed file that the server has, with the keys of its shred table: the owner of the database has no less. */
  async function everything(): Promise<Uint8Array[]> {
    const { rows } = await sql<{
      id: number;
      mailbox: string;
    }>`select id, mailbox from payloads where mailbox <> ''`.execute(programme.database.store);
    const files = await Promise.all(
      rows.map(({ id, mailbox }) => readPayload(programme.database.store, mailbox, id)),
    );
    return files.filter((file) => file !== null);
  }

  /** Whatever shares of a seal somebody can open with these keys, among everything that the server has. */
  async function sharesFor(keyrings: readonly Keyring[], seal: string): Promise<ShareMessage[]> {
    const files = await everything();
    const texts = files.flatMap((file) => [encodeB64(file), ...(sealIn(file)?.shares ?? [])]);
    const opened = await Promise.all(
      keyrings.map(({ identity }) => openGivenShares(texts, identity, { origin: desk.origin, seal })),
    );
    return opened.flat();
  }

  async function sealOf(of = found): Promise<{ seal: string; file: Uint8Array }> {
    const seal = (await sealsOf(lead, of))[0]?.seal ?? '';
    const kept = (await everything())
      .map(sealIn)
      .find((each) => each !== null && sealHash(each.file) === seal);
    if (!kept) throw new Error('no such file');
    return { seal, file: decodeB64(kept.file) };
  }

  test('by the server, the owner of its database, an administrator and the whole desk together', async () => {
    const asked = await ask();
    await decide(desk, one, about(asked.ref), 'granted');
    const { seal, file } = await sealOf();
    // The lead is the administrator here, and has not been granted it; everybody’s keys at the desk are in hand.
    const once = await askKeyring(lead.keyring, asked.ref);
    const keys = [lead.keyring, analyst.keyring, desk.epochKeyring(), found.keyring];
    expect(await sharesFor(keys, seal)).toEqual([]);
    const shares = await sharesFor([...keys, once], seal);
    expect(shares).toHaveLength(1);
    await expect(openAskedName(file, shares, sealedReport(desk, found.report))).rejects.toThrow();
  });

  test('by fewer guardians than it takes, with all of the database in hand; by as many it is', async () => {
    const { seal, file } = await sealOf();
    const report = sealedReport(desk, found.report);
    for (const guardian of [one, two, three]) {
      const keys = [guardian.slotKeyring, guardian.keyring, analyst.keyring, desk.epochKeyring()];
      const shares = await sharesFor(keys, seal);
      expect(shares).toHaveLength(1);
      await expect(openAskedName(file, shares, report)).rejects.toMatchObject({ code: 'unopenable' });
      const twice = [...shares, ...shares];
      await expect(openAskedName(file, twice, report)).rejects.toMatchObject({ code: 'unopenable' });
    }
    // What is refused above is refused for want of a second guardian and of nothing else.
    const shares = await sharesFor([one.slotKeyring, three.slotKeyring], seal);
    expect(await openAskedName(file, shares, report)).toBe(NAME);
  });

  test('with a share of another seal, an altered one, or one that somebody made up', async () => {
    const other = await sealedCase();
    const [mine, theirs] = [await sealOf(), await sealOf(other)];
    const report = sealedReport(desk, found.report);
    const [a] = await sharesFor([one.slotKeyring], mine.seal);
    const [b] = await sharesFor([two.slotKeyring], mine.seal);
    const [c] = await sharesFor([two.slotKeyring], theirs.seal);
    if (a === undefined || b === undefined || c === undefined) throw new Error('three shares');
    const flipped = decodeB64(b.share);
    flipped[0] = (flipped[0] ?? 0) ^ 1;
    const attempts: ShareMessage[][] = [
      [a, c],
      [a, { ...c, seal: mine.seal }],
      [a, { ...c, seal: mine.seal, shares: a.shares, verify: a.verify }],
      [a, { ...b, share: encodeB64(flipped) }],
      [a, { ...b, x: a.x }],
      [{ ...a, threshold: 1 }],
    ];
    for (const shares of attempts) {
      await expect(openAskedName(mine.file, shares, report)).rejects.toMatchObject({ code: 'unopenable' });
    }
    // The file of one report says nothing in the other, with all the shares that it takes.
    const d = await sharesFor([one.slotKeyring, two.slotKeyring], theirs.seal);
    await expect(openAskedName(theirs.file, d, report)).rejects.toMatchObject({ code: 'unopenable' });
    expect(await openAskedName(mine.file, [a, b], report)).toBe(NAME);
  });

  test('by a guardian who gives the share of another seal; the lead sees nothing, and guardians that it failed', async () => {
    const other = await sealedCase();
    const asked = await ask();
    const otherAsked = await ask(other);
    await decide(desk, one, about(asked.ref), 'granted');
    const body = await decisionRequest(desk, two, about(asked.ref), { result: 'granted' });
    const theirs = await decisionRequest(desk, two, about(otherAsked.ref), { result: 'granted' });
    const swapped = [{ seal: body.shares[0]?.seal, share: theirs.shares[0]?.share }];
    await two.browser.expect(201, `POST /acts/${asked.ref}/decision`, { ...body, shares: swapped });
    await expect(openGranted(desk, lead, asked, found)).rejects.toMatchObject({ code: 'unopenable' });
    await lead.browser.expect(204, `POST /openings/${asked.ref}/unopenable`, {});
    const log = JSON.stringify(await one.browser.expect(200, 'GET /access-log'));
    expect(log).toContain('name-unopenable');
  });

  test('when the server hands the seal of another case to be asked for', async () => {
    const other = await sealedCase();
    const theirs = (await sealsOf(lead, other))[0]?.seal ?? '';
    const { body } = await openingRequest(desk, lead, { found, guardians }, { seal: theirs });
    // The server itself refuses it; were it to lie, the browser would find another report in it.
    await lead.browser.refused('not-found', 'POST /openings', { ...body, seal: theirs });
  });

  test('for an ask that the server or an analyst made up, or whose one-time recipient was swapped', async () => {
    const asked = await ask();
    const server = await makeKeyring(randomBytes(32), desk.origin);
    const { ask: true_ } = asked;
    const forgeries: [Keyring, object][] = [
      [server, {}],
      [analyst.keyring, {}],
      [analyst.keyring, { account: 'ana' }],
      [server, { recipient: server.recipient }],
      [one.keyring, { account: one.account }],
      [lead.keyring, { ref: newActRef() }],
      [lead.keyring, { desk: 'pier' }],
    ];
    for (const [signer, change] of forgeries) {
      const forged = await sealAsk({ ...true_, ...change }, signer, testQuorum(guardians).slots);
      await replaceAsk(asked.ref, one.slot, forged.envelopes[one.slot] ?? '');
      await expect(readAsk(desk, one, asked.ref, root())).rejects.toMatchObject({ code: 'unverified' });
    }
    // The true one, put back, is read.
    const again = await sealAsk(true_, lead.keyring, testQuorum(guardians).slots);
    await replaceAsk(asked.ref, one.slot, again.envelopes[one.slot] ?? '');
    expect((await readAsk(desk, one, asked.ref, root())).opened.ask).toEqual(true_);
  });

  test('and a decision counts for no other act, no other ask and no other slot', async () => {
    const other = await sealedCase();
    const [asked, otherAsked] = [await ask(), await ask(other)];
    for (const ref of [asked.ref, otherAsked.ref]) {
      await decide(desk, one, about(ref), 'refused');
      await decide(desk, two, about(ref), 'refused');
    }
    expect(await readDecisions(desk, lead, asked, guardians)).toHaveLength(2);
    const own = await decisionTo(asked.ref, 1);
    for (const [ref, slot] of [
      [otherAsked.ref, 1],
      [asked.ref, 2],
    ] as const) {
      await replaceDecision(asked.ref, 1, await decisionTo(ref, slot));
      await expect(readDecisions(desk, lead, asked, guardians)).rejects.toMatchObject({ code: 'unverified' });
    }
    await replaceDecision(asked.ref, 1, own);
    expect(await readDecisions(desk, lead, asked, guardians)).toHaveLength(2);
  });

  test('as little as a name is a restricted original, which opens in the same way', async () => {
    const report = await desk.receive({ text: 'J. Moreau cut the fence' });
    const restricted = await openTestCase(desk, lead, report);
    const scrub = await scrubRequest(desk, lead, restricted, {
      choice: 'restricted',
      guardians: testQuorum(guardians),
    });
    await lead.browser.expect(204, `POST /cases/${restricted.id}/scrub`, scrub);
    const [kept] = await lead.browser.expect<CaseSeals>(200, `GET /cases/${restricted.id}/seals`);
    expect(kept?.of).toBe('original');
    const asked = await ask(restricted);
    await decide(desk, one, about(asked.ref), 'granted');
    await lead.browser.refused('forbidden', `POST /openings/${asked.ref}/read`);
    await decide(desk, three, about(asked.ref), 'granted');
    const { file, shares } = await lead.browser.expect<OpenedSeal>(200, `POST /openings/${asked.ref}/read`);
    const once = await askKeyring(lead.keyring, asked.ref);
    const at = { origin: desk.origin, seal: kept?.seal ?? '' };
    const opened = await openGivenShares(shares, once.identity, at);
    const known = sealedReport(desk, report);
    const epochKey = (id: string, epoch: number) =>
      id === desk.id ? encodeB64(desk.epochKeyring(epoch).verify) : null;
    const original = await openAskedOriginal(decodeB64(file), opened, known, epochKey);
    expect(original).toMatchObject({ kind: 'report', answers: { what: 'J. Moreau cut the fence' } });
    const [bytes, nobody] = [decodeB64(file), () => null];
    for (const attempt of [
      openAskedOriginal(bytes, opened.slice(0, 1), known, epochKey),
      openAskedOriginal(bytes, opened, known, nobody),
      openAskedOriginal(bytes, opened, { ...known, mailbox: found.report.id }, epochKey),
      openAskedOriginal(bytes, opened, { ...known, verify: root() }, epochKey),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'unopenable' });
    }
  });

  test('once its report is gone, and nothing of the act is left but what the log says', async () => {
    const asked = await ask();
    await decide(desk, one, about(asked.ref), 'granted');
    const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-acts-'));
    await withdrawReport(programme, purgeJournal(join(folder, 'purge-journal')), found.report.id);
    await rm(folder, { recursive: true });
    for (const table of [
      'guardian_acts',
      'act_envelopes',
      'act_votes',
      'act_decisions',
      'act_shares',
    ] as const) {
      const rows = await programme.database.store.selectFrom(table).selectAll().execute();
      expect([table, rows]).toEqual([table, []]);
    }
    const keys = await programme.database.store
      .selectFrom('shred_keys')
      .select('payload')
      .where('mailbox', '=', found.report.id)
      .where('outlives_report', '=', false)
      .execute();
    expect(keys).toEqual([]);
    await two.browser.refused('not-found', `GET /acts/${asked.ref}`);
    await lead.browser.refused('not-found', `GET /openings/${asked.ref}`);
    const lines = await programme.database.store.selectFrom('log_outbox').select('line').execute();
    const told = lines.map(({ line }) => line).filter((line) => line.includes(asked.ref));
    expect(told.map((line) => (JSON.parse(line) as { type: string; day: string }).type).sort()).toEqual([
      'opening-asked',
      'opening-refused',
    ]);
    expect(told.every((line) => line.includes(TEST_DAY))).toBe(true);
  });

  test('and an opening ends once, also when it is decided while its case goes', async () => {
    const { ref } = await ask();
    await decide(desk, one, about(ref), 'granted');
    const body = await decisionRequest(desk, two, about(ref), { result: 'granted' });
    const mailbox = found.report.id;
    await Promise.allSettled([
      two.browser.call(`POST /acts/${ref}/decision`, body),
      ...[1, 2, 3].map(() =>
        programme.database.transaction((transaction) => endActs(transaction, { mailbox }, TEST_DAY)),
      ),
    ]);
    const lines = await programme.database.store.selectFrom('log_outbox').select('line').execute();
    const ends = lines.filter(({ line }) => /"opening-(granted|refused)"/.test(line));
    expect(ends).toHaveLength(1);
  });

  test('and what is decided while its case goes waits for that, and for nothing that waits for it', async () => {
    const ref = await proposeOrder(desk, one, guardians, { order: 'correction', id: found.id });
    await decideProposal(desk, one, guardians, { ref, result: 'granted' });
    const { body } = await decisionOnProposal(desk, two, guardians, { ref, result: 'granted' });
    const mailbox = found.report.id;
    const deciding = await programme.database.transaction(async (transaction) => {
      await lockReport(transaction, mailbox);
      const answer = two.browser.call(`POST /acts/${ref}/decision`, body);
      await setTimeout(300);
      await endActs(transaction, { mailbox }, TEST_DAY);
      return { answer };
    });
    const answer = await deciding.answer;
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'decided' }]);
  });

  test('by a guardian’s share given for one ask in another', async () => {
    const asked = await ask();
    const { act, opened } = await readAsk(desk, one, asked.ref, root());
    const [{ seal, shares } = { seal: '', shares: [] }] = act.seals;
    const share = await findSlotShare(shares, one.slotKeyring.identity, { origin: desk.origin, seal });
    if (share === null || opened.ask.act !== 'opening') throw new Error('no share');
    const given = await giveShare(share, opened.ask.recipient);
    const elsewhere = await askKeyring(lead.keyring, newActRef());
    expect(await openGivenShares([given], elsewhere.identity, { origin: desk.origin, seal })).toEqual([]);
    const stored = await two.browser.expect<GuardiansAct>(200, `GET /acts/${asked.ref}`);
    expect(JSON.stringify(stored)).not.toContain(given);
    expect((await lead.browser.expect<AskedAct>(200, `GET /openings/${asked.ref}`)).votes).toEqual([]);
  });

  async function replaceAsk(ref: string, slot: number, envelope: string): Promise<void> {
    await programme.database.transaction(async (transaction) => {
      const payload = await putPayload(transaction, {
        mailbox: found.report.id,
        bytes: decodeB64(envelope),
      });
      await transaction
        .updateTable('act_envelopes')
        .set({ payload })
        .where('ref', '=', ref)
        .where('slot', '=', slot)
        .execute();
    });
  }

  /** A decision as it lies at the server for whoever asked. */
  async function decisionTo(ref: string, slot: number): Promise<Uint8Array> {
    const { store } = programme.database;
    const row = await store
      .selectFrom('act_decisions')
      .select(['mailbox', 'payload'])
      .where('ref', '=', ref)
      .where('slot', '=', slot)
      .where('reader', '=', 0)
      .executeTakeFirstOrThrow();
    return (await readPayload(store, row.mailbox, row.payload)) ?? new Uint8Array();
  }

  async function replaceDecision(ref: string, slot: number, bytes: Uint8Array): Promise<void> {
    await programme.database.transaction(async (transaction) => {
      const payload = await putPayload(transaction, { mailbox: found.report.id, bytes });
      await transaction
        .updateTable('act_decisions')
        .set({ payload })
        .where('ref', '=', ref)
        .where('slot', '=', slot)
        .where('reader', '=', 0)
        .execute();
    });
  }
});

/** The seal that a payload is; null for anything else. */
function sealIn(bytes: Uint8Array): NameSeal | null {
  try {
    return parseAs(nameSealSchema, parseJson(bytes));
  } catch {
    return null;
  }
}
