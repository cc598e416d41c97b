import type { PublishedRewardsFile } from '@bellbuoy/content/rewards';
import type { Offer } from '@bellbuoy/protocol';
import { parseRewardRules } from '@bellbuoy/protocol/rewards';
import { locale } from '../page/say.ts';
import { sayMoney } from './say-claims.ts';

const RULES = '/rewards.json';

/**
 * Says of an offer what has to be known before it is claimed where law asks who is paid: null for what is paid to
 * anybody. The rules are fetched once, and are the same for everybody.
 */
export function ceilingReader(): (offer: Offer) => Promise<string | null> {
  let reading: Promise<PublishedRewardsFile | null> | null = null;
  return async (offer) => {
    if (offer.kind !== 'money') return null;
    reading ??= readFile();
    const published = await reading;
    if (published === null) return null;
    const { anonymousCeiling, currency } = parseRewardRules(published.rules);
    if (anonymousCeiling === null || currency !== offer.currency || BigInt(offer.amount) <= anonymousCeiling)
      return null;
    const { words } = published;
    const { ceiling = '' } = Object.entries(words).find(([tag]) => tag === locale())?.[1] ?? words.en;
    return ceiling.replaceAll('{amount}', sayMoney({ amount: anonymousCeiling, currency }));
  };
}

async function readFile(): Promise<PublishedRewardsFile | null> {
  try {
    const answer = await fetch(RULES);
    return answer.ok ? ((await answer.json()) as PublishedRewardsFile) : null;
  } catch {
    return null;
  }
}
