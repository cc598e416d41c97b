import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import {
  balances,
  closeBudgets,
  expireAward,
  expireVouchers,
  giveUnclaimed,
  issue,
  openBudget,
  pay,
  release,
  reserve,
  reverse,
} from './index.ts';
import { TestLedger } from './test-ledger.ts';
import { KID_QUARTER, kidOf, LedgerModel, type Operation, operation, VALUES, WAYS } from './test-model.ts';

/** How many operations, in how many ledgers. PostgreSQL runs the same code over slower transactions. */
const EXTENT = { sqlite: { runs: 10, length: 1_000 }, postgres: { runs: 2, length: 300 } } as const;
const EVERY = 100;
const TIMEOUT_MS = 400_000;

describeOnBothEngines('whatever is asked of it, the ledger', (_, engine) => {
  const { runs, length } = EXTENT[engine];
  test(
    'does what a model does, and balances after every step',
    async () => {
      const operations = fc.array(operation, { minLength: length, maxLength: length });
      await fc.assert(fc.asyncProperty(operations, follow), { numRuns: runs, endOnFailure: true });
    },
    TIMEOUT_MS,
  );

  async function follow(operations: readonly Operation[]): Promise<void> {
    const programme = await newProgramme(engine);
    const model = new LedgerModel();
    const ledger = new TestLedger(programme);
    try {
      for (const [step, operation] of operations.entries()) {
        const outcome = await outcomeOf(programme, model, operation);
        expect([step, operation, outcome]).toEqual([step, operation, model.do(operation)]);
        expect(await heldIn(programme)).toEqual(heldBy(model));
        if (step % EVERY === 0) await ledger.verify();
      }
      await ledger.verify();
    } finally {
      await programme.end();
    }
  }
});

async function outcomeOf(
  programme: TestProgramme,
  model: LedgerModel,
  operation: Operation,
): Promise<string | null> {
  obey(programme, model);
  try {
    await programme.database.transaction((transaction) => does(transaction, programme, model, operation));
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

async function does(
  transaction: Transaction,
  programme: TestProgramme,
  model: LedgerModel,
  operation: Operation,
): Promise<unknown> {
  switch (operation.does) {
    case 'open-budget':
      return openBudget(transaction, programme, model.quarter);
    case 'close-budgets':
      return closeBudgets(transaction, programme);
    case 'next-quarter':
    case 'other-rules':
      return null;
    case 'reserve':
      return reserve(transaction, programme, {
        award: awardOf(operation.award),
        amount: BigInt(operation.steps) * 5_000n,
      });
    case 'release':
      return release(transaction, programme, { award: awardOf(operation.award) });
    case 'issue':
      return issue(transaction, programme, {
        award: awardOf(operation.award),
        vouchers: model.vouchersOf(operation.award),
      });
    case 'expire-award':
      return expireAward(transaction, programme, { award: awardOf(operation.award) });
    case 'pay':
      return pay(transaction, programme, {
        ...{ kid: kidOf(operation.kid), value: VALUES[operation.kid] ?? 0n, currency: 'EUR' },
        ...{ way: WAYS[operation.way] ?? '', key: String(operation.key), by: 'pat' },
      });
    case 'expire-vouchers':
      return expireVouchers(transaction, programme, {
        ...{ kid: kidOf(operation.kid), quarter: KID_QUARTER, currency: 'EUR' },
      });
    case 'reverse':
      return reverse(transaction, programme, {
        entry: await paymentOf(transaction, operation.key),
        by: 'pat',
      });
    case 'give-unclaimed':
      return giveUnclaimed(transaction, programme, { key: String(operation.key), by: 'pat' });
  }
}

async function paymentOf(transaction: Transaction, key: number): Promise<string> {
  const row = await transaction
    .selectFrom('ledger_entries')
    .select('ref')
    .where('key', '=', `pay/${key}`)
    .executeTakeFirst();
  return row?.ref ?? 'none';
}

/** The rules and the day of the model. */
function obey(programme: TestProgramme, { rules, day }: LedgerModel): void {
  const { rewards } = programme;
  if (rewards === null) throw new Error('a programme without rules');
  const { year, quarter, unclaimed } = rules;
  Object.assign(programme, {
    rewards: {
      ...rewards,
      rules: { ...rewards.rules, currency: 'EUR', budget: { year, quarter }, unclaimed },
    },
  });
  programme.setDay(day);
}

async function heldIn({ database }: TestProgramme): Promise<Record<string, bigint>> {
  const held = await balances(database.store);
  return inOrder(held.map(({ account, amount }) => [account, amount]));
}

function heldBy({ held }: LedgerModel): Record<string, bigint> {
  return inOrder([...held].filter(([account]) => !account.startsWith('opened:')));
}

function inOrder(held: readonly (readonly [string, bigint])[]): Record<string, bigint> {
  const some = held.filter(([, amount]) => amount !== 0n);
  return Object.fromEntries(some.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function awardOf(number: number): string {
  return `award-${number}`;
}
