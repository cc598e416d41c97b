import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blindVoucher, draftVoucher } from '@bellbuoy/protocol/vouchers';
import { openDatabase } from '../packages/server/src/db/index.ts';
import { quietDiagnostics } from '../packages/server/src/diagnostics.ts';
import { ensurePassKey, signBlinded } from '../packages/server/src/issuing/index.ts';
import {
  type IssuingKey,
  initProgramme,
  openProgramme,
  type Programme,
} from '../packages/server/src/programme/index.ts';
import { type Benchmark, type Measurement, median } from './benchmark.ts';
import { bundleScript, launchChromium, openScriptPage, slowProcessor } from './browser.ts';

/** What the script of the page exports. */
declare const bench: typeof import('./vouchers-page.ts');

const ROUNDS = 5;
/** The most that one claim may have. */
const COUNT = 20;
const SIGNING_MS = 4_000;
const PAGE_SCRIPT = new URL('./vouchers-page.ts', import.meta.url);

export const vouchers: Benchmark = {
  id: 'B13',
  name: 'vouchers',
  title: 'building and signing vouchers',
  method:
    'Chromium with its processor slowed to a quarter builds twenty vouchers, the most that one claim may have: draws and ' +
    'blinds them, and after the server has signed takes the blinds off and verifies each; median of five fresh ' +
    'pages. On the server, blind signatures a second on one thread, keys read from the database, opened by their ' +
    'keeper, and each signature verified before it leaves; beside it OpenSSL’s raw RSA operation of 3072 bits alone.',
  run: () =>
    withKey(async (programme, key) => [
      ...(await measureDevice(programme, key)),
      await measureServer(programme, key),
    ]),
};

async function withKey<T>(work: (programme: Programme, key: IssuingKey) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bellbuoy-bench-'));
  await initProgramme(dataDir);
  const database = await openDatabase(join(dataDir, 'bellbuoy.db'));
  try {
    const programme = await openProgramme(dataDir, { database, diagnostics: quietDiagnostics });
    return await work(programme, await ensurePassKey(programme));
  } finally {
    await database.close();
    await rm(dataDir, { recursive: true });
  }
}

async function measureDevice(programme: Programme, { kid, jwk }: IssuingKey): Promise<Measurement[]> {
  const script = await bundleScript(PAGE_SCRIPT);
  const browser = await launchChromium();
  const [blinding, finishing]: [number[], number[]] = [[], []];
  try {
    for (let i = 0; i < ROUNDS; i++) {
      const page = await openScriptPage(browser, script);
      await slowProcessor(page);
      const begun = await page.evaluate(([count, id, key]) => bench.timeBlinding(count, id, key), [
        COUNT,
        kid,
        jwk,
      ] as const);
      const messages = begun.messages.map((message) => ({ kid, message: Uint8Array.from(message) }));
      const signed = ((await signBlinded(programme, messages)) ?? []).map((signature) => [...signature]);
      finishing.push(
        await page.evaluate(([each, key]) => bench.timeFinishing(each, key), [signed, jwk] as const),
      );
      blinding.push(begun.took);
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
  const of = (what: string, times: number[]): Measurement => ({
    ...{ what: `${COUNT} vouchers, ${what}`, value: median(times), unit: 'ms', target: null },
    details: { times, browser: browser.version() },
  });
  return [of('drawn and blinded', blinding), of('unblinded and verified', finishing)];
}

async function measureServer(programme: Programme, { kid, jwk }: IssuingKey): Promise<Measurement> {
  const { blinded } = blindVoucher(draftVoucher(kid), jwk);
  const claim = [{ kid, message: blinded }];
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3_072 });
  const key = { key: privateKey, padding: constants.RSA_NO_PADDING };
  const message = new Uint8Array(384).fill(1);
  return {
    what: 'blind signatures, keeper and verification included',
    value: await countFor(async () => void (await signBlinded(programme, claim))),
    unit: '/s',
    target: {
      atLeast: 0.5,
      of: {
        what: 'OpenSSL alone',
        value: await countFor(async () => void privateDecrypt(key, message)),
      },
    },
  };
}

async function countFor(work: () => Promise<void>): Promise<number> {
  await work();
  const start = performance.now();
  let count = 0;
  for (; performance.now() - start < SIGNING_MS; count++) await work();
  return (count * 1_000) / (performance.now() - start);
}
