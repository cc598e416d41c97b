import { resolve } from 'node:path';
import type { Input, Option } from '../terminal/command.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What every command takes that works on a programme's data folder. */
export const DATA_OPTION: Readonly<Record<string, Option>> = {
  data: { type: 'string', value: 'DIR', help: 'The programme’s data folder; ./data if not given.' },
};

export const DATABASE_OPTION: Readonly<Record<string, Option>> = {
  'database-url': {
    type: 'string',
    value: 'URL',
    help: 'A PostgreSQL database, as postgres://…; DATABASE_URL if not given, and otherwise the data folder’s own SQLite file. An URL with a password is better in DATABASE_URL: arguments show in the list of processes.',
  },
};

export function dataDirOf(input: Input): string {
  return resolve(input.text('data') ?? 'data');
}

/** The database’s URL, or null for the data folder’s own file. */
export function databaseUrlOf(input: Input, terminal: Terminal): string | null {
  return input.text('database-url') ?? (terminal.environment['DATABASE_URL'] || null);
}
