import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const BIGINT = 20;
const BYTEA = 17;
const MAX_CONNECTIONS = 10;

/** Connections to a PostgreSQL database, giving the same JavaScript values as the SQLite engine. */
export function openPostgresPool(url: string): pg.Pool {
  const types = new pg.TypeOverrides();
  // Ids and counts stay far below 2^53.
  types.setTypeParser(BIGINT, (text) => Number(text));
  const parseBuffer = types.getTypeParser(BYTEA) as unknown as (text: string) => Buffer;
  types.setTypeParser(BYTEA, (text) => toBytes(parseBuffer(text)));
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    types,
    application_name: 'bellbuoy',
  });
  // A database that restarts ends connections, idle ones and those between two queries. Whoever uses one next
  // is told by its query, and the pool makes new ones; unheard, the events would end this process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

export function postgresDialect(pool: pg.Pool): Dialect {
  return new PostgresDialect({ pool });
}

function toBytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
}
