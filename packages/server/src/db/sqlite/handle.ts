import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { type RowReader, rowReader, toSqlite } from './values.ts';

const MAX_STATEMENTS = 512;
const OPENING_TIMEOUT_MS = 5_000;

interface Prepared {
  statement: StatementSync;
  returnsRows: boolean;
  read: RowReader | null;
}

export interface SqliteResult {
  rows: Record<string, unknown>[];
  changes: number;
}

/** One open connection to the database file, with its prepared statements. */
export class SqliteHandle {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();

  constructor(path: string, { busyTimeoutMs }: { busyTimeoutMs: number }) {
    this.#database = new DatabaseSync(path, {
      timeout: OPENING_TIMEOUT_MS,
      enableForeignKeyConstraints: true,
    });
    // FULL: an acknowledged report survives a power cut. secure_delete: a destroyed shred key is overwritten.
    this.#database.exec('pragma journal_mode = wal');
    this.#database.exec('pragma synchronous = full');
    this.#database.exec('pragma secure_delete = on');
    this.#database.exec('pragma temp_store = memory');
    // Trees by mailbox grow in random places: with the default of 2 MB most of them would be read again and
    // again. A checkpoint takes what lies in one place together, so it had better not come too often.
    this.#database.exec('pragma cache_size = -65536');
    this.#database.exec('pragma wal_autocheckpoint = 4000');
    this.#database.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
  }

  get isInTransaction(): boolean {
    return this.#database.isTransaction;
  }

  execute(sql: string): void {
    this.#database.exec(sql);
  }

  run(sql: string, parameters: readonly unknown[]): SqliteResult {
    const { statement, returnsRows, read } = this.#prepare(sql);
    const values = parameters.map(toSqlite);
    if (!returnsRows) return { rows: [], changes: Number(statement.run(...values).changes) };
    const rows = statement.all(...values) as Record<string, unknown>[];
    return { rows: read === null ? rows : rows.map(read), changes: rows.length };
  }

  /** Runs an insert of one row and returns its rowid. */
  insert(sql: string, parameters: readonly unknown[]): number {
    const values = parameters.map(toSqlite);
    return Number(this.#prepare(sql).statement.run(...values).lastInsertRowid);
  }

  close(): void {
    this.#prepared.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    const columns = statement.columns();
    const prepared = { statement, returnsRows: columns.length > 0, read: rowReader(columns) };
    this.#evictOldest();
    this.#prepared.set(sql, prepared);
    return prepared;
  }

  #evictOldest(): void {
    if (this.#prepared.size < MAX_STATEMENTS) return;
    for (const sql of this.#prepared.keys()) {
      this.#prepared.delete(sql);
      return;
    }
  }
}
