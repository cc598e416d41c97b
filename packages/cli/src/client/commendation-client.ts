import { commendationSchema, parseAs } from '@bellbuoy/protocol';
import { send } from './http.ts';
import type { KnownProgramme } from './programme-client.ts';

/** Exchanges a commendation's voucher for its credential, without the words of any conversation. */
export async function exchangeCommendation(
  { url, fetch }: KnownProgramme,
  exchange: { readonly voucher: string; readonly pseudonym: boolean },
): Promise<string> {
  const answer = await send(fetch, `${url}/api/v1/commendations`, { method: 'POST', body: exchange });
  return parseAs(commendationSchema, await answer.json()).credential;
}
