// node:sqlite under Kysely. Transactions take the writer connection, one at a time; a query outside a
// transaction never sees what another one has not committed, because selects have a connection of their own.

import { setTimeout } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type SelectModifierNode,
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { SqliteHandle } from './handle.ts';
import { WriteLock } from './write-lock.ts';

// Only another process can be in the way for longer than a moment: a command run beside the server.
const BUSY_MS = 5_000;
const BUSY_STEP_MS = 5;
const SQLITE_BUSY = 5;

export interface SqliteFile {
  readonly path: string;
  readonly writer: SqliteHandle;
  readonly reader: SqliteHandle;
  readonly writeLock: WriteLock;
}

export function openSqliteFile(path: string): SqliteFile {
  const writer = new SqliteHandle(path, { busyTimeoutMs: 0 });
  const reader = new SqliteHandle(path, { busyTimeoutMs: BUSY_MS });
  return { path, writer, reader, writeLock: new WriteLock() };
}

export function sqliteDialect(file: SqliteFile): Dialect {
  return {
    createDriver: () => new SqliteDriver(file),
    createQueryCompiler: () => new LockFreeSqliteCompiler(),
    createAdapter: () => new ConcurrentSqliteAdapter(),
    createIntrospector: (database) => new SqliteIntrospector(database),
  };
}

class ConcurrentSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** Leaves `for update` out: transactions that write have the whole file to themselves. */
class LockFreeSqliteCompiler extends SqliteQueryCompiler {
  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (node.modifier !== 'ForUpdate') super.visitSelectModifier(node);
  }
}

class SqliteDriver implements Driver {
  readonly #file: SqliteFile;

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SqliteConnection> {
    return new SqliteConnection(this.#file);
  }

  async beginTransaction(connection: SqliteConnection): Promise<void> {
    await connection.begin();
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    connection.commit();
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    connection.rollback();
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#file.reader.close();
    this.#file.writer.close();
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #file: SqliteFile;
  #releaseLock: (() => void) | null = null;

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  async begin(): Promise<void> {
    const release = await this.#file.writeLock.acquire();
    try {
      await retryWhileBusy(() => this.#file.writer.execute('begin immediate'));
    } catch (error) {
      release();
      throw error;
    }
    this.#releaseLock = release;
  }

  commit(): void {
    // A commit that fails (a full disk) keeps the lock: Kysely rolls back next.
    this.#file.writer.execute('commit');
    this.#unlock();
  }

  rollback(): void {
    try {
      // Some failures have rolled back already.
      if (this.#file.writer.isInTransaction) this.#file.writer.execute('rollback');
    } finally {
      this.#unlock();
    }
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#releaseLock !== null) return runOn(this.#file.writer, query);
    if (SelectQueryNode.is(query.query)) return runOn(this.#file.reader, query);
    const release = await this.#file.writeLock.acquire();
    try {
      return await retryWhileBusy(() => runOn<R>(this.#file.writer, query));
    } finally {
      release();
    }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('rows are not streamed from SQLite');
  }

  #unlock(): void {
    this.#releaseLock?.();
    this.#releaseLock = null;
  }
}

function runOn<R>(handle: SqliteHandle, query: CompiledQuery): QueryResult<R> {
  const { rows, changes } = handle.run(query.sql, query.parameters);
  return { rows: rows as R[], numAffectedRows: BigInt(changes) };
}

// SQLite's own waiting would hold the event loop, and with it whoever has to finish first.
async function retryWhileBusy<T>(run: () => T): Promise<T> {
  for (let waited = 0; ; waited += BUSY_STEP_MS) {
    try {
      return run();
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY || waited >= BUSY_MS) throw error;
      await setTimeout(BUSY_STEP_MS);
    }
  }
}
