import type { Compilable } from 'kysely';
import type { Database } from './open-database.ts';

/** Runs a prepared select with its one value. */
export type PreparedRead<Row> = (value: string | Uint8Array) => Promise<Row[]>;

/**
 * Prepares a select whose parameters are all the same value, as a mailbox. For paths that a crowd takes at
 * once: writing the SQL anew for every request would cost more than running it.
 *
 * @param name a name of its own, by which PostgreSQL keeps the statement.
 * @param write the select, with the value that it is given wherever the real one will stand.
 */
export function prepareRead<Row>(
  database: Database,
  name: string,
  write: <Value>(value: Value) => Compilable<Row>,
): PreparedRead<Row> {
  const anyValue = {};
  const { sql, parameters } = write(anyValue).compile();
  if (parameters.some((parameter) => parameter !== anyValue)) {
    throw new TypeError(`${name} has other parameters`);
  }
  const fill = (value: string | Uint8Array) => parameters.map(() => value);
  const { connections } = database;
  if ('sqlite' in connections) {
    const { reader } = connections.sqlite;
    return async (value) => reader.run(sql, fill(value)).rows as Row[];
  }
  const { postgres } = connections;
  return async (value) => {
    const { rows } = await postgres.query({ name, text: sql, values: fill(value) });
    return rows as Row[];
  };
}
