export { ACT_RULES } from './asking/act-rules.ts';
export { endUndoneChecks } from './asking/do-check.ts';
export { clearCase } from './cases/clear-case.ts';
export { purgeSeals } from './cases/keep-seal.ts';
export { type PurgeRule, purgeDay } from './cases/purge-rules.ts';
export { deskApi } from './desk-api.ts';
export { type ProlongedEpoch, prolongEpochs } from './keys/prolong-epochs.ts';
export { retireEpochs } from './keys/retire-epochs.ts';
export { forgetOldRequests } from './recovery/recovery-requests.ts';
