import type { Lease } from '../db/index.ts';
import type { Programme } from '../programme/index.ts';
import { openMail } from './mail.ts';
import { pageUrgent, type Retries, type Ways } from './page-urgent.ts';
import { sendBatches } from './send-batches.ts';
import { openPager } from './webhook.ts';

/** What tells a desk's members that something waits. */
export interface Attention {
  /** Sends what is due. For the one process that holds the lease, every few seconds. */
  tend(lease: Lease): Promise<void>;
}

/**
 * What calls members in the ways that a programme has configured; null where it has none.
 *
 * @throws when a secret's file is missing or others can read it.
 */
export async function openAttention(dataDir: string, programme: Programme): Promise<Attention | null> {
  if (programme.config.attention === undefined) return null;
  const ways = await openWays(dataDir, programme);
  const retries: Retries = new Map();
  return {
    tend: async (lease) => {
      await pageUrgent(programme, ways, retries, lease);
      if (ways.mail !== null) await sendBatches(programme, ways.mail, lease);
    },
  };
}

/** @throws as `openAttention`. */
export async function openWays(
  dataDir: string,
  programme: Pick<Programme, 'config' | 'now' | 'random'>,
): Promise<Ways> {
  const { attention, origin } = programme.config;
  if (attention === undefined) return { mail: null, pager: null };
  return {
    mail: await openMail(dataDir, attention, origin),
    pager: await openPager(dataDir, attention, programme),
  };
}
