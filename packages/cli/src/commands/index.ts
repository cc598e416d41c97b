import type { Command } from '../terminal/command.ts';
import { attentionTest } from './attention-test.ts';
import { auditOpen } from './audit-open.ts';
import { auditWrite } from './audit-write.ts';
import { auditorAdd } from './auditor-add.ts';
import { auditorList } from './auditor-list.ts';
import { auditorRemove } from './auditor-remove.ts';
import { backup } from './backup.ts';
import { bodyAdd } from './body-add.ts';
import { bodyRemove } from './body-remove.ts';
import { campaignList } from './campaign-list.ts';
import { campaignMake } from './campaign-make.ts';
import { contentCheck } from './content-check.ts';
import { contentExport } from './content-export.ts';
import { contentList } from './content-list.ts';
import { contentPreview } from './content-preview.ts';
import { credentialCertificate } from './credential-certificate.ts';
import { credentialRevoke } from './credential-revoke.ts';
import { credentialVerify } from './credential-verify.ts';
import { deskAdd } from './desk-add.ts';
import { deskPull } from './desk-pull.ts';
import { deskReply } from './desk-reply.ts';
import { deskServe } from './desk-serve.ts';
import { doctor } from './doctor.ts';
import { film } from './film.ts';
import { filmCheck } from './film-check.ts';
import { guardianApprove } from './guardian-approve.ts';
import { guardianInit } from './guardian-init.ts';
import { guardianKey } from './guardian-key.ts';
import { guardianList } from './guardian-list.ts';
import { init } from './init.ts';
import { issuingList } from './issuing-list.ts';
import { issuingMake } from './issuing-make.ts';
import { issuingRetire } from './issuing-retire.ts';
import { issuingRevoke } from './issuing-revoke.ts';
import { ledgerExport } from './ledger-export.ts';
import { ledgerReconcile } from './ledger-reconcile.ts';
import { legalDemandAdd } from './legal-demand-add.ts';
import { legalDemandList } from './legal-demand-list.ts';
import { legalDemandState } from './legal-demand-state.ts';
import { logVerify } from './log-verify.ts';
import { open } from './open.ts';
import { packageOpen } from './package-open.ts';
import { passFinish } from './pass-finish.ts';
import { passIssue } from './pass-issue.ts';
import { passKey } from './pass-key.ts';
import { passRequest } from './pass-request.ts';
import { postSign } from './post-sign.ts';
import { postVerify } from './post-verify.ts';
import { programmeSign } from './programme-sign.ts';
import { promiseVerify } from './promise-verify.ts';
import { releaseSign } from './release-sign.ts';
import { restore } from './restore.ts';
import { seal } from './seal.ts';
import { send } from './send.ts';
import { siteVerify } from './site-verify.ts';
import { start } from './start.ts';
import { transparencyCorrect } from './transparency-correct.ts';
import { transparencyVerify } from './transparency-verify.ts';
import { witness } from './witness.ts';

/** Every command, in the order of the manual. */
export const COMMANDS: readonly Command[] = [
  init,
  start,
  doctor,
  attentionTest,
  backup,
  restore,
  programmeSign,
  deskAdd,
  guardianInit,
  guardianKey,
  guardianApprove,
  guardianList,
  bodyAdd,
  bodyRemove,
  legalDemandAdd,
  legalDemandList,
  legalDemandState,
  contentCheck,
  contentPreview,
  contentList,
  contentExport,
  campaignList,
  campaignMake,
  film,
  filmCheck,
  passKey,
  passRequest,
  passIssue,
  passFinish,
  issuingList,
  issuingMake,
  issuingRetire,
  issuingRevoke,
  ledgerExport,
  ledgerReconcile,
  deskPull,
  open,
  deskReply,
  deskServe,
  packageOpen,
  seal,
  send,
  credentialVerify,
  credentialCertificate,
  credentialRevoke,
  postSign,
  postVerify,
  promiseVerify,
  logVerify,
  witness,
  siteVerify,
  releaseSign,
  auditorAdd,
  auditorList,
  auditWrite,
  auditOpen,
  auditorRemove,
  transparencyVerify,
  transparencyCorrect,
];
