import type pg from 'pg';
import { type NativeSigner, noteWriter } from '../programme/index.ts';
import { type FinishedReport, finishReport } from './finish-report.ts';
import type { EarlierReport, ReportWriter, Verdict } from './new-report.ts';
import {
  countPayloads,
  groupParameters,
  INSERT_GROUP,
  INSERT_PAYING_GROUP,
  paymentParameters,
} from './postgres-statement.ts';

const RESERVE = `select nextval(pg_get_serial_sequence('payloads', 'id')) as id from generate_series(1, $1::int)`;
const FIND = 'select mailbox, body, promise, state from reports where mailbox = any($1)';
const IDS_AT_ONCE = 512;

export function postgresWriter(pool: pg.Pool, signer: NativeSigner): ReportWriter {
  const ids = new IdReserve(pool);
  const writeNote = noteWriter(signer);
  return {
    write: async (reports) => {
      const finished = reports.map((report) => finishReport(report, writeNote));
      return writeGroup(pool, finished, await ids.take(countPayloads(finished)));
    },
    close: async () => {},
  };
}

async function writeGroup(
  pool: pg.Pool,
  reports: readonly FinishedReport[],
  ids: readonly number[],
): Promise<Verdict[]> {
  const inserted = await pool.query<{ mailbox: string }>(statementFor(reports, ids));
  const fresh = new Set(inserted.rows.map((row) => row.mailbox));
  const others = reports.map((report) => report.mailbox).filter((mailbox) => !fresh.has(mailbox));
  const earlier = await findEarlier(pool, others);
  return reports.map(({ mailbox, promise, payment }) => {
    if (fresh.has(mailbox)) return { kind: 'stored', promise };
    const found = earlier.get(mailbox);
    if (found === undefined && payment !== null) return { kind: 'spent' };
    return { kind: 'earlier', ...(found ?? missing()) };
  });
}

function statementFor(reports: readonly FinishedReport[], ids: readonly number[]): pg.QueryConfig {
  const values = groupParameters(reports, ids);
  const payments = paymentParameters(reports);
  return payments.length === 0
    ? { name: 'insert-reports', text: INSERT_GROUP, values }
    : { name: 'insert-paying-reports', text: INSERT_PAYING_GROUP, values: [...values, ...payments] };
}

async function findEarlier(
  pool: pg.Pool,
  mailboxes: readonly string[],
): Promise<ReadonlyMap<string, EarlierReport>> {
  if (mailboxes.length === 0) return new Map();
  const { rows } = await pool.query<EarlierReport & { mailbox: string }>(FIND, [mailboxes]);
  return new Map(rows.map((row) => [row.mailbox, row]));
}

/** Payload ids drawn ahead from the database's own sequence, so that a group need not ask for them first. */
class IdReserve {
  readonly #pool: pg.Pool;
  #ids: number[] = [];

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async take(count: number): Promise<number[]> {
    while (this.#ids.length < count) {
      const { rows } = await this.#pool.query<{ id: number }>(RESERVE, [IDS_AT_ONCE]);
      this.#ids.push(...rows.map((row) => row.id));
    }
    return this.#ids.splice(0, count);
  }
}

function missing(): never {
  throw new Error('a report is neither new nor there');
}
