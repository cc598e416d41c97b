import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import type { Transaction } from '../db/index.ts';
import { TestIssuer } from '../issuing/test-issuer.ts';
import type { Programme } from '../programme/index.ts';
import {
  closeBudgets,
  expireAward,
  expireVouchers,
  giveUnclaimed,
  issue,
  keepLedger,
  listEntries,
  openBudget,
  pay,
  release,
  reserve,
  reverse,
} from './index.ts';
import { TestLedger } from './test-ledger.ts';

const QUARTER = '2026-Q4';
const KID = 'kid-of-20000';
const AWARD = 'award-1';

describeOnBothEngines('the ledger', (_, engine) => {
  let programme: TestProgramme;
  let ledger: TestLedger;

  beforeEach(async () => {
    programme = withRules(await newProgramme(engine), { year: 250_000n, quarter: 100_000n });
    ledger = new TestLedger(programme);
  });

  afterEach(async () => {
    await programme.end();
    expect(programme.failures).toEqual([]);
  });

  const does = <Call>(
    call: (transaction: Transaction, programme: Programme, what: Call) => Promise<unknown>,
    what: Call,
  ) => ledger.step((transaction) => call(transaction, programme, what));
  const issued = async (award = AWARD) => {
    await does(reserve, { award, amount: 40_000n });
    const vouchers = [1, 2].map(() => ({ kid: KID, value: 20_000n }));
    await does(issue, { award, vouchers });
  };
  const payment = (key: string) => ({
    ...{ kid: KID, value: 20_000n, currency: 'EUR', way: 'cash', key, by: 'pat' },
  });

  test('follows money from the budget to whoever was thanked', async () => {
    await does(openBudget, QUARTER);
    expect(await ledger.balances()).toEqual({ funds: -100_000n, 'budget:2026-Q4': 100_000n });
    await issued();
    expect(await ledger.balances()).toMatchObject({ 'budget:2026-Q4': 60_000n, [`issued:${KID}`]: 40_000n });
    await does(pay, payment('one'));
    expect(await ledger.balances()).toEqual({
      ...{ funds: -100_000n, 'budget:2026-Q4': 60_000n },
      ...{ [`issued:${KID}`]: 20_000n, 'paid:cash': 20_000n },
    });
  });

  test('says the same thing once', async () => {
    await issued();
    await issued();
    await does(pay, payment('one'));
    await does(pay, payment('one'));
    expect(await listEntries(programme.database.store)).toHaveLength(4);
    await expect(does(reserve, { award: AWARD, amount: 30_000n })).rejects.toMatchObject({ code: 'decided' });
    await expect(does(release, { award: AWARD })).rejects.toMatchObject({ code: 'decided' });
    await expect(does(pay, { ...payment('one'), way: 'bank' })).rejects.toMatchObject({ code: 'decided' });
  });

  test('reserves nothing over the budget, and keeps nothing of what it refuses', async () => {
    await does(reserve, { award: AWARD, amount: 90_000n });
    const before = await ledger.balances();
    const more = does(reserve, { award: 'award-2', amount: 10_001n });
    await expect(more).rejects.toMatchObject({ code: 'over-budget' });
    expect(await ledger.balances()).toEqual(before);
    await does(release, { award: AWARD });
    await does(reserve, { award: 'award-2', amount: 10_001n });
  });

  test('reserves for one of two that both fit alone', async () => {
    const both = await Promise.allSettled(
      ['award-1', 'award-2'].map((award) =>
        programme.database.transaction((transaction) =>
          reserve(transaction, programme, { award, amount: 60_000n }),
        ),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await ledger.verify();
    expect(await ledger.balances()).toMatchObject({ reserved: 60_000n, 'budget:2026-Q4': 40_000n });
  });

  test('opens what is left of the year in its last quarter, and what came back since', async () => {
    for (const quarter of ['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']) await does(openBudget, quarter);
    expect(await ledger.balances()).toEqual({
      ...{ funds: -250_000n, 'budget:2027-Q1': 100_000n, 'budget:2027-Q2': 100_000n },
      ...{ 'budget:2027-Q3': 50_000n },
    });
    programme.setDay('2027-10-01');
    await does(closeBudgets, undefined);
    await does(openBudget, '2027-Q4');
    expect(await ledger.balances()).toEqual({ funds: -100_000n, 'budget:2027-Q4': 100_000n });
  });

  test('follows new rules within a quarter, but takes back nothing that is spoken for', async () => {
    await does(reserve, { award: AWARD, amount: 70_000n });
    withRules(programme, { year: 250_000n, quarter: 120_000n });
    await does(openBudget, QUARTER);
    expect(await ledger.balances()).toMatchObject({ funds: -120_000n, 'budget:2026-Q4': 50_000n });
    withRules(programme, { year: 250_000n, quarter: 60_000n });
    await does(openBudget, QUARTER);
    expect(await ledger.balances()).toEqual({ funds: -70_000n, reserved: 70_000n });
    await does(release, { award: AWARD });
    await does(openBudget, QUARTER);
    expect(await ledger.balances()).toEqual({ funds: -60_000n, 'budget:2026-Q4': 60_000n });
  });

  test('issues vouchers for exactly what was reserved', async () => {
    await does(reserve, { award: AWARD, amount: 40_000n });
    for (const values of [[20_000n], [20_000n, 20_000n, 20_000n], [60_000n, -20_000n], []]) {
      const vouchers = values.map((value) => ({ kid: KID, value }));
      await expect(does(issue, { award: AWARD, vouchers })).rejects.toMatchObject({ code: 'malformed' });
    }
    const vouchers = [{ kid: KID, value: 20_000n }];
    await expect(does(issue, { award: 'award-2', vouchers })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('makes no money of vouchers that were never issued', async () => {
    await issued();
    await does(pay, payment('one'));
    await does(pay, payment('two'));
    await expect(does(pay, payment('three'))).rejects.toMatchObject({ code: 'over-issued' });
    await does(pay, payment('two'));
  });

  test('gives what nobody claimed back to the budget that it came from, and that to the funds', async () => {
    await issued();
    await does(reserve, { award: 'award-2', amount: 10_000n });
    await does(expireAward, { award: 'award-2' });
    await does(expireAward, { award: 'award-2' });
    await does(pay, payment('one'));
    programme.setDay('2028-01-01');
    await does(expireVouchers, { kid: KID, quarter: QUARTER, currency: 'EUR' });
    await does(expireVouchers, { kid: KID, quarter: QUARTER, currency: 'EUR' });
    expect(await ledger.balances()).toMatchObject({ 'budget:2026-Q4': 80_000n, 'paid:cash': 20_000n });
    await does(closeBudgets, undefined);
    expect(await ledger.balances()).toEqual({ funds: -20_000n, 'paid:cash': 20_000n });
  });

  test('is kept day by day: a budget as its quarter begins, and what is over goes back', async () => {
    const key = await (await TestIssuer.of(programme)).awardKey(20_000n);
    await keepLedger(programme);
    expect(await ledger.balances()).toEqual({ funds: -100_000n, 'budget:2026-Q4': 100_000n });
    await does(reserve, { award: AWARD, amount: 20_000n });
    await does(issue, { award: AWARD, vouchers: [{ kid: key.kid, value: 20_000n }] });
    programme.setDay('2027-01-01');
    await keepLedger(programme);
    await keepLedger(programme);
    await ledger.verify();
    const outstanding = { [`issued:${key.kid}`]: 20_000n, 'budget:2027-Q1': 100_000n };
    expect(await ledger.balances()).toEqual({ funds: -120_000n, ...outstanding });
    programme.setDay(key.redeemUntil);
    await keepLedger(programme);
    expect(await ledger.balances()).toMatchObject({ [`issued:${key.kid}`]: 20_000n });
    programme.setDay('2028-01-01');
    await keepLedger(programme);
    await ledger.verify();
    expect(await ledger.balances()).toEqual({ funds: -100_000n, 'budget:2028-Q1': 100_000n });
    const before = (await listEntries(programme.database.store)).length;
    await keepLedger(Object.assign(programme, { rewards: null }));
    expect(await listEntries(programme.database.store)).toHaveLength(before);
  });

  test('keeps what nobody claimed for a charity, until it is given', async () => {
    withRules(programme, { year: 250_000n, quarter: 100_000n }, 'lifeboats');
    await expect(does(giveUnclaimed, { key: 'g', by: 'pat' })).rejects.toMatchObject({ code: 'not-found' });
    await does(reserve, { award: AWARD, amount: 10_000n });
    await does(expireAward, { award: AWARD });
    expect(await ledger.balances()).toMatchObject({ expired: 10_000n, 'budget:2026-Q4': 90_000n });
    await does(giveUnclaimed, { key: 'g', by: 'pat' });
    await does(giveUnclaimed, { key: 'g', by: 'pat' });
    expect(await ledger.balances()).toMatchObject({ 'paid:gift': 10_000n, 'budget:2026-Q4': 90_000n });
  });

  test('is corrected by reversals alone, each once, of payments alone', async () => {
    await issued();
    await does(pay, payment('one'));
    const entries = await listEntries(programme.database.store);
    const [paid] = entries.filter(({ kind }) => kind === 'pay');
    await does(reverse, { entry: paid?.ref ?? '', by: 'pat' });
    await does(reverse, { entry: paid?.ref ?? '', by: 'pat' });
    expect(await ledger.balances()).toMatchObject({ [`issued:${KID}`]: 40_000n });
    const after = await listEntries(programme.database.store);
    expect(after).toHaveLength(entries.length + 1);
    for (const { ref } of after.filter(({ kind }) => kind !== 'pay')) {
      await expect(does(reverse, { entry: ref, by: 'pat' })).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  test('names no award where it names a voucher, and nobody in what follows from rules', async () => {
    await issued();
    await does(pay, payment('one'));
    for (const { kind, award, by } of await listEntries(programme.database.store)) {
      expect([kind, award === null]).toEqual([kind, kind === 'pay' || kind === 'budget']);
      expect([kind, by]).toEqual([kind, kind === 'pay' ? 'pat' : null]);
    }
  });

  describe('whoever writes to its tables', () => {
    const write = (...statements: string[]) =>
      programme.database.transaction(async (transaction) => {
        for (const statement of statements) await sql.raw(statement).execute(transaction);
      });
    const posting = (entry: string, account: string, amount: number | string, currency = 'EUR') =>
      `insert into ledger_postings (entry, account, currency, amount) values ('${entry}', '${account}', '${currency}', ${amount})`;
    const entry = (ref: string, kind = 'budget', reverses = 'null') =>
      `insert into ledger_entries (ref, key, day, kind, reverses) values ('${ref}', '${ref}', '2026-11-21', '${kind}', ${reverses})`;

    beforeEach(async () => {
      await write(posting('e', 'funds', -500), posting('e', 'budget:2026-Q4', 500), entry('e'));
    });

    test.each([
      ['an entry without postings', [entry('x')], 'two postings'],
      [
        'one that does not balance',
        [posting('x', 'funds', -2), posting('x', 'reserved', 3), entry('x')],
        'balance',
      ],
      [
        'one that balances across currencies only',
        [posting('x', 'funds', -2), posting('x', 'reserved', 2, 'USD'), entry('x')],
        'balance',
      ],
      [
        'one that overdraws an account',
        [posting('x', 'budget:2026-Q4', -501), posting('x', 'reserved', 501), entry('x')],
        'overdrawn',
      ],
      [
        'postings without an entry',
        [posting('x', 'funds', -2), posting('x', 'reserved', 2)],
        /constraint|foreign/i,
      ],
      ['a posting to an entry that is there', [posting('e', 'reserved', 1)], 'complete'],
      ['a posting of nothing', [posting('x', 'funds', 0)], /constraint/i],
      ['part of a minor unit', [posting('x', 'funds', -0.3), posting('x', 'reserved', 0.3), entry('x')], /./],
      ['an account of no kind', [posting('x', 'pocket', 1)], /constraint/i],
      [
        'a reversal that is not the opposite',
        [posting('x', 'budget:2026-Q4', -400), posting('x', 'funds', 400), entry('x', 'reverse', "'e'")],
        'opposite',
      ],
      ['a change of an amount', ['update ledger_postings set amount = 1'], 'append-only'],
      ['a change of an entry', ["update ledger_entries set kind = 'pay'"], 'append-only'],
      ['the removal of an entry', ['delete from ledger_entries'], 'append-only'],
      ['the removal of postings', ['delete from ledger_postings'], 'append-only'],
    ])('cannot write %s', async (_, statements, refusal) => {
      await expect(write(...statements)).rejects.toThrow(refusal);
      await ledger.verify();
      expect(await ledger.balances()).toEqual({ funds: -500n, 'budget:2026-Q4': 500n });
    });
  });
});

/** Rules as the programme has them, but for the budget. */
function withRules(
  programme: TestProgramme,
  budget: { readonly year: bigint; readonly quarter: bigint },
  unclaimed = 'back-to-budget',
): TestProgramme {
  const { rewards } = programme;
  if (rewards === null) throw new Error('a programme without rules');
  return Object.assign(programme, {
    rewards: { ...rewards, rules: { ...rewards.rules, currency: 'EUR', budget, unclaimed } },
  });
}
