import type { ColumnTypes, Engine } from './column-types.ts';

/** One numbered step of the schema. Forward only: a step that has been released is never edited. */
export interface Migration {
  /** `NNNN-name`, as its file is called. */
  readonly name: string;
  readonly statements: (types: ColumnTypes, engine: Engine) => readonly string[];
}

/**
 * Statements that make a table append-only: its rows can be neither changed nor removed. Only for tables
 * that stay undistributed (distributed tables take no triggers on Citus).
 */
export function appendOnly(table: string, engine: Engine): readonly string[] {
  return engine === 'sqlite' ? appendOnlyOnSqlite(table) : appendOnlyOnPostgres(table);
}

function appendOnlyOnSqlite(table: string): string[] {
  return ['update', 'delete'].map(
    (verb) => `create trigger ${table}_no_${verb} before ${verb} on ${table}
      begin select raise(abort, '${table} is append-only'); end`,
  );
}

function appendOnlyOnPostgres(table: string): string[] {
  return [
    `create or replace function refuse_change() returns trigger language plpgsql as $$
      begin raise exception '% is append-only', tg_table_name; end $$`,
    `create trigger ${table}_append_only before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`,
  ];
}
