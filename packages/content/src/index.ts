export { ContentError, type ContentFault, formatFault } from './content-error.ts';
export { forbiddenWords } from './policy/forbidden-words.ts';
export { loadPolicy } from './policy/load-policy.ts';
export * from './policy/policy.ts';
export { POLICY_FOLDER } from './policy/policy-folder.ts';
export { policyBytes, policyHash } from './policy/publish-policy.ts';
export { measureReading, type Reading } from './policy/reading.ts';
export { loadReplies, REPLIES_FOLDER } from './replies/load-replies.ts';
