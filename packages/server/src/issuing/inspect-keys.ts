import { dayOf, quarterOf } from '@bellbuoy/protocol';
import { hasPanel } from '../accounts/index.ts';
import { listMissingKeys } from './ensure-quarter-keys.ts';
import type { IssuingParts } from './issuing-parts.ts';
import { listKeys } from './list-keys.ts';
import { signBlinded } from './sign-blinded.ts';

/** How issuing stands, for whoever looks a programme over. */
export interface IssuingHealth {
  /** Whether anybody can be thanked: there are rules, and a panel. */
  readonly isOpen: boolean;
  /** Keys that sign today. */
  readonly signing: number;
  /** Keys of this quarter that the rules ask for and nobody has made. */
  readonly missingNow: number;
  /** The same for the next quarter, once that is near. */
  readonly missingNext: number;
  /** Keys that a keeper has whom the configuration does not name. */
  readonly elsewhere: number;
  /** What went wrong when each key that signs was tried; null where nothing did. */
  readonly fault: string | null;
}

const TRIAL = new Uint8Array(384).fill(1);

/** Looks at the keys and tries each that signs, with a message of which no voucher can be made. */
export async function inspectIssuing(programme: IssuingParts): Promise<IssuingHealth> {
  const missing = await listMissingKeys(programme);
  const keys = await listKeys(programme);
  const now = quarterOf(dayOf(programme.now()));
  const signing = keys.filter(({ state }) => state === 'signing');
  return {
    isOpen: programme.rewards !== null && (await hasPanel(programme.database.store)),
    signing: signing.length,
    missingNow: missing.filter(({ quarter }) => quarter === now).length,
    missingNext: missing.filter(({ quarter }) => quarter !== now).length,
    elsewhere: keys.filter(({ state }) => state === 'elsewhere').length,
    fault: await tryKeys(
      programme,
      signing.map(({ key }) => key.kid),
    ),
  };
}

async function tryKeys(programme: IssuingParts, kids: readonly string[]): Promise<string | null> {
  try {
    await signBlinded(
      programme,
      kids.map((kid) => ({ kid, message: TRIAL })),
    );
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
