// B9: a log of a million entries, sequenced, verified from outside, and proven from.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, closedEntry, dayOf, leafHash, randomBytes, reportLine, utf8 } from '@bellbuoy/protocol';
import { type Database, openDatabase, takeLease } from '../packages/server/src/db/index.ts';
import { quietDiagnostics } from '../packages/server/src/diagnostics.ts';
import { PublishedLog, sequence } from '../packages/server/src/log/index.ts';
import { initProgramme, openProgramme, type Programme } from '../packages/server/src/programme/index.ts';
import { type Benchmark, type Measurement, median, percentile } from './benchmark.ts';
import { runBellbuoy, startProgramme } from './programme.ts';

const ENTRIES = 1_000_000;
const ROWS_PER_INSERT = 500;
const ROWS_PER_TRANSACTION = 50_000;
const PROOFS = 2_000;
const MIN_PER_SECOND = 20_000;
const MAX_VERIFY_S = 15;
const MAX_PROOF_MS = 5;

export const log: Benchmark = {
  id: 'B9',
  name: 'log',
  title: 'a log of a million entries',
  method:
    'A million closed entries of distinct reports wait in the outbox of a programme on SQLite, with fsync on. Sequencing is the product’s own loop until nothing waits: batches, tiles, roots, one durable transaction each. Verification is `bellbuoy log verify` in a process of its own against `bellbuoy start`, from its start to its end, every tile and entry fetched over HTTP; beside it, as many SHA-256 alone as the tree takes. Proofs are of random entries, warm, as the mailbox gives them.',
  run,
};

async function run(): Promise<readonly Measurement[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bellbuoy-bench-log-'));
  try {
    await initProgramme(dataDir);
    const database = await openDatabase(join(dataDir, 'bellbuoy.db'));
    const programme = await openProgramme(dataDir, { database, diagnostics: quietDiagnostics });
    const lines = await fill(database, programme.config.origin);
    const sequencing = await timeSequencing(programme);
    const proofs = await timeProofs(programme, lines);
    await database.close();
    return [sequencing, await timeVerification(dataDir), ...proofs];
  } finally {
    await rm(dataDir, { recursive: true });
  }
}

/** Returns some of the lines. */
async function fill(database: Database, origin: string): Promise<string[]> {
  const day = addDays(dayOf(Date.now()), -1);
  const kept: string[] = [];
  const hidden = reportLine(day, 'A'.repeat(43));
  for (let done = 0; done < ENTRIES; done += ROWS_PER_TRANSACTION) {
    await database.transaction(async (transaction) => {
      for (let i = 0; i < ROWS_PER_TRANSACTION; i += ROWS_PER_INSERT) {
        const rows = Array.from({ length: ROWS_PER_INSERT }, () => {
          const line = closedEntry(randomBytes(32), origin, 0, hidden);
          return { line, kind: 'report' as const, day };
        });
        await transaction.insertInto('log_outbox').values(rows).execute();
        kept.push(rows[0]?.line ?? '');
      }
    });
  }
  return kept;
}

async function timeSequencing(programme: Programme): Promise<Measurement> {
  const { config, database, random } = programme;
  const lease = await takeLease(database, { name: 'upkeep', holder: 'bench', now: 0 });
  if (lease === null) throw new Error('the lease is taken');
  const rules = { origin: config.origin, day: dayOf(Date.now()), batches: 'scheduled', random } as const;
  const started = performance.now();
  let sequenced = 0;
  for (;;) {
    const { open, closed } = await sequence(database, lease, rules);
    if (open + closed === 0) break;
    sequenced += closed;
  }
  const seconds = (performance.now() - started) / 1000;
  if (sequenced !== ENTRIES) throw new Error(`${sequenced} of ${ENTRIES} entries were sequenced`);
  const target = { atLeast: MIN_PER_SECOND, peer: hashing(ENTRIES * 2) } as const;
  return { what: 'sequenced', value: ENTRIES / seconds, unit: '/s', target, details: { seconds } };
}

async function timeProofs(programme: Programme, lines: readonly string[]): Promise<Measurement[]> {
  const published = new PublishedLog(programme);
  const times: number[] = [];
  for (let i = 0; i < PROOFS * 2; i++) {
    const line = lines[Math.floor(Math.random() * lines.length)] ?? '';
    const started = performance.now();
    if ((await published.prove(line)) === null) throw new Error('an entry is not in the log');
    if (i >= PROOFS) times.push(performance.now() - started);
  }
  const details = { proofs: PROOFS, median: median(times) };
  const value = percentile(times, 99);
  return [{ what: 'an inclusion proof, p99', value, unit: 'ms', target: { atMost: MAX_PROOF_MS }, details }];
}

async function timeVerification(dataDir: string): Promise<Measurement> {
  const server = await startProgramme({ dataDir });
  try {
    const started = performance.now();
    const { verifies, size } = await runBellbuoy<{ verifies: boolean; size: number }>(
      'log',
      'verify',
      server.url,
    );
    const value = (performance.now() - started) / 1000;
    if (!verifies || size < ENTRIES) throw new Error('the log did not verify');
    const { value: perSecond } = hashing(size * 2);
    const alone = { what: 'as many SHA-256 alone', value: (size * 2) / perSecond };
    return {
      what: 'verified by the command line',
      value,
      unit: 's',
      target: { atMost: MAX_VERIFY_S, peer: alone },
      details: { size },
    };
  } finally {
    await server.stop();
  }
}

/** How many leaves of a log this machine hashes in a second, by the library that verifies. */
function hashing(count: number): { what: string; value: number } {
  const line = utf8(`{"closed":"${'A'.repeat(43)}"}`);
  const rounds = Math.min(count, 500_000);
  const started = performance.now();
  for (let i = 0; i < rounds; i++) leafHash(line);
  return { what: 'SHA-256 alone', value: rounds / ((performance.now() - started) / 1000) };
}
