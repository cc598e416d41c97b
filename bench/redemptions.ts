import { encodeB64, randomBytes } from '@bellbuoy/protocol';
import { appoint, officeOf } from '../packages/cli/src/client/office-client.ts';
import { staffDesk, startProgramme } from '../packages/cli/src/testing/running-programme.ts';
import { withBearer } from '../test/support/bearer.ts';
import type { Benchmark, Measurement } from './benchmark.ts';

/** Of 50 each: what a quarter's budget of the rules that ship allows. */
const VOUCHERS = 280;
const FIFTY = 5_000n;
const COUNTERS = 8;
const WARM_UP = 40;

type Post = (path: string, body: object) => Promise<unknown>;

export const redemptions: Benchmark = {
  id: 'B14',
  name: 'redemptions',
  title: 'paying vouchers at the counter',
  method:
    'The server as an operator starts it, SQLite with fsync on, and eight counters that each present one voucher at a ' +
    'time over HTTP: recognised, its signature verified, spent and posted to the ledger in one durable transaction. ' +
    'Beside it the same vouchers only looked at, which is all of that but the transaction. 280 vouchers of 50, as many ' +
    'as a quarter’s budget of the rules that ship allows.',
  run: () =>
    withCounter(async (post, vouchers) => {
      const look = (voucher: string) => post('/redemptions/look', { vouchers: [voucher] });
      await rateOf(vouchers.slice(0, WARM_UP), look);
      const looked = await rateOf(vouchers, look);
      const paid = await rateOf(vouchers, (voucher) =>
        post('/redemptions', { vouchers: [voucher], way: 'cash', key: encodeB64(randomBytes(16)) }),
      );
      const measurement: Measurement = {
        ...{ what: 'SQLite, vouchers paid, 8 counters', value: paid, unit: '/s' },
        target: { atLeast: 0.5, of: { what: 'only looked at', value: looked } },
      };
      return [measurement];
    }),
};

async function withCounter<Result>(
  work: (post: Post, vouchers: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const programme = await startProgramme();
  try {
    const { lead } = await staffDesk(programme);
    const seat = { account: 'paz', name: 'Paz', roles: ['paymaster'] } as const;
    const { http } = officeOf('paz', await appoint(await programme.address(), lead, seat));
    const values = Array.from({ length: VOUCHERS }, () => FIFTY);
    const vouchers = await withBearer(programme, (bearer) => bearer.vouchers(...values));
    return await work((path, body) => http.post(path, body), vouchers);
  } finally {
    await programme.remove();
  }
}

/** How many a second, all counters together. */
async function rateOf(
  vouchers: readonly string[],
  work: (voucher: string) => Promise<unknown>,
): Promise<number> {
  const left = [...vouchers];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: COUNTERS }, async () => {
      for (let voucher = left.pop(); voucher !== undefined; voucher = left.pop()) await work(voucher);
    }),
  );
  return (vouchers.length * 1_000) / (performance.now() - start);
}
