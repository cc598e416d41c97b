export type Engine = 'sqlite' | 'postgres';

/**
 * The words of each engine for the kinds of column that differ. On SQLite the declared types `boolean` and
 * `json` also tell the adapter how to read a column; write JSON columns with `JSON.stringify`.
 */
export interface ColumnTypes {
  /** An integer that counts up by itself, is never used twice, and orders rows by insertion. */
  readonly serial: string;
  readonly integer: string;
  readonly boolean: string;
  readonly bytes: string;
  readonly json: string;
  /** Text compared byte by byte. */
  readonly text: string;
}

export const COLUMN_TYPES: Readonly<Record<Engine, ColumnTypes>> = {
  sqlite: {
    serial: 'integer primary key autoincrement',
    integer: 'integer',
    boolean: 'boolean',
    bytes: 'blob',
    json: 'json',
    text: 'text',
  },
  postgres: {
    serial: 'bigint generated always as identity primary key',
    integer: 'bigint',
    boolean: 'boolean',
    bytes: 'bytea',
    json: 'jsonb',
    text: 'text collate "C"',
  },
};
