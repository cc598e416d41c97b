import { randomBytes } from '@bellbuoy/protocol';
import { readConfig } from '../config.ts';
import { openWays } from './attention.ts';
import { testMail } from './words.ts';

/** How trying a way to members went: null where it is not configured, or nobody was named to write to. */
export interface WaysTried {
  readonly mail: TriedWay | null;
  readonly webhook: TriedWay | null;
}

/** `problem` is null when it was taken. */
export interface TriedWay {
  readonly problem: string | null;
}

/**
 * Sends a test mail to an address and calls the pager, so that an operator sees whether both arrive.
 *
 * @throws when there is no programme, or a secret's file is missing or others can read it.
 */
export async function tryWays(dataDir: string, to: string | null): Promise<WaysTried> {
  const config = await readConfig(dataDir);
  const { mail, pager } = await openWays(dataDir, { config, now: Date.now, random: randomBytes });
  const letter = testMail('en', `${config.urls.desk}/desk/`);
  return {
    mail: mail === null || to === null ? null : await tried(mail({ to, ...letter })),
    webhook: pager === null ? null : await tried(pager({ desk: config.desk.id, waiting: 0, late: 0 })),
  };
}

async function tried(sending: Promise<void>): Promise<TriedWay> {
  return sending.then(
    () => ({ problem: null }),
    (error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }),
  );
}
