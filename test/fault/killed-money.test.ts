import { setTimeout as pause } from 'node:timers/promises';
import { encodeB64, type LookedAtList, randomBytes } from '@bellbuoy/protocol';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { appoint, type OfficeSession, officeOf } from '../../packages/cli/src/client/office-client.ts';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';
import {
  foundDesk,
  type RunningProgramme,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { reconcile } from '../../packages/server/src/redemption/index.ts';
import { withBearer } from '../support/bearer.ts';
import { inLedger, withDatabaseOf } from './killed-programme.ts';
import { type MortalPostgres, startMortalPostgres } from './mortal-postgres.ts';

// Whenever the server is killed outright while vouchers are paid: what was acknowledged is in the ledger, nothing is there
// twice, and whoever asks again is answered as the first time.

const ROUNDS = process.env['BELLBUOY_LONG'] === '1' ? 12 : 3;
/** Of 50 each: the long form too stays within a quarter's budget. */
const VOUCHERS_A_ROUND = 24;
const COUNTERS = 4;
const FIRST_ANSWER_MS = 30_000;
const LONGEST_PAUSE_MS = 100;
const FIFTY = 5_000n;
const PATIENCE_MS = 240_000;

/** A payment as it was asked for, and what was answered if anything was. */
interface Asked {
  readonly vouchers: readonly string[];
  readonly key: string;
  answer: unknown;
}

describe.each(['sqlite', 'postgres'] as const)('on %s', (engine) => {
  let postgres: MortalPostgres | null = null;
  let programme: RunningProgramme;
  let paymaster: OfficeSession;
  let vouchers: string[];
  const asked: Asked[] = [];

  beforeAll(async () => {
    postgres = engine === 'postgres' ? await startMortalPostgres() : null;
    programme = await startProgramme(postgres?.url);
    const { session: lead } = await foundDesk(programme);
    const seat = { account: 'pat', name: 'Pat', roles: ['paymaster'] } as const;
    paymaster = officeOf('pat', await appoint(await programme.address(), lead, seat));
    const values = Array.from({ length: ROUNDS * VOUCHERS_A_ROUND }, () => FIFTY);
    vouchers = await withBearer(programme, (bearer) => bearer.vouchers(...values));
  }, PATIENCE_MS);
  afterAll(async () => {
    await programme.remove();
    await postgres?.remove();
  });

  test(`money is whole after ${ROUNDS} killings at the counter`, { timeout: PATIENCE_MS }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const brought = vouchers.splice(0, VOUCHERS_A_ROUND);
      const before = answered().length;
      const load = Array.from({ length: COUNTERS }, () => payUntilCut(brought));
      // A busy machine may take a second for the first one, and a cut before it would show nothing.
      await vi.waitUntil(() => answered().length > before, { timeout: FIRST_ANSWER_MS, interval: 1 });
      await pause(Math.random() * LONGEST_PAUSE_MS);
      // Every other time the database goes first, in the middle of what the server asks of it.
      if (round % 2 === 1) await postgres?.killAndRevive();
      await programme.end('SIGKILL');
      await Promise.all(load);
      expect(await withDatabaseOf(programme, reconcile)).toEqual([]);
      await programme.startAgain();
      await paymaster.renew();
    }
    for (const payment of answered()) expect(await pay(payment)).toEqual(payment.answer);
    // Whoever was cut off asks once more and is paid, once.
    let paid = 0n;
    for (const payment of asked) {
      const { vouchers: answers } = await pay(payment);
      paid += answers.reduce((sum, { verdict }) => sum + (verdict === 'paid' ? FIFTY : 0n), 0n);
      expect(answers.map(({ verdict }) => verdict)).toEqual(['paid']);
    }
    await programme.end();
    await expectReconciled();
    expect(await withDatabaseOf(programme, (store) => inLedger(store, 'paid:cash'))).toBe(paid);
  });

  function answered(): Asked[] {
    return asked.filter(({ answer }) => answer !== null);
  }

  async function payUntilCut(brought: string[]): Promise<void> {
    for (let voucher = brought.pop(); voucher !== undefined; voucher = brought.pop()) {
      const payment: Asked = { vouchers: [voucher], key: encodeB64(randomBytes(16)), answer: null };
      asked.push(payment);
      try {
        payment.answer = await pay(payment);
      } catch {
        return;
      }
    }
  }

  async function pay({ vouchers, key }: Asked): Promise<LookedAtList> {
    return (await paymaster.http.post('/redemptions', { vouchers, way: 'cash', key })) as LookedAtList;
  }

  async function expectReconciled(): Promise<void> {
    const database = programme.databaseUrl === null ? [] : ['--database-url', programme.databaseUrl];
    const { code, stdout } = await runCli(['ledger', 'reconcile', '--data', programme.dataDir, ...database]);
    expect([code, stdout.trim()]).toEqual([0, 'Everything agrees.']);
  }
});
