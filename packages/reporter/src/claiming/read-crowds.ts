import { crowdOf, parseTransparency, type Transparency, verifyEditions } from '@bellbuoy/protocol/figures';
import type { CrowdOf } from './crowd.ts';

const FIGURES = '/api/v1/transparency.json';

/**
 * Looks crowds up in the published figures. They are fetched whole, once, and are the same for everybody: which voucher
 * somebody has does not show in it. What the log key has not signed counts as not published.
 *
 * @param logVkey of the verified descriptor.
 */
export function crowdReader(logVkey: string): CrowdOf {
  let reading: Promise<Transparency | null> | null = null;
  return async (key) => {
    reading ??= readFigures(logVkey);
    const figures = await reading;
    const crowd = figures === null ? null : crowdOf(figures, key);
    return crowd === null ? null : (crowd.issued ?? 'few');
  };
}

async function readFigures(logVkey: string): Promise<Transparency | null> {
  try {
    const answer = await fetch(FIGURES);
    if (!answer.ok) return null;
    const figures = parseTransparency(await answer.json());
    verifyEditions(figures, logVkey);
    return figures;
  } catch {
    return null;
  }
}
