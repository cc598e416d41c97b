import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Award, type ClaimVouchers, type Descriptor, dayOf, encodeB64 } from '@bellbuoy/protocol';
import { beginClaim, claimRequestOf, finishClaim, voucherChoices } from '@bellbuoy/protocol/vouchers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseFile } from '../../packages/cli/src/programme/programme-here.ts';
import {
  ORIGIN,
  type RunningProgramme,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { ensureCredentialKeys } from '../../packages/server/src/commendations/index.ts';
import { openDatabase } from '../../packages/server/src/db/index.ts';
import { TestDesk } from '../../packages/server/src/desk/test-desk.ts';
import { quietDiagnostics } from '../../packages/server/src/diagnostics.ts';
import { TestIssuer } from '../../packages/server/src/issuing/test-issuer.ts';
import { openProgramme } from '../../packages/server/src/programme/index.ts';
import { reconcile } from '../../packages/server/src/redemption/index.ts';
import {
  bandedAward,
  grantedOffer,
  seatPanel,
  type TestOffer,
} from '../../packages/server/src/rewards/test-award.ts';
import { quickKeeper } from '../support/quick-keys.ts';
import { inLedger, withDatabaseOf } from './killed-programme.ts';
import { type MortalPostgres, startMortalPostgres } from './mortal-postgres.ts';

// Whenever the server is killed outright while awards are claimed and commendations exchanged: what was answered is answered
// the same again, nothing is signed or exchanged twice, and the ledger agrees with what was signed.

const ROUNDS = process.env['BELLBUOY_LONG'] === '1' ? 10 : 3;
const CLAIMS_A_ROUND = 6;
const EXCHANGES_A_ROUND = 6;
const CLIENTS = 4;
const LONGEST_ROUND_MS = 200;
/** In three vouchers; the long form too stays within a quarter's budget. */
const AMOUNT = 35_000;
const COMMENDATION: Award = { kind: 'commendation', level: 2 };
const PATIENCE_MS = 240_000;

/** A request as it was sent, and what was answered if anything was. */
interface Asked {
  readonly path: string;
  readonly token: Uint8Array | null;
  readonly body: string;
  answer: unknown;
}

/** An award as its reporter claims it. */
interface Claim {
  readonly offered: TestOffer;
  readonly begun: ReturnType<typeof beginClaim>;
  readonly asked: Asked;
}

describe.each(['sqlite', 'postgres'] as const)('on %s', (engine) => {
  let postgres: MortalPostgres | null = null;
  let programme: RunningProgramme;
  let issuing: Descriptor['issuing'];
  let claims: Claim[];
  let exchanges: Asked[];

  beforeAll(async () => {
    postgres = engine === 'postgres' ? await startMortalPostgres() : null;
    programme = await startProgramme(postgres?.url);
    await programme.end();
    const prepared = await prepare(programme);
    await programme.startAgain();
    ({ issuing } = (await programme.know()).descriptor);
    claims = prepared.offers.map(claimOf);
    exchanges = prepared.vouchers.map((voucher) => ({
      ...{ path: '/commendations', token: null, answer: null },
      body: JSON.stringify({ voucher, pseudonym: true }),
    }));
  }, PATIENCE_MS);
  afterAll(async () => {
    await programme.remove();
    await postgres?.remove();
  });

  test(`thanks are given once, whatever ${ROUNDS} killings cut off`, { timeout: PATIENCE_MS }, async () => {
    const sent: Asked[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const claimed = claims.slice(round * CLAIMS_A_ROUND, (round + 1) * CLAIMS_A_ROUND);
      const exchanged = exchanges.slice(round * EXCHANGES_A_ROUND, (round + 1) * EXCHANGES_A_ROUND);
      const waiting = exchanged.flatMap((asked, i) => [
        asked,
        ...claimed.slice(i, i + 1).map((each) => each.asked),
      ]);
      const load = Array.from({ length: CLIENTS }, () => askUntilCut(waiting, sent));
      await pause(Math.random() * LONGEST_ROUND_MS);
      // Every other time the database goes first, in the middle of what the server asks of it.
      if (round % 2 === 1) await postgres?.killAndRevive();
      await programme.end('SIGKILL');
      await Promise.all(load);
      expect(await withDatabaseOf(programme, reconcile)).toEqual([]);
      await programme.startAgain();
    }
    const answered = sent.filter(({ answer }) => answer !== null);
    expect(answered.length).toBeGreaterThan(0);
    for (const asked of answered) expect(await ask(asked)).toEqual(asked.answer);
    await expectClaimedOnce();
    await expectExchangedOnce();
    expect(await withDatabaseOf(programme, reconcile)).toEqual([]);
  });

  /** Whoever was cut off asks once more and has it, and nobody has more than was offered. */
  async function expectClaimedOnce(): Promise<void> {
    for (const { offered, begun, asked } of claims) {
      const { signatures } = (await ask(asked)) as { signatures: string[] };
      await finishClaim(begun, { origin: ORIGIN, issuing }, signatures);
      const otherwise = await send(claimOf(offered).asked);
      expect([otherwise.status, await otherwise.json()]).toMatchObject([409, { code: 'claimed' }]);
    }
    const money = claims.filter(({ offered }) => offered.offer.kind === 'money');
    const signed = claims.reduce((sum, { begun }) => sum + begun.kids.length, 0);
    await withDatabaseOf(programme, async (store) => {
      const counts = await store.selectFrom('voucher_counts').select('issued').execute();
      expect(counts.reduce((sum, { issued }) => sum + issued, 0)).toBe(signed);
      expect(await inLedger(store, 'issued:')).toBe(BigInt(AMOUNT * money.length));
      expect(await inLedger(store, 'reserved')).toBe(0n);
    });
  }

  async function expectExchangedOnce(): Promise<void> {
    const credentials = await Promise.all(exchanges.map(async (asked) => JSON.stringify(await ask(asked))));
    expect(new Set(credentials).size).toBe(exchanges.length);
    // Somebody who asks for it with no pseudonym is given what was given before.
    for (const [i, { body, ...asked }] of exchanges.entries()) {
      const otherwise = { ...asked, body: JSON.stringify({ ...JSON.parse(body), pseudonym: false }) };
      expect(JSON.stringify(await ask(otherwise))).toBe(credentials[i]);
    }
    await withDatabaseOf(programme, async (store) => {
      const spent = await store.selectFrom('spent_commendations').select('key').execute();
      expect(spent).toHaveLength(exchanges.length);
    });
  }

  function claimOf(offered: TestOffer): Claim {
    const { offer, found } = offered;
    const [choice = []] = voucherChoices(offer, issuing, dayOf(Date.now()));
    const begun = beginClaim(
      offer.award,
      choice.map(({ kid }) => kid),
    );
    const request: ClaimVouchers = claimRequestOf(begun, { origin: ORIGIN, issuing });
    const { token } = found.report.receipt;
    return {
      ...{ offered, begun },
      asked: { path: '/mailbox/claims', token, body: JSON.stringify(request), answer: null },
    };
  }

  async function askUntilCut(waiting: Asked[], sent: Asked[]): Promise<void> {
    for (let asked = waiting.pop(); asked !== undefined; asked = waiting.pop()) {
      sent.push(asked);
      try {
        asked.answer = await ask(asked);
      } catch {
        return;
      }
    }
  }

  async function ask(asked: Asked): Promise<unknown> {
    const response = await send(asked);
    if (!response.ok) throw new Error(`not answered: ${response.status} ${await response.text()}`);
    return response.json();
  }

  function send({ path, token, body }: Asked): Promise<Response> {
    const authorization = token === null ? {} : { authorization: `Bellbuoy ${encodeB64(token)}` };
    const headers = { 'content-type': 'application/json', ...authorization };
    return fetch(`${programme.publicUrl}/api/v1${path}`, { method: 'POST', headers, body });
  }
});

/** Gives awards over a data folder that nothing is served from, as a desk and its panel do; and draws commendations. */
async function prepare({
  dataDir,
  databaseUrl,
  publicUrl,
  deskUrl,
}: RunningProgramme): Promise<{ offers: TestOffer[]; vouchers: string[] }> {
  const database = await openDatabase(databaseUrl ?? databaseFile(dataDir));
  try {
    // The server has to sign with these keys, so their keeper is its own.
    const keeper = quickKeeper(join(dataDir, 'keys', 'keeper.secret'));
    const urls = { public: publicUrl, desk: deskUrl };
    const programme = await openProgramme(dataDir, { database, diagnostics: quietDiagnostics, keeper, urls });
    const issuer = await TestIssuer.of(programme);
    await ensureCredentialKeys(programme);
    const desk = new TestDesk(programme);
    const panel = await seatPanel(desk);
    const offers: TestOffer[] = [];
    while (offers.length < ROUNDS * CLAIMS_A_ROUND) {
      const award = offers.length % 2 === 0 ? bandedAward(desk, AMOUNT) : COMMENDATION;
      offers.push(await grantedOffer(panel, award));
    }
    const vouchers: string[] = [];
    while (vouchers.length < ROUNDS * EXCHANGES_A_ROUND) vouchers.push(await issuer.drawCommendation(1));
    return { offers, vouchers };
  } finally {
    await database.close();
  }
}
