// SQLite has neither booleans nor JSON. Columns that mean one are declared so, and their declared type
// brings results into the shape that PostgreSQL gives.

import type { SQLInputValue, StatementColumnMetadata } from 'node:sqlite';

type Row = Record<string, unknown>;

/** Turns raw values of a result row into those of the schema, or null where nothing has to be turned. */
export type RowReader = (row: Row) => Row;

/** The reader for the rows of one statement; null when its rows are as they should be already. */
export function rowReader(columns: readonly StatementColumnMetadata[]): RowReader | null {
  const booleans = namesOfType(columns, 'boolean');
  const documents = namesOfType(columns, 'json');
  if (booleans.length + documents.length === 0) return null;
  return (row) => {
    for (const name of booleans) if (row[name] !== null) row[name] = row[name] === 1;
    for (const name of documents) if (row[name] !== null) row[name] = JSON.parse(row[name] as string);
    return row;
  };
}

/** A parameter as SQLite takes it. */
export function toSqlite(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as SQLInputValue;
}

function namesOfType(columns: readonly StatementColumnMetadata[], type: string): string[] {
  return columns.filter((column) => column.type?.toLowerCase() === type).map((column) => column.name);
}
