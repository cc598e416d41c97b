// The limit of intake on PostgreSQL: pgbench inserting the same number of bytes, one row a transaction. The
// bytes go as text into a text column that is not compressed, which spares the server decoding them: the limit
// is as high as it gets.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';

export interface PgbenchJob {
  /** The URL of a database that may be written to. */
  readonly url: string;
  readonly clients: number;
  readonly seconds: number;
  readonly rowBytes: number;
}

const DEBIAN_FOLDER = '/usr/lib/postgresql';
const TABLE = 'bench_rows';
const SCRIPT = `insert into ${TABLE} (content) values (:content);\n`;

/** Transactions a second, connections' set-up left out. */
export async function runPgbench({ url, clients, seconds, rowBytes }: PgbenchJob): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-pgbench-'));
  try {
    await recreateTable(url);
    const script = join(folder, 'insert.sql');
    await writeFile(script, SCRIPT);
    const content = randomBytes(rowBytes).toString('base64url').slice(0, rowBytes);
    const output = await capture(findPgbench(), [
      ...['--no-vacuum', '--protocol=prepared', `--file=${script}`, `--define=content=${content}`],
      ...[`--client=${clients}`, '--jobs=2', `--time=${seconds}`, url],
    ]);
    return parseRate(output);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function recreateTable(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`drop table if exists ${TABLE}`);
  await client.query(
    `create table ${TABLE} (id bigint generated always as identity primary key, content text)`,
  );
  await client.query(`alter table ${TABLE} alter column content set storage external`);
  await client.query('checkpoint');
  await client.end();
}

function findPgbench(): string {
  const versions = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const found = versions.map((version) => join(DEBIAN_FOLDER, version, 'bin', 'pgbench')).find(existsSync);
  if (found === undefined) throw new Error('pgbench is missing: apt-get install postgresql-15');
  return found;
}

// execFile would repeat the command line in its error, and with it ten thousand characters of row.
async function capture(program: string, args: string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const complaint = text(child.stderr);
  const output = await text(child.stdout);
  if (child.exitCode === null) await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`pgbench failed: ${await complaint}`);
  return output;
}

function parseRate(output: string): number {
  const match = /^tps = ([\d.]+)/m.exec(output);
  if (match === null) throw new Error(`pgbench said: ${output}`);
  return Number(match[1]);
}
