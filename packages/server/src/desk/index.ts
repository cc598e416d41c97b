export { ACT_RULES } from './act-rules.ts';
export { clearCase } from './clear-case.ts';
export { deskApi } from './desk-api.ts';
export { endUndoneChecks } from './do-check.ts';
export { purgeSeals } from './keep-seal.ts';
export { type ProlongedEpoch, prolongEpochs } from './prolong-epochs.ts';
export { type PurgeRule, purgeDay } from './purge-rules.ts';
export { forgetOldRequests } from './recovery-requests.ts';
export { retireEpochs } from './retire-epochs.ts';
