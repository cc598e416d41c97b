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

/** So many that no load is one: what a benchmark of speed measures is not slowed by asking for work. */
const NEVER_ASKED = 1_000_000_000;

/**
 * Runs work with a fresh programme on an engine, and clears everything away afterwards.
 *
 * @param isGuarded whether it asks for work while it is busy, as it does in the world.
 */
export async function withProgramme<T>(
  engine: Engine,
  work: (subject: Subject) => Promise<T>,
  { isGuarded = false } = {},
): Promise<T> {
  const postgres = engine === 'PostgreSQL' ? await startPostgres() : null;
  try {
    const databaseUrl = await postgres?.createDatabase('bellbuoy');
    const guard = isGuarded ? {} : { easyPerMinute: NEVER_ASKED };
    const programme = await startOpenProgramme({ databaseUrl, ...guard });
    try {
      return await work({ programme, postgres, databaseUrl });
    } finally {
      await programme.stop();
    }
  } finally {
    await postgres?.stop();
  }
}
