import { ASKING_PATH, type AskingAdvisory, parseAsking } from '@bellbuoy/content/asking';
import type { Day } from '@bellbuoy/protocol';

/**
 * The advisory that somebody comes from, by what follows the `#` of the address, if it asks for facts today. What advisories ask
 * is fetched by every report, so that the server does not see who comes from one.
 *
 * @returns null for everybody else, and without a connection: a report is never held up by it.
 */
export async function loadAdvisory(hash: string, day: Day): Promise<AskingAdvisory | null> {
  const asking = await fetchAsking().catch(() => null);
  const id = new URLSearchParams(hash.slice(1)).get('advisory');
  const found = asking?.find((advisory) => advisory.id === id) ?? null;
  return found !== null && found.from <= day && day <= found.until ? found : null;
}

async function fetchAsking(): Promise<readonly AskingAdvisory[] | null> {
  const answer = await fetch(ASKING_PATH);
  return answer.ok ? parseAsking(await answer.json()) : null;
}
