import type { StaticSite } from '../http/index.ts';

/** The pages about thanks and money, in every language. */
const REWARDS_PAGE = /^(?:\/[A-Za-z-]+)?\/(?:redeem|rewards)\/index\.html$/;

export function isRewardsPage(path: string): boolean {
  return REWARDS_PAGE.test(path);
}

/** A site as a programme serves it that neither thanks nor pays: it was built for those that do, too. */
export function withoutRewards(site: StaticSite): StaticSite {
  return new Map([...site].filter(([path]) => !isRewardsPage(path)));
}
