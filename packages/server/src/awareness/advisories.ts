import { ASKING_PATH } from '@bellbuoy/content/asking';
import { wordsFor } from '@bellbuoy/content/awareness';
import type { AdvisoryList } from '@bellbuoy/protocol';
import { Hono } from 'hono';
import { answerUnlessKnown } from '../http/index.ts';
import { measureAdvisory } from '../measures/index.ts';
import { type Programme, today } from '../programme/index.ts';
import type { LiveSite } from './live-site.ts';
import { readAwareness } from './read-awareness.ts';

/**
 * What advisories ask, on both origins: reporters are asked it, and the desk reads its questions. It is out of memory, as the
 * rest of the site: anybody may ask for it as often as they like.
 */
export function askingRoutes(site: Pick<LiveSite, 'asking'>): Hono {
  return new Hono().get(ASKING_PATH, (context) =>
    answerUnlessKnown(context, { bytes: site.asking, type: 'application/json' }),
  );
}

/** Every advisory that has begun, the newest first, with what became different with it. */
export async function listAdvisories(programme: Programme): Promise<AdvisoryList> {
  const { advisories } = await readAwareness(programme);
  const begun = advisories.filter(({ from }) => from <= today(programme));
  const measured = begun.map(async (advisory) => ({
    ...{ id: advisory.id, from: advisory.from, until: advisory.until, helped: advisory.helped },
    title: wordsFor(advisory, 'en').words.title,
    asks: advisory.asks.length > 0,
    measures: await measureAdvisory(programme.database.store, advisory),
  }));
  return { advisories: await Promise.all(measured) };
}
