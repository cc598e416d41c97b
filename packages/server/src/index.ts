export { ensureIntakeDesk } from './accounts/index.ts';
export { listNoticeFailures, type TriedWay, tryWays } from './attention/index.ts';
export { listPublications, sourcesOn } from './awareness/index.ts';
export { type BackupMade, backUp, type Restored, type RestoreSettings, restore } from './backup/index.ts';
export { ensureCredentialKeys, revokeCredentialKey } from './commendations/index.ts';
export { type Config, readConfig } from './config.ts';
export { type Database, openDatabase } from './db/index.ts';
export { closeDemand, listDemands, recordDemand, stateDemands } from './demands/index.ts';
export { type Diagnostics, logDiagnostics, quietDiagnostics } from './diagnostics.ts';
export { countFollowedServers } from './fediverse/index.ts';
export { DEMO_STYLE, DEMO_STYLE_PATH, type StaticSite, withoutDemoBanner } from './http/index.ts';
export {
  ensurePassKey,
  ensureQuarterKeys,
  type IssuingHealth,
  inspectIssuing,
  type KeyStanding,
  listKeys,
  retireKey,
  revokeKey,
  signPasses,
} from './issuing/index.ts';
export { openKeeper } from './key-keeper/index.ts';
export { formatLedgerCsv, formatLedgerJournal, listEntries } from './ledger/index.ts';
export type { BatchRule } from './log/index.ts';
export {
  addBody,
  appointGuardians,
  type DescriptorEdition,
  editionInForce,
  findFormerRewards,
  type InitOptions,
  initProgramme,
  latestGuardians,
  listGuardians,
  type NewProgramme,
  openProgramme,
  type Programme,
  type ProgrammeParts,
  pendingDescriptor,
  pendingStatements,
  publishDescriptor,
  publishStatement,
  readRewards,
  removeBody,
  type WaitingStatement,
  writeGuardiansFile,
} from './programme/index.ts';
export { type Difference, reconcile } from './redemption/index.ts';
export {
  type BuiltSites,
  type ExpectedHeaders,
  headersOfDeskSite,
  headersOfPublicSite,
  loadOwnSites,
  manifestOf,
  OWN_FOLDERS,
  RELEASE_FILES,
  type Release,
  type RunningDeskCopy,
  readOwnRelease,
  serveDeskCopy,
  serveSiteCopy,
} from './site/index.ts';
export { type RunningServer, type ServerSettings, startServer } from './start-server.ts';
export {
  type AuditFile,
  type Auditor,
  addAuditor,
  correctFigures,
  listAuditFiles,
  listAuditors,
  removeAuditor,
} from './transparency/index.ts';
