export { appointGuardians } from './appoint-guardians.ts';
export { type Body, findSignedBody } from './bodies.ts';
export { publishedHours } from './build-descriptor.ts';
export { addBody, removeBody } from './change-bodies.ts';
export { type CredentialKey, listCredentialKeys } from './credential-keys.ts';
export { type DescriptorEdition, editionInForce } from './descriptor-store.ts';
export {
  addDesk,
  addEpoch,
  addRedressDesk,
  type Desk,
  endEpochs,
  findDesk,
  listDesks,
  listEpochs,
  openDesk,
  prolongEpoch,
} from './desks.ts';
export { announceGuardians, guardiansOn, latestGuardians, listGuardians } from './guardian-blocks.ts';
export { writeGuardiansFile } from './guardians-file.ts';
export { type InitOptions, initProgramme, type NewProgramme } from './init-programme.ts';
export { type IssuingKey, issuingKeyOf, listIssuingKeys } from './issuing-keys.ts';
export { type KeptPolicy, listPolicies } from './kept-policies.ts';
export { findFormerRewards } from './kept-rewards.ts';
export { type NativeSigner, nativeNoteSigner, noteWriter } from './native-signer.ts';
export { openProgramme, type ProgrammeParts, prepareProgramme } from './open-programme.ts';
export { makeOwnFolder } from './own-folder.ts';
export { type Programme, type ProgrammeKeys, type PublicFile, today } from './programme.ts';
export { fillPublicPlaces } from './public-places.ts';
export { type PublishedPolicy, readPolicy } from './published-policy.ts';
export { type PublishedRewards, readRewards } from './published-rewards.ts';
export { renewDescriptor } from './renew-descriptor.ts';
export { rewardRules } from './reward-rules.ts';
export { programmeRoutes } from './routes.ts';
export { pendingDescriptor, publishDescriptor } from './sign-draft.ts';
export {
  keepStatement,
  latestStatement,
  makeStatement,
  noteFor,
  pendingStatements,
  publishStatement,
  renewSiteStatement,
  type StatementEdition,
  statementInForce,
  stateSite,
  type WaitingStatement,
} from './statements.ts';
