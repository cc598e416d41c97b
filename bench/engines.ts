import { type BenchPostgres, startPostgres } from './postgres.ts';
import { type OpenProgramme, startOpenProgramme } from './programme.ts';

export const ENGINES = ['SQLite', 'PostgreSQL'] as const;
export type Engine = (typeof ENGINES)[number];

/** A programme that takes reports, over an empty store of its own. */
export interface Subject {
  readonly programme: OpenProgramme;
  /** Null on SQLite, which needs no server. */
  readonly postgres: BenchPostgres | null;
  readonly databaseUrl: string | undefined;
}

/** Runs work with a fresh programme on an engine, and clears everything away afterwards. */
export async function withProgramme<T>(engine: Engine, work: (subject: Subject) => Promise<T>): Promise<T> {
  const postgres = engine === 'PostgreSQL' ? await startPostgres() : null;
  try {
    const databaseUrl = await postgres?.createDatabase('bellbuoy');
    const programme = await startOpenProgramme(databaseUrl);
    try {
      return await work({ programme, postgres, databaseUrl });
    } finally {
      await programme.stop();
    }
  } finally {
    await postgres?.stop();
  }
}
