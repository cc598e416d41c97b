import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { encodeB64, type LookedAtList, randomBytes } from '@bellbuoy/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appoint, type OfficeSession, officeOf } from '../../packages/cli/src/client/office-client.ts';
import { databaseFile } from '../../packages/cli/src/programme/programme-here.ts';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';
import {
  type RunningProgramme,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { withBearer } from '../journeys/bearer.ts';

// Whenever the server is killed outright while vouchers are paid: what was acknowledged is in the ledger, nothing is there
// twice, and whoever asks again is answered as the first time.

const ROUNDS = process.env['BELLBUOY_LONG'] === '1' ? 12 : 3;
/** Of 50 each: the long form too stays within a quarter's budget. */
const VOUCHERS_A_ROUND = 24;
const COUNTERS = 4;
const LONGEST_ROUND_MS = 150;
const FIFTY = 5_000n;
const PATIENCE_MS = 240_000;

/** A payment as it was asked for, and what was answered if anything was. */
interface Asked {
  readonly vouchers: readonly string[];
  readonly key: string;
  answer: unknown;
}

let programme: RunningProgramme;
let paymaster: OfficeSession;
let vouchers: string[];
const asked: Asked[] = [];

beforeAll(async () => {
  programme = await startProgramme();
  const { lead } = await staffDesk(programme);
  const seat = { account: 'pat', name: 'Pat', roles: ['paymaster'] } as const;
  paymaster = officeOf('pat', await appoint(await programme.address(), lead, seat));
  const values = Array.from({ length: ROUNDS * VOUCHERS_A_ROUND }, () => FIFTY);
  vouchers = await withBearer(programme, (bearer) => bearer.vouchers(...values));
}, PATIENCE_MS);
afterAll(() => programme.remove());

test(`money is whole after ${ROUNDS} killings at the counter`, { timeout: PATIENCE_MS }, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const brought = vouchers.splice(0, VOUCHERS_A_ROUND);
    const load = Array.from({ length: COUNTERS }, () => payUntilCut(brought));
    await pause(Math.random() * LONGEST_ROUND_MS);
    await programme.end('SIGKILL');
    await Promise.all(load);
    await expectReconciled();
    await programme.startAgain();
    await paymaster.renew();
  }
  const answered = asked.filter(({ answer }) => answer !== null);
  expect(answered.length).toBeGreaterThan(0);
  for (const payment of answered) expect(await pay(payment)).toEqual(payment.answer);
  // Whoever was cut off asks once more and is paid, once.
  let paid = 0n;
  for (const payment of asked) {
    const { vouchers: answers } = await pay(payment);
    paid += answers.reduce((sum, { verdict }) => sum + (verdict === 'paid' ? FIFTY : 0n), 0n);
    expect(answers.map(({ verdict }) => verdict)).toEqual(['paid']);
  }
  await programme.end();
  await expectReconciled();
  expect(paidInCash()).toBe(paid);
});

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
  const { code, stdout } = await runCli(['ledger', 'reconcile', '--data', programme.dataDir]);
  expect([code, stdout.trim()]).toEqual([0, 'Everything agrees.']);
}

/** What the ledger says was paid, in minor units. */
function paidInCash(): bigint {
  const database = new DatabaseSync(databaseFile(programme.dataDir), { readBigInts: true });
  try {
    const query = "select sum(amount) as paid from ledger_postings where account = 'paid:cash'";
    const { paid } = database.prepare(query).get() as { paid: bigint };
    return paid;
  } finally {
    database.close();
  }
}
