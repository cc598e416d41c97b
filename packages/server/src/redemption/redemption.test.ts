import {
  decodeB64,
  encodeB64,
  hashB64,
  type LedgerView,
  type LookedAtList,
  type RedemptionList,
  randomBytes,
  utf8,
  VOUCHER_VERDICTS,
} from '@bellbuoy/protocol';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { listEntries } from '../ledger/index.ts';
import { TestLedger } from '../ledger/test-ledger.ts';
import { type Difference, reconcile } from './index.ts';
import { newKey, redeem, TestBearer } from './test-bearer.ts';

const FIFTY = 5_000n;
const TWO_HUNDRED = 20_000n;
/** As much as the rules pay to somebody who does not say who they are. */
const THOUSAND = 100_000n;

describeOnBothEngines('redeeming', (_, engine) => {
  let programme: TestProgramme;
  let ledger: TestLedger;
  let desk: TestDesk;
  let bearer: TestBearer;
  let pat: TestMember;
  let differences: Difference[] = [];

  beforeEach(async () => {
    programme = await newProgramme(engine);
    ledger = new TestLedger(programme);
    desk = new TestDesk(programme);
    pat = await desk.addStaff(await desk.open(), 'pat', ['paymaster']);
    bearer = await TestBearer.of(programme);
  });

  afterEach(async () => {
    await ledger.verify();
    expect(await reconcile(programme.database.store)).toEqual(differences);
    differences = [];
    await programme.end();
    expect(programme.failures).toEqual([]);
  });

  const look = async (...vouchers: string[]) =>
    (await pat.browser.expect<LookedAtList>(200, 'POST /redemptions/look', { vouchers })).vouchers;
  const verdictOf = async (voucher: string) => (await look(voucher))[0]?.verdict;
  const paid = async () => (await ledger.balances())['paid:cash'] ?? 0n;

  test('a voucher is worth what its key is worth, and is paid once', async () => {
    const [voucher = ''] = await bearer.vouchers(TWO_HUNDRED);
    const worth = { value: 20_000, currency: 'EUR', redeemUntil: '2027-12-31' };
    expect(await look(voucher)).toEqual([{ ...worth, verdict: 'valid', spentOn: null }]);
    expect(await redeem(pat, [voucher])).toEqual([{ ...worth, verdict: 'paid', spentOn: TEST_DAY }]);
    const spent = [{ ...worth, verdict: 'spent', spentOn: TEST_DAY }];
    expect(await look(voucher)).toEqual(spent);
    programme.setDay('2026-11-22');
    await desk.signIn(pat);
    expect(await redeem(pat, [voucher])).toEqual(spent);
    expect(await paid()).toBe(TWO_HUNDRED);
  });

  test('the same call again is the same payment, one of another way or key is not', async () => {
    const vouchers = await bearer.vouchers(FIFTY, TWO_HUNDRED);
    const key = newKey();
    const first = await redeem(pat, vouchers, { key });
    expect(first.map(({ verdict }) => verdict)).toEqual(['paid', 'paid']);
    expect(await redeem(pat, vouchers, { key })).toEqual(first);
    expect(await redeem(pat, vouchers.toReversed(), { key })).toEqual(first.toReversed());
    for (const other of [{ key, way: 'bank' }, {}] as const) {
      const verdicts = (await redeem(pat, vouchers, other)).map(({ verdict }) => verdict);
      expect(verdicts).toEqual(['spent', 'spent']);
    }
    expect(await paid()).toBe(FIFTY + TWO_HUNDRED);
  });

  test('one that is brought twice in one call is paid once, and a bad one keeps no good one back', async () => {
    const [voucher = '', other = ''] = await bearer.vouchers(FIFTY, FIFTY);
    const call = [voucher, 'nonsense', voucher, other];
    const key = newKey();
    const verdicts = ['paid', 'unreadable', 'spent', 'paid'];
    expect((await redeem(pat, call, { key })).map(({ verdict }) => verdict)).toEqual(verdicts);
    expect((await redeem(pat, call, { key })).map(({ verdict }) => verdict)).toEqual(verdicts);
    expect(await paid()).toBe(2n * FIFTY);
  });

  test('more than the rules pay to anybody is paid when the paymaster says that they asked who it is', async () => {
    const vouchers = await bearer.vouchers(THOUSAND, FIFTY, FIFTY);
    const [large = '', small = '', other = ''] = vouchers;
    const key = newKey();
    const asked = { vouchers: [large, small], way: 'cash', key };
    await pat.browser.refused('above-ceiling', 'POST /redemptions', asked);
    await pat.browser.refused('malformed', 'POST /redemptions', { ...asked, identified: false });
    expect(await paid()).toBe(0n);
    // What cannot be paid, or is there twice, makes it no more.
    expect((await redeem(pat, [small])).map(({ verdict }) => verdict)).toEqual(['paid']);
    const first = await redeem(pat, [large, small, large], { key });
    expect(first.map(({ verdict }) => verdict)).toEqual(['paid', 'spent', 'spent']);
    const more = await bearer.vouchers(THOUSAND);
    const above = { key: newKey(), identified: true } as const;
    const second = await redeem(pat, [...more, other], above);
    expect(second.map(({ verdict }) => verdict)).toEqual(['paid', 'paid']);
    // The same call again is answered as before, and nothing of it tells that somebody was asked.
    expect(await redeem(pat, [...more, other], above)).toEqual(second);
    const kept = await programme.database.store.selectFrom('spent_vouchers').selectAll().execute();
    expect(new Set(kept.flatMap((row) => Object.keys(row)))).toEqual(
      new Set(['day', 'entry', 'kid', 'spent_key', 'way']),
    );
    expect(await paid()).toBe(2n * THOUSAND + 2n * FIFTY);
  });

  test('everything else is told for what it is, and pays nothing', async () => {
    const [voucher = ''] = await bearer.vouchers(TWO_HUNDRED);
    const [header = '', payload = '', signature = ''] = voucher.split('.');
    const cases: Record<string, string> = {
      unreadable: 'https://harbour.example/redeem/',
      altered: `${header}.${payload}.${signature}=`,
      forged: `${header}.${encodeB64(utf8(JSON.stringify({ n: encodeB64(randomBytes(32)) })))}.${signature}`,
      'not-money': await bearer.commendation(),
      'other-programme': await foreign(engine),
    };
    for (const [verdict, text] of Object.entries(cases)) {
      expect([verdict, await verdictOf(text)]).toEqual([verdict, verdict]);
      expect([verdict, (await redeem(pat, [text]))[0]?.verdict]).toEqual([verdict, verdict]);
    }
    expect(await paid()).toBe(0n);
  });

  test('a voucher of another spelling is none, however it is respelled', async () => {
    const [voucher = ''] = await bearer.vouchers(TWO_HUNDRED);
    const [header = '', payload = '', signature = ''] = voucher.split('.');
    const json = Buffer.from(header, 'base64url').toString();
    const spaced = Buffer.from(json.replace(':', ': ')).toString('base64url');
    const spellings = [
      ` ${voucher}`,
      `${voucher}\n`,
      `${voucher}.`,
      [spaced, payload, signature].join('.'),
      [header, `${payload}=`, signature].join('.'),
      [header, payload, Buffer.from(decodeB64(signature)).toString('base64')].join('.'),
    ];
    for (const spelling of spellings) expect(await verdictOf(spelling)).toBe('altered');
    // Whatever a signature is made into, what is spent is what was signed.
    expect((await redeem(pat, [...spellings, voucher, voucher])).map(({ verdict }) => verdict)).toEqual([
      ...spellings.map(() => 'altered'),
      'paid',
      'spent',
    ]);
    const rows = await programme.database.store.selectFrom('spent_vouchers').select('spent_key').execute();
    expect(rows).toEqual([{ spent_key: hashB64(utf8(`${header}.${payload}`)) }]);
  });

  test('what is out of date or revoked is not paid any more', async () => {
    const [old = '', early = ''] = await bearer.vouchers(FIFTY, FIFTY);
    const [bad = ''] = await bearer.vouchers(TWO_HUNDRED);
    await sql`update voucher_keys set revoked_on = '2026-11-22' where value = 20000`.execute(
      programme.database.store,
    );
    expect((await redeem(pat, [bad]))[0]).toMatchObject({ verdict: 'revoked', value: 20_000 });
    programme.setDay('2027-12-31');
    await desk.signIn(pat);
    const key = newKey();
    expect((await redeem(pat, [early], { key }))[0]?.verdict).toBe('paid');
    programme.setDay('2028-01-01');
    await desk.signIn(pat);
    expect((await redeem(pat, [old]))[0]).toMatchObject({ verdict: 'expired', redeemUntil: '2027-12-31' });
    // What was paid in time stays paid, also to whoever asks again.
    expect((await redeem(pat, [early], { key }))[0]?.verdict).toBe('paid');
    expect(await paid()).toBe(FIFTY);
  });

  test('whoever steals a key makes no money beyond what was issued with it', async () => {
    await bearer.vouchers(FIFTY);
    const stolen = [await bearer.forge(FIFTY), await bearer.forge(FIFTY)];
    expect((await redeem(pat, stolen)).map(({ verdict }) => verdict)).toEqual(['paid', 'over-issued']);
    expect(await paid()).toBe(FIFTY);
  });

  test('of fifty who bring the same voucher at once one is paid', async () => {
    const [voucher = ''] = await bearer.vouchers(TWO_HUNDRED);
    await bearer.vouchers(...Array.from({ length: 20 }, () => TWO_HUNDRED));
    const answers = await Promise.all(Array.from({ length: 50 }, () => redeem(pat, [voucher])));
    const verdicts = answers.map(([answer]) => answer?.verdict);
    expect(verdicts.filter((verdict) => verdict === 'paid')).toHaveLength(1);
    expect(verdicts.filter((verdict) => verdict === 'spent')).toHaveLength(49);
    expect(await paid()).toBe(TWO_HUNDRED);
  });

  test('the same call fifty times at once is one payment', async () => {
    const vouchers = await bearer.vouchers(FIFTY, TWO_HUNDRED);
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 50 }, () => redeem(pat, vouchers, { key })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await paid()).toBe(FIFTY + TWO_HUNDRED);
  });

  test('a payment that did not arrive is taken back by whoever has the voucher, and can be made again', async () => {
    const [voucher = ''] = await bearer.vouchers(TWO_HUNDRED);
    const key = newKey();
    await redeem(pat, [voucher], { way: 'bank', key });
    const takeBack = () => pat.browser.expect<LookedAtList>(200, 'POST /redemptions/reversals', { voucher });
    expect((await takeBack()).vouchers[0]?.verdict).toBe('valid');
    expect((await takeBack()).vouchers[0]?.verdict).toBe('valid');
    // Somebody who repeats the old call does not pay again by it.
    expect((await redeem(pat, [voucher], { way: 'bank', key }))[0]?.verdict).toBe('taken-back');
    expect((await redeem(pat, [voucher]))[0]?.verdict).toBe('paid');
    expect(await ledger.balances()).toMatchObject({ 'paid:cash': TWO_HUNDRED });
    const { redemptions } = await pat.browser.expect<RedemptionList>(200, 'GET /redemptions');
    const payment = { day: TEST_DAY, value: 20_000, currency: 'EUR' };
    expect(redemptions).toEqual([
      { ...payment, way: 'cash', isReversed: false },
      { ...payment, way: 'bank', isReversed: true },
    ]);
  });

  test('a paymaster sees money by days and months, and nothing by which it could be told whose it is', async () => {
    const vouchers = await bearer.vouchers(FIFTY, TWO_HUNDRED);
    await redeem(pat, vouchers);
    const list = await pat.browser.expect<RedemptionList>(200, 'GET /redemptions');
    expect(list.redemptions.map((redemption) => Object.keys(redemption).sort().join())).toEqual([
      'currency,day,isReversed,value,way',
      'currency,day,isReversed,value,way',
    ]);
    const view = await pat.browser.expect<LedgerView>(200, 'GET /ledger');
    expect(view.balances).toContainEqual({ account: 'paid:cash', currency: 'EUR', amount: 25_000 });
    const text = JSON.stringify([view, list]);
    for (const { ref, award } of await listEntries(programme.database.store)) {
      expect(text).not.toContain(ref);
      if (award !== null) expect(text).not.toContain(award);
    }
    for (const { month } of view.months) expect(month).toBe('2026-11');
  });

  test('payments of one call are not to be told from those of several', async () => {
    await redeem(pat, await bearer.vouchers(FIFTY, TWO_HUNDRED));
    const rows = await programme.database.store
      .selectFrom('ledger_entries')
      .selectAll()
      .where('kind', '=', 'pay')
      .execute();
    const refs = rows.flatMap(({ ref, key }) => [ref, key]);
    expect(new Set(refs).size).toBe(4);
    for (const { day, award, reverses } of rows)
      expect([day, award, reverses]).toEqual([TEST_DAY, null, null]);
  });

  test('what somebody changes behind the ledger shows when it is reconciled', async () => {
    const { store } = programme.database;
    const vouchers = await bearer.vouchers(FIFTY, TWO_HUNDRED);
    await redeem(pat, vouchers);
    const spent = await store.selectFrom('spent_vouchers').selectAll().orderBy('entry').execute();
    const [unspent, otherwise] = spent;
    await store
      .deleteFrom('spent_vouchers')
      .where('entry', '=', unspent?.entry ?? '')
      .execute();
    await store
      .updateTable('spent_vouchers')
      .set({ way: 'bank' })
      .where('entry', '=', otherwise?.entry ?? '')
      .execute();
    await store
      .updateTable('voucher_counts')
      .set({ issued: 2 })
      .where('kid', '=', unspent?.kid ?? '')
      .execute();
    differences = [
      { difference: 'spent-without-payment', what: otherwise?.entry ?? '' },
      { difference: 'payment-without-voucher', what: unspent?.entry ?? '' },
      { difference: 'issued-otherwise', what: unspent?.kid ?? '' },
    ];
  });

  test('none of it is there where a programme has no rules for money', async () => {
    Object.assign(programme, { rewards: null });
    const [vouchers, key] = [['x'], newKey()];
    await pat.browser.refused('not-found', 'POST /redemptions/look', { vouchers });
    await pat.browser.refused('not-found', 'POST /redemptions', { vouchers, way: 'cash', key });
    await pat.browser.refused('not-found', 'POST /redemptions/reversals', { voucher: 'x' });
    await pat.browser.refused('not-found', 'POST /ledger/gifts', { key });
    await pat.browser.refused('not-found', 'GET /redemptions');
    await pat.browser.refused('not-found', 'GET /ledger');
  });

  test('calls of another form are refused', async () => {
    const key = newKey();
    for (const body of [
      { vouchers: [], way: 'cash', key },
      { vouchers: ['x'], way: 'gold', key },
      { vouchers: ['x'], way: 'cash', key: 'short' },
      { vouchers: Array.from({ length: 101 }, () => 'x'), way: 'cash', key },
      { vouchers: ['x'.repeat(2_049)], way: 'cash', key },
      { vouchers: ['x'], way: 'cash', key, name: 'Anna' },
    ]) {
      await pat.browser.refused('malformed', 'POST /redemptions', body);
    }
    expect(VOUCHER_VERDICTS).toContain((await look('x'))[0]?.verdict);
  });
});

/** A voucher of a programme that this one knows nothing of. */
async function foreign(engine: 'sqlite' | 'postgres'): Promise<string> {
  const other = await newProgramme(engine);
  try {
    return await (await TestBearer.of(other)).forge(TWO_HUNDRED);
  } finally {
    await other.end();
  }
}
