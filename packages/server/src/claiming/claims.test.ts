import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Award,
  addDays,
  type ClaimVouchers,
  encodeB64,
  type Offer,
  type ReceiptKeys,
  randomBytes,
} from '@bellbuoy/protocol';
import {
  beginClaim,
  claimRequestOf,
  finishClaim,
  formatVoucher,
  type IssuingKey,
  parseVoucher,
  verifyVoucher,
  voucherChoices,
} from '@bellbuoy/protocol/vouchers';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { takeLease } from '../db/index.ts';
import { TestDesk } from '../desk/test-desk.ts';
import { originApp } from '../http/index.ts';
import { retireKey } from '../issuing/index.ts';
import { TestIssuer } from '../issuing/test-issuer.ts';
import { balances } from '../ledger/index.ts';
import { TestLedger } from '../ledger/test-ledger.ts';
import { listIssuingKeys } from '../programme/index.ts';
import { keepRetention, purgeJournal, withdrawReport } from '../retention/index.ts';
import { grantedOffer, seatPanel, type TestOffer, type TestPanel } from '../rewards/test-award.ts';
import { claimingRoutes } from './index.ts';

const COMMENDATION: Award = { kind: 'commendation', level: 2 };

interface Answer {
  readonly status: number;
  readonly body: { readonly signatures?: string[]; readonly code?: string };
}

describeOnBothEngines('a claim', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let of: TestPanel;
  let app: Hono;
  let journal: string;
  let ledger: TestLedger;
  let keys: IssuingKey[];

  beforeEach(async () => {
    journal = join(tmpdir(), `bellbuoy-journal-${crypto.randomUUID()}`);
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    of = await seatPanel(desk);
    await TestIssuer.of(programme);
    keys = await listIssuingKeys(programme.database.store);
    ledger = new TestLedger(programme);
    app = originApp(programme.config.urls.public, programme.diagnostics);
    app.route('/api/v1', claimingRoutes(programme));
  });

  afterEach(async () => {
    await ledger.verify();
    expect(programme.failures).toEqual([]);
    await programme.end();
    await rm(journal, { force: true });
  });

  async function post({ token }: Pick<ReceiptKeys, 'token'>, body: unknown): Promise<Answer> {
    const headers = { authorization: `Bellbuoy ${encodeB64(token)}`, 'content-type': 'application/json' };
    const answer = await app.request('/api/v1/mailbox/claims', {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  }

  const issuer = () => ({ origin: desk.origin, issuing: keys });

  function choiceOf(offer: Offer, day = TEST_DAY): readonly IssuingKey[] {
    const [choice = []] = voucherChoices(offer, keys, day);
    return choice;
  }

  function requestOf(offer: Offer, choice = choiceOf(offer)) {
    const claim = beginClaim(
      offer.award,
      choice.map(({ kid }) => kid),
    );
    return { claim, request: claimRequestOf(claim, issuer()) };
  }

  const receiptOf = ({ found }: TestOffer): ReceiptKeys => found.report.receipt;

  async function code(offered: TestOffer, request: ClaimVouchers): Promise<[number, unknown]> {
    const { status, body } = await post(receiptOf(offered), request);
    return [status, body.code];
  }

  test('turns money into vouchers that verify and add up, once', async () => {
    const offered = await grantedOffer(of);
    const { claim, request } = requestOf(offered.offer);
    const { status, body } = await post(receiptOf(offered), request);
    expect(status).toBe(200);
    const vouchers = await finishClaim(claim, issuer(), body.signatures ?? []);
    let sum = 0;
    for (const voucher of vouchers) {
      const parsed = parseVoucher(formatVoucher(voucher));
      const key = keys.find(({ kid }) => kid === parsed.kid);
      if (key?.kind !== 'award') throw new Error('not money');
      await verifyVoucher(parsed, key.jwk);
      sum += key.value;
    }
    expect(sum).toBe(offered.offer.kind === 'money' ? offered.offer.amount : 0);
    const issued = (await balances(programme.database.store)).filter(({ account }) =>
      account.startsWith('issued:'),
    );
    expect(issued.reduce((total, { amount }) => total + amount, 0n)).toBe(BigInt(sum));
  });

  test('is answered the same again, and refused when it asks for something else', async () => {
    const offered = await grantedOffer(of);
    const { request } = requestOf(offered.offer);
    const first = await post(receiptOf(offered), request);
    const again = await Promise.all([request, request].map((same) => post(receiptOf(offered), same)));
    expect(again).toEqual([first, first]);
    expect(await code(offered, requestOf(offered.offer).request)).toEqual([409, 'claimed']);
  });

  test('is answered once to many who ask at once, each in their own way', async () => {
    const offered = await grantedOffer(of);
    const requests = Array.from({ length: 6 }, () => requestOf(offered.offer).request);
    const answers = await Promise.all(requests.map((request) => post(receiptOf(offered), request)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    const counts = await programme.database.store.selectFrom('voucher_counts').select('issued').execute();
    const issued = counts.reduce((sum, row) => sum + row.issued, 0);
    expect(issued).toBe(choiceOf(offered.offer).length);
  });

  test('takes nothing but exactly what was offered, to whom it was offered', async () => {
    const offered = await grantedOffer(of);
    const { offer } = offered;
    const choice = choiceOf(offer);
    const other = await grantedOffer(of, COMMENDATION);
    const with_ = (picked: readonly IssuingKey[]) => requestOf(offer, picked).request;
    expect(await code(offered, with_(choice.slice(1)))).toEqual([422, 'wrong-sum']);
    expect(await code(offered, with_([...choice, ...choice]))).toEqual([422, 'wrong-sum']);
    const [commendation] = choiceOf(other.offer);
    if (commendation === undefined) throw new Error('no key');
    expect(await code(offered, with_([...choice, commendation]))).toEqual([422, 'wrong-keys']);
    expect(await code(other, { ...with_(choice), award: other.offer.award })).toEqual([422, 'wrong-keys']);
    const twice = requestOf(other.offer, [commendation, commendation]).request;
    expect(await code(other, twice)).toEqual([422, 'wrong-sum']);
    const [smallest] = keys.filter((key) => key.kind === 'award').sort((a, b) => a.value - b.value);
    if (smallest === undefined) throw new Error('no key');
    const many = with_(Array.from({ length: 21 }, () => smallest));
    expect(await code(offered, many)).toEqual([422, 'too-many']);
    expect(await code(other, with_(choice))).toEqual([404, 'no-offer']);
    const guessed = { ...with_(choice), award: encodeB64(randomBytes(32)) };
    expect(await code(offered, guessed)).toEqual([404, 'no-offer']);
    const { request } = requestOf(offer);
    const stranger = { ...request, blinded: request.blinded.map((one) => ({ ...one, kid: guessed.award })) };
    expect(await code(offered, stranger)).toEqual([422, 'wrong-keys']);
    const beyond = {
      ...request,
      blinded: request.blinded.map(({ kid }) => ({ kid, message: encodeB64(new Uint8Array(384).fill(255)) })),
    };
    expect(await code(offered, beyond)).toEqual([400, 'malformed']);
    expect((await post(receiptOf(offered), request)).status).toBe(200);
  });

  test('is good until its last day, and by the keys of its own quarter', async () => {
    const offered = await grantedOffer(of, COMMENDATION);
    const { request } = requestOf(offered.offer);
    programme.setDay('2027-05-01');
    expect(await code(offered, request)).toEqual([422, 'wrong-keys']);
    programme.setDay(addDays(offered.offer.until, 1));
    expect(await code(offered, request)).toEqual([410, 'offer-over']);
    programme.setDay(TEST_DAY);
    expect((await post(receiptOf(offered), request)).status).toBe(200);
  });

  test('is answered the same when the report is gone and its keys sign no more', async () => {
    const offered = await grantedOffer(of, COMMENDATION);
    const { claim, request } = requestOf(offered.offer);
    const purges = purgeJournal(journal);
    await withdrawReport(programme, purges, offered.found.report.id);
    const first = await post(receiptOf(offered), request);
    expect(first.status).toBe(200);
    for (const kid of new Set(claim.kids)) await retireKey(programme, kid);
    programme.setDay(addDays(TEST_DAY, 200));
    const now = programme.now();
    const lease = await takeLease(programme.database, { name: 'retention', holder: 'test', now });
    if (lease === null) throw new Error('no lease');
    await keepRetention(programme, purges, lease);
    expect(await post(receiptOf(offered), request)).toEqual(first);
  });

  test('leaves nothing by which a voucher could be found again', async () => {
    const offered = await grantedOffer(of, COMMENDATION);
    const { claim, request } = requestOf(offered.offer);
    const { body } = await post(receiptOf(offered), request);
    const [voucher] = await finishClaim(claim, issuer(), body.signatures ?? []);
    const rows = await programme.database.store.selectFrom('voucher_claims').selectAll().execute();
    expect(rows).toHaveLength(1);
    for (const secret of [voucher?.n, voucher?.signature, offered.offer.award])
      expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('is not there where a programme neither thanks nor pays', async () => {
    const without = originApp(programme.config.urls.public, programme.diagnostics);
    without.route('/api/v1', claimingRoutes({ ...programme, rewards: null }));
    const headers = { authorization: `Bellbuoy ${encodeB64(randomBytes(32))}` };
    for (const [method, path] of [
      ['GET', 'claim-state'],
      ['PUT', 'claim-state'],
      ['POST', 'claims'],
    ]) {
      const answer = await without.request(`/api/v1/mailbox/${path}`, { method: method ?? '', headers });
      expect(answer.status).toBe(404);
    }
  });
});
