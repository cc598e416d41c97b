export type { ColumnTypes, Engine } from './column-types.ts';
export { exclusive } from './exclusive.ts';
export type { Json } from './json.ts';
export { endLease, holdLease, type Lease, LeaseLostError, takeLease } from './leases.ts';
export type { Migration } from './migration.ts';
export { SCHEMA_STEPS } from './migrations/index.ts';
export { type Database, openDatabase } from './open-database.ts';
export { decryptPayload, type EncryptedPayload } from './payload-cipher.ts';
export {
  keepWithReport,
  type NewPayload,
  payloadsOfReport,
  payloadsOutliving,
  putPayload,
  readPayload,
  readPayloads,
  shredPayloads,
} from './payloads.ts';
export { type PreparedRead, prepareRead } from './prepared.ts';
export type { Reader, ReportState, Schema, Transaction } from './schema.ts';
export { type Row, type Snapshot, type TableName, withSnapshot } from './snapshot.ts';
export type { SqliteFile } from './sqlite/dialect.ts';
export type { SqliteHandle } from './sqlite/handle.ts';
