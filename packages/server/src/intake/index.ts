import type { Programme } from '../programme/index.ts';
import { WorkGate } from '../work/index.ts';
import { Intake } from './accept-report.ts';
import { postgresWriter } from './postgres-writer.ts';
import { sqliteWriter } from './sqlite-writer.ts';

export { type Accepted, Intake } from './accept-report.ts';
export { EpochBook } from './epoch-book.ts';
export { intakeListener } from './node-listener.ts';
export { parseEnvelope } from './parse-submission.ts';
export { intakeRoutes } from './routes.ts';
export { sealedRoutes } from './sealed-routes.ts';

/** The intake of a programme, writing as its database does it best. */
export function openIntake(programme: Programme, gate = new WorkGate(programme)): Intake {
  const { connections } = programme.database;
  const { log } = programme.keys;
  const writer =
    'sqlite' in connections
      ? sqliteWriter(connections.sqlite, log)
      : postgresWriter(connections.postgres, log);
  return new Intake(programme, writer, gate);
}
