import type { ColumnType } from 'kysely';

/** A JSON column: read as its value, written with `JSON.stringify`. */
export type Json<T> = ColumnType<T, string, string>;
