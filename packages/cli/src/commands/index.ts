import type { Command } from '../terminal/command.ts';

/** A command's words, and how it is loaded: what one brings along no other has to wait for, or to keep in memory. */
type Listed = readonly [words: string, load: () => Promise<Command>];

/** Every command, in the order of the manual. */
const LISTED: readonly Listed[] = [
  ['init', () => import('./init.ts').then(({ init }) => init)],
  ['start', () => import('./start.ts').then(({ start }) => start)],
  ['doctor', () => import('./doctor.ts').then(({ doctor }) => doctor)],
  ['attention test', () => import('./attention-test.ts').then(({ attentionTest }) => attentionTest)],
  ['backup', () => import('./backup.ts').then(({ backup }) => backup)],
  ['restore', () => import('./restore.ts').then(({ restore }) => restore)],
  ['programme sign', () => import('./programme-sign.ts').then(({ programmeSign }) => programmeSign)],
  ['desk add', () => import('./desk-add.ts').then(({ deskAdd }) => deskAdd)],
  ['guardian init', () => import('./guardian-init.ts').then(({ guardianInit }) => guardianInit)],
  ['guardian key', () => import('./guardian-key.ts').then(({ guardianKey }) => guardianKey)],
  ['guardian approve', () => import('./guardian-approve.ts').then(({ guardianApprove }) => guardianApprove)],
  ['guardian list', () => import('./guardian-list.ts').then(({ guardianList }) => guardianList)],
  ['body add', () => import('./body-add.ts').then(({ bodyAdd }) => bodyAdd)],
  ['body remove', () => import('./body-remove.ts').then(({ bodyRemove }) => bodyRemove)],
  ['legal-demand add', () => import('./legal-demand-add.ts').then(({ legalDemandAdd }) => legalDemandAdd)],
  [
    'legal-demand list',
    () => import('./legal-demand-list.ts').then(({ legalDemandList }) => legalDemandList),
  ],
  [
    'legal-demand state',
    () => import('./legal-demand-state.ts').then(({ legalDemandState }) => legalDemandState),
  ],
  ['content check', () => import('./content-check.ts').then(({ contentCheck }) => contentCheck)],
  ['content preview', () => import('./content-preview.ts').then(({ contentPreview }) => contentPreview)],
  ['content list', () => import('./content-list.ts').then(({ contentList }) => contentList)],
  ['content export', () => import('./content-export.ts').then(({ contentExport }) => contentExport)],
  ['campaign list', () => import('./campaign-list.ts').then(({ campaignList }) => campaignList)],
  ['campaign make', () => import('./campaign-make.ts').then(({ campaignMake }) => campaignMake)],
  ['film', () => import('./film.ts').then(({ film }) => film)],
  ['film check', () => import('./film-check.ts').then(({ filmCheck }) => filmCheck)],
  ['pass key', () => import('./pass-key.ts').then(({ passKey }) => passKey)],
  ['pass request', () => import('./pass-request.ts').then(({ passRequest }) => passRequest)],
  ['pass issue', () => import('./pass-issue.ts').then(({ passIssue }) => passIssue)],
  ['pass finish', () => import('./pass-finish.ts').then(({ passFinish }) => passFinish)],
  ['issuing list', () => import('./issuing-list.ts').then(({ issuingList }) => issuingList)],
  ['issuing make', () => import('./issuing-make.ts').then(({ issuingMake }) => issuingMake)],
  ['issuing retire', () => import('./issuing-retire.ts').then(({ issuingRetire }) => issuingRetire)],
  ['issuing revoke', () => import('./issuing-revoke.ts').then(({ issuingRevoke }) => issuingRevoke)],
  ['ledger export', () => import('./ledger-export.ts').then(({ ledgerExport }) => ledgerExport)],
  ['ledger reconcile', () => import('./ledger-reconcile.ts').then(({ ledgerReconcile }) => ledgerReconcile)],
  ['desk pull', () => import('./desk-pull.ts').then(({ deskPull }) => deskPull)],
  ['open', () => import('./open.ts').then(({ open }) => open)],
  ['desk reply', () => import('./desk-reply.ts').then(({ deskReply }) => deskReply)],
  ['desk serve', () => import('./desk-serve.ts').then(({ deskServe }) => deskServe)],
  ['package open', () => import('./package-open.ts').then(({ packageOpen }) => packageOpen)],
  ['seal', () => import('./seal.ts').then(({ seal }) => seal)],
  ['send', () => import('./send.ts').then(({ send }) => send)],
  [
    'credential verify',
    () => import('./credential-verify.ts').then(({ credentialVerify }) => credentialVerify),
  ],
  [
    'credential certificate',
    () => import('./credential-certificate.ts').then(({ credentialCertificate }) => credentialCertificate),
  ],
  [
    'credential revoke',
    () => import('./credential-revoke.ts').then(({ credentialRevoke }) => credentialRevoke),
  ],
  ['post sign', () => import('./post-sign.ts').then(({ postSign }) => postSign)],
  ['post verify', () => import('./post-verify.ts').then(({ postVerify }) => postVerify)],
  ['promise verify', () => import('./promise-verify.ts').then(({ promiseVerify }) => promiseVerify)],
  ['log verify', () => import('./log-verify.ts').then(({ logVerify }) => logVerify)],
  ['witness', () => import('./witness.ts').then(({ witness }) => witness)],
  ['site verify', () => import('./site-verify.ts').then(({ siteVerify }) => siteVerify)],
  ['release sign', () => import('./release-sign.ts').then(({ releaseSign }) => releaseSign)],
  ['auditor add', () => import('./auditor-add.ts').then(({ auditorAdd }) => auditorAdd)],
  ['auditor list', () => import('./auditor-list.ts').then(({ auditorList }) => auditorList)],
  ['audit write', () => import('./audit-write.ts').then(({ auditWrite }) => auditWrite)],
  ['audit open', () => import('./audit-open.ts').then(({ auditOpen }) => auditOpen)],
  ['auditor remove', () => import('./auditor-remove.ts').then(({ auditorRemove }) => auditorRemove)],
  [
    'transparency verify',
    () => import('./transparency-verify.ts').then(({ transparencyVerify }) => transparencyVerify),
  ],
  [
    'transparency correct',
    () => import('./transparency-correct.ts').then(({ transparencyCorrect }) => transparencyCorrect),
  ],
];

/** The words of every command, in the order of the manual. */
export const COMMAND_WORDS: readonly string[] = LISTED.map(([words]) => words);

/** The command that a line begins with; null where it begins with none. */
export async function findCommand(args: readonly string[]): Promise<Command | null> {
  const named = LISTED.filter(([words]) => words.split(' ').every((word, index) => args[index] === word));
  // `film check` is another command than `film` with the operand “check”.
  const [found] = named.toSorted(([a], [b]) => b.split(' ').length - a.split(' ').length);
  return found === undefined ? null : found[1]();
}

/** All commands, loaded, in the order of the manual. */
export async function loadCommands(): Promise<readonly Command[]> {
  return Promise.all(LISTED.map(([, load]) => load()));
}
