import { type Kysely, sql } from 'kysely';
import { COLUMN_TYPES, type Engine } from './column-types.ts';
import type { Migration } from './migration.ts';
import { MIGRATIONS } from './migrations/index.ts';

// Any number will do that nothing else in the same PostgreSQL database uses as an advisory lock.
const LOCK = 7_201_954;

/**
 * Brings the schema up to date, all missing steps in one transaction under a lock, so that several servers
 * may start at once.
 *
 * @throws when the database was last written by a newer version.
 */
export async function migrate(
  database: Kysely<unknown>,
  engine: Engine,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    const applied = await appliedNames(transaction, engine);
    refuseUnknown(applied, migrations);
    for (const migration of migrations.slice(applied.length)) await apply(transaction, engine, migration);
  });
}

async function appliedNames(transaction: Kysely<unknown>, engine: Engine): Promise<string[]> {
  const { text } = COLUMN_TYPES[engine];
  await sql.raw(`create table if not exists migrations (name ${text} primary key)`).execute(transaction);
  const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(
    transaction,
  );
  return rows.map((row) => row.name);
}

function refuseUnknown(applied: readonly string[], migrations: readonly Migration[]): void {
  const unexpected = applied.find((name, index) => migrations[index]?.name !== name);
  if (unexpected !== undefined) throw new Error(`this version does not know the database step ${unexpected}`);
}

async function apply(transaction: Kysely<unknown>, engine: Engine, migration: Migration): Promise<void> {
  for (const statement of migration.statements(COLUMN_TYPES[engine], engine)) {
    await sql.raw(statement).execute(transaction);
  }
  await sql`insert into migrations (name) values (${migration.name})`.execute(transaction);
}
