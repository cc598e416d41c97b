export { addFacts, findFacts, listCaseAwards } from './case-awards.ts';
export { clearAwards, closeSilentAwards, endAwards, forgetFacts } from './end-awards.ts';
export {
  addOffer,
  endOffers,
  findOffer,
  lockGranted,
  offersOf,
  type StoredOffer,
} from './offers.ts';
export { openAward } from './open-award.ts';
export { renewPanel, requireRewards } from './panel-list.ts';
export { type RewardsRoute, rewardsHandlers } from './routes.ts';
