export type { ActRules, ActSeal, Proposed, RulesByAct } from './acts/act-rules.ts';
export { actsOfSeals, findAsked, givenShares } from './acts/asked-acts.ts';
export { clearActs, closeSilentActs, endActs, forgetActs } from './acts/end-acts.ts';
export { openAct } from './acts/open-act.ts';
export { noticeRules, openingRules, readSeal } from './acts/opening-rules.ts';
export { type ActsRoute, actsHandlers } from './acts/routes.ts';
export type { GuardianAct } from './acts/store.ts';
export { type GuardiansRoute, guardiansHandlers } from './routes.ts';
export { settleSlotKeys } from './settle-slot-keys.ts';
