import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  canonicalBytes,
  decodeB64,
  encodeB64,
  hashB64,
  type Keyring,
  makeKeyring,
  parseJson,
  randomBytes,
} from '@bellbuoy/protocol';
import { makeEpochs, setUp } from '../../packages/cli/src/client/desk-client.ts';
import { appointGuardian, type NewGuardian } from '../../packages/cli/src/client/guardian-client.ts';
import { openProgramme } from '../../packages/cli/src/client/programme-client.ts';
import { fileReport } from '../../packages/cli/src/client/reporter-client.ts';
import { newGuardians } from '../../packages/cli/src/guardians/new-guardians.ts';
import { freePortPair } from '../../packages/cli/src/testing/free-ports.ts';
import {
  appointGuardians,
  initProgramme,
  quietDiagnostics,
  startServer,
} from '../../packages/server/src/index.ts';
import { TestIssuer } from '../../packages/server/src/issuing/test-issuer.ts';
import { issue, pay, reserve } from '../../packages/server/src/ledger/index.ts';
import { publishAct } from '../../packages/server/src/log/index.ts';
import { addAuditor } from '../../packages/server/src/transparency/index.ts';
import { quickKeeper } from './quick-keys.ts';

/** A programme that has lived through three months and published the figures of two. */
export interface PublishedFigures {
  readonly url: string;
  readonly dataDir: string;
  /** Noon of the day that it is there. */
  readonly now: number;
  /** The auditor's own, who was admitted on the first day. */
  readonly auditor: Keyring;
  readonly deskUrl: string;
  /** Two of two, appointed on the first day. */
  readonly guardians: readonly NewGuardian[];
  readonly database: Awaited<ReturnType<typeof startServer>>['programme']['database'];
  end(): Promise<void>;
}

const VALUE = 5_000n;
const MONTHS = ['2026-09', '2026-10'] as const;
const PATIENCE = 300;

export async function startWithFigures(): Promise<PublishedFigures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bellbuoy-figures-'));
  const { config } = await initProgramme(dataDir, { title: { en: 'Saltmere Harbour' } });
  let now = noonOf('2026-09-07');
  const port = await freePortPair();
  const server = await startServer({
    ...{ dataDir, port, batches: 'immediate', diagnostics: quietDiagnostics, now: () => now },
    keeper: quickKeeper(join(dataDir, 'keeper.secret')),
  });
  const { programme, publicUrl: url } = server;
  const auditor = await makeKeyring(randomBytes(32), config.origin);
  await addAuditor(programme, {
    id: 'university',
    name: 'University of Saltmere',
    recipient: auditor.recipient,
  });
  const guardians = await openTheDesk(server, '2026-09-07');
  const known = await openProgramme(url, { today: '2026-09-07' });
  for (let i = 0; i < 12; i++) {
    await fileReport(known, { locale: 'en', category: 'phishing', answers: { saw: `Message ${i}` } });
  }
  await count(programme, MONTHS[0]);
  await act(programme);
  await giveThanks(programme);
  await untilSequenced(programme);
  for (const [i, day] of ['2026-10-05', '2026-11-05'].entries()) {
    now = noonOf(day);
    if (day === '2026-10-05') await publishRules(programme);
    if (day === '2026-10-05') await count(programme, MONTHS[1]);
    await untilPublished(url, i + 1);
  }
  return {
    ...{ url, deskUrl: server.deskUrl, dataDir, now, auditor, guardians, database: programme.database },
    end: async () => {
      await server.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

type Programme = Awaited<ReturnType<typeof startServer>>['programme'];

async function openTheDesk(
  { programme, publicUrl, deskUrl, setupLink }: Awaited<ReturnType<typeof startServer>>,
  day: string,
): Promise<NewGuardian[]> {
  const { descriptor, vkey } = await openProgramme(publicUrl, { today: day });
  const address = { url: deskUrl, descriptor, vkey, today: () => day };
  const token = new URL(setupLink ?? '').hash.slice('#setup='.length);
  const founding = { token, desk: programme.config.desk.id, account: 'miriam', name: 'Miriam Okafor' };
  const { session } = await setUp(address, founding);
  await makeEpochs(session);
  const holders = [
    { holder: 'A. Lind', organisation: 'Bar Association' },
    { holder: 'B. Costa', organisation: 'Mission' },
  ];
  const { origin } = descriptor;
  const made = await newGuardians({ origin, from: day, threshold: 2, holders });
  await appointGuardians(programme, made.guardians);
  return Promise.all(
    made.seeds.map(async ({ slot, holder, seed }) => {
      const slotKeyring = await makeKeyring(decodeB64(seed, 32), origin);
      return appointGuardian(address, session, {
        account: `guardian-${slot}`,
        name: holder,
        slot,
        slotKeyring,
      });
    }),
  );
}

/** What a desk’s work would have counted in a month. */
async function count(programme: Programme, month: string): Promise<void> {
  const counts: Readonly<Record<string, number>> = {
    'outcome unfounded': 9,
    'outcome out-of-scope': 3,
    'outcome no-further-action': 5,
    'answer-days 0': 6,
    'answer-days 1': 11,
    'answer-days 6+': 1,
    'useful yes': 7,
  };
  const rows = Object.entries(counts).map(([name, counted]) => {
    const [measure = '', part = ''] = name.split(' ');
    return { desk: programme.config.desk.id, month, measure, part, count: counted };
  });
  await programme.database.store.insertInto('measures').values(rows).execute();
}

async function act(programme: Programme): Promise<void> {
  const ref = encodeB64(randomBytes(16));
  await programme.database.transaction(async (transaction) => {
    await publishAct(transaction, { type: 'opening-asked', day: '2026-09-07', ref });
    await publishAct(transaction, { type: 'opening-refused', day: '2026-09-08', ref });
    await publishAct(transaction, { type: 'hand-over', day: '2026-09-08', body: 'coastguard', ref });
    await publishAct(transaction, { type: 'check', day: '2026-09-08', months: ['2026-08'], seals: 41, ref });
  });
}

/** Seven vouchers of 50 were issued, of which five came back, and two commendations. */
async function giveThanks(programme: Programme): Promise<void> {
  const issuer = await TestIssuer.of(programme);
  const [{ kid }, commendation] = [await issuer.awardKey(VALUE), await issuer.commendationKey(1)];
  const vouchers = Array.from({ length: 7 }, () => ({ kid, value: VALUE }));
  const amount = VALUE * BigInt(vouchers.length);
  await programme.database.transaction(async (transaction) => {
    const issued = [
      { kid, issued: vouchers.length },
      { kid: commendation.kid, issued: 2 },
    ];
    await transaction.insertInto('voucher_counts').values(issued).execute();
    await reserve(transaction, programme, { award: 'award', amount });
    await issue(transaction, programme, { award: 'award', vouchers });
    for (let i = 0; i < 5; i++) {
      const payment = {
        kid,
        value: VALUE,
        currency: 'EUR',
        way: 'cash',
        by: 'p.aymaster',
        key: `payment ${i}`,
      };
      await pay(transaction, programme, payment);
    }
  });
}

/** A later version of the rules: its words differ in one place from those that this checkout ships. */
async function publishRules(programme: Programme): Promise<void> {
  const policy = parseJson(programme.policy.bytes) as { words: { en: { scope: { title: string } } } };
  policy.words.en.scope.title = 'What can be reported here from December on';
  const bytes = canonicalBytes({ ...policy, version: 2, from: '2026-12-01' });
  const hash = hashB64(bytes);
  await programme.database.transaction(async (transaction) => {
    await transaction.insertInto('policies').values({ hash, from_day: '2026-12-01', bytes }).execute();
    await publishAct(transaction, { type: 'policy', day: '2026-10-05', from: '2026-12-01', hash });
  });
}

/** What waits would otherwise stand in the log under a later day. */
async function untilSequenced({ database }: Programme): Promise<void> {
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    const waiting = await database.store.selectFrom('log_outbox').select('id').limit(1).execute();
    if (waiting.length === 0) return;
    await pause(100);
  }
  throw new Error('the log did not take what waited');
}

async function untilPublished(url: string, editions: number): Promise<void> {
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    const answer = await fetch(`${url}/api/v1/transparency.json`);
    const { editions: there } = (await answer.json()) as { editions: unknown[] };
    if (there.length >= editions) return;
    await pause(100);
  }
  throw new Error('no figures were published');
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}
