import { addDays, dayOf } from '@bellbuoy/protocol';
import {
  crowdOf,
  latestFigures,
  parseTransparency,
  type Transparency,
  verifyCells,
  verifyEditions,
} from '@bellbuoy/protocol/figures';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { type Lease, takeLease } from '../db/index.ts';
import { TestIssuer } from '../issuing/test-issuer.ts';
import { issue, pay, reserve, reverse } from '../ledger/index.ts';
import { sequence } from '../log/index.ts';
import type { IssuingKey } from '../programme/index.ts';
import { publishFigures, transparencyRoutes } from './index.ts';

const VALUE = 5_000n;

describeOnBothEngines('what figures tell of money', (_, engine) => {
  let programme: TestProgramme;
  let lease: Lease;
  let fifty: IssuingKey;
  let level1: IssuingKey;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    const taken = await takeLease(programme.database, { name: 'upkeep', holder: 'test', now: 0 });
    if (taken === null) throw new Error('the lease is taken');
    lease = taken;
    await step();
    const issuer = await TestIssuer.of(programme);
    [fifty, level1] = [await issuer.awardKey(VALUE), await issuer.commendationKey(1)];
  });
  afterEach(() => programme.end());

  async function step(): Promise<void> {
    const { config, database, random } = programme;
    const day = dayOf(programme.now());
    await sequence(database, lease, { origin: config.origin, day, batches: 'scheduled', random });
  }

  async function liveUntil(last: string): Promise<void> {
    for (let day = dayOf(programme.now()); day <= last; day = addDays(day, 1)) {
      programme.setDay(day);
      await step();
      await publishFigures(programme, lease);
    }
  }

  /** Has an award issued as vouchers of 50, and counts them as a claim does. */
  async function award(count: number): Promise<void> {
    const name = crypto.randomUUID();
    const amount = VALUE * BigInt(count);
    await programme.database.transaction(async (transaction) => {
      await reserve(transaction, programme, { award: name, amount });
      const vouchers = Array.from({ length: count }, () => ({ kid: fifty.kid, value: VALUE }));
      await issue(transaction, programme, { award: name, vouchers });
    });
    await countAsIssued(fifty, count);
  }

  async function countAsIssued({ kid }: IssuingKey, count: number): Promise<void> {
    await programme.database.store
      .insertInto('voucher_counts')
      .values({ kid, issued: count })
      .onConflict((conflict) =>
        conflict
          .column('kid')
          .doUpdateSet((update) => ({ issued: update('voucher_counts.issued', '+', count) })),
      )
      .execute();
  }

  async function payOut(count: number): Promise<string[]> {
    const refs: string[] = [];
    for (let i = 0; i < count; i++) {
      const payment = { kid: fifty.kid, value: VALUE, currency: 'EUR', way: 'cash', by: 'p.aymaster' };
      const { ref } = await programme.database.transaction((transaction) =>
        pay(transaction, programme, { ...payment, key: crypto.randomUUID() }),
      );
      refs.push(ref);
    }
    return refs;
  }

  async function read(): Promise<Transparency> {
    const answer = await transparencyRoutes(programme).request('/transparency.json');
    return parseTransparency(await answer.json());
  }

  async function verified() {
    const editions = verifyEditions(await read(), programme.keys.log.vkey);
    verifyCells(editions);
    return latestFigures(editions);
  }

  test('payments wait until there are five together, and none is lost', async () => {
    await award(12);
    await payOut(3);
    await liveUntil('2026-12-05');
    const [taken = ''] = await payOut(4);
    await programme.database.transaction((transaction) =>
      reverse(transaction, programme, { entry: taken, by: 'p.aymaster' }),
    );
    await liveUntil('2027-01-05');
    const [november, december] = await verified();
    expect(november?.money).toEqual([]);
    expect(december?.money).toEqual([{ currency: 'EUR', paid: 30_000, postings: 6 }]);
    await payOut(2);
    await liveUntil('2027-02-05');
    expect((await verified()).at(-1)?.money).toEqual([]);
  });

  test('crowds are told once their quarter is over, small ones as fewer than five', async () => {
    await award(7);
    await countAsIssued(level1, 4);
    await payOut(5);
    await liveUntil('2027-01-10');
    expect((await verified()).some(({ vouchers }) => vouchers !== undefined)).toBe(false);
    expect(crowdOf(await read(), fifty)).toBeNull();

    await payOut(1);
    await liveUntil('2027-02-05');
    const counts = (await verified()).at(-1)?.vouchers ?? [];
    expect(counts.find(({ kid }) => kid === fifty.kid)).toEqual({
      ...{ kid: fifty.kid, kind: 'award', quarter: '2026-Q4', value: 5_000, currency: 'EUR' },
      // What was paid in the next quarter is told with it.
      ...{ issued: 7, redeemed: 5 },
    });
    expect(counts.find(({ kid }) => kid === level1.kid)).toMatchObject({ level: 1, issued: null });
    expect(counts).toHaveLength(8);

    const next = { ...fifty, kid: 'of-the-next-quarter' };
    expect(crowdOf(await read(), next)).toEqual({ quarter: '2026-Q4', issued: 7 });
    expect(crowdOf(await read(), level1)).toEqual({ quarter: '2026-Q4', issued: null });
    expect(crowdOf(await read(), { kid: 'none', kind: 'award', value: 7, currency: 'EUR' })).toBeNull();
  });

  test('what comes back later is told by five and more, until the last day and once after it', async () => {
    await award(12);
    await payOut(5);
    await liveUntil('2027-02-05');
    await payOut(4);
    await liveUntil('2027-05-05');
    const redeemed = async () =>
      (await verified()).flatMap(({ vouchers = [] }) =>
        vouchers.flatMap((count) => (count.kid === fifty.kid ? [count.redeemed] : [])),
      );
    expect(await redeemed()).toEqual([5, 5]);
    await payOut(1);
    await liveUntil('2027-08-05');
    expect(await redeemed()).toEqual([5, 5, 10]);
    await liveUntil('2028-05-05');
    expect(fifty.redeemUntil).toBe('2027-12-31');
    expect(await redeemed()).toEqual([5, 5, 10, 10, 10]);
  });
});
