import type pg from 'pg';
import { type NativeSigner, noteWriter } from '../programme/index.ts';
import { type FinishedReport, finishReport } from './finish-report.ts';
import type { EarlierReport, ReportWriter, Verdict } from './new-report.ts';
import { countPayloads, groupParameters, INSERT_GROUP } from './postgres-statement.ts';

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
  const values = groupParameters(reports, ids);
  const inserted = await pool.query<{ mailbox: string }>({
    name: 'insert-reports',
    text: INSERT_GROUP,
    values,
  });
  const fresh = new Set(inserted.rows.map((row) => row.mailbox));
  const others = reports.map((report) => report.mailbox).filter((mailbox) => !fresh.has(mailbox));
  const earlier = await findEarlier(pool, others);
  return reports.map(({ mailbox, promise }) =>
    fresh.has(mailbox)
      ? { kind: 'stored', promise }
      : { kind: 'earlier', ...(earlier.get(mailbox) ?? missing()) },
  );
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
