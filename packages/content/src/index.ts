export { ContentError, type ContentFault, formatFault } from './content-error.ts';
export { forbiddenWords } from './policy/forbidden-words.ts';
export { loadPolicy, POLICY_FOLDER } from './policy/load-policy.ts';
export * from './policy/policy.ts';
export { policyBytes, policyHash } from './policy/publish-policy.ts';
export { measureReading, type Reading } from './policy/reading.ts';
