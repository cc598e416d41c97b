import type { Migration } from '../migration.ts';
import { payloads } from './0001-payloads.ts';
import { programme } from './0002-programme.ts';
import { log } from './0003-log.ts';
import { reports } from './0004-reports.ts';
import { accounts } from './0005-accounts.ts';
import { desk } from './0006-desk.ts';
import { retention } from './0007-retention.ts';
import { uploads } from './0008-uploads.ts';
import { spent } from './0009-spent.ts';
import { nameSeals } from './0010-name-seals.ts';
import { issuingKeys } from './0011-issuing-keys.ts';
import { roles } from './0012-roles.ts';
import { scrub } from './0013-scrub.ts';
import { deciding } from './0014-deciding.ts';
import { time } from './0015-time.ts';
import { desks } from './0016-desks.ts';
import { look } from './0017-look.ts';
import { attention } from './0018-attention.ts';
import { handOver } from './0019-hand-over.ts';
import { measures } from './0020-measures.ts';
import { moving } from './0021-moving.ts';
import { guardians } from './0022-guardians.ts';
import { acts } from './0023-acts.ts';
import { redress } from './0024-redress.ts';
import { oversight } from './0025-oversight.ts';
import { witnesses } from './0026-witnesses.ts';
import { figures } from './0027-figures.ts';
import { site } from './0028-site.ts';
import { guardianDrafts } from './0032-guardian-drafts.ts';
import { orders } from './0035-orders.ts';
import { checks } from './0045-checks.ts';
import { voucherKeys } from './0051-voucher-keys.ts';
import { ledger } from './0052-ledger.ts';
import { panel } from './0053-panel.ts';
import { claiming } from './0054-claiming.ts';
import { commendations } from './0055-commendations.ts';
import { spentVouchers } from './0062-spent-vouchers.ts';
import { publications } from './0071-publications.ts';
import { practice } from './0072-practice.ts';
import { publicNotes } from './0073-public-notes.ts';
import { issuedLists } from './0075-issued-lists.ts';
import { fediverse } from './0081-fediverse.ts';
import { posts } from './0082-posts.ts';
import { siteChanges } from './0083-site-changes.ts';
import { arrivedUploads } from './0085-arrived-uploads.ts';
import { rewardsRules } from './0095-rewards-rules.ts';
import { fediverseServers } from './0096-fediverse-servers.ts';

/** Every step, in the order of their names, by which a database tells how far it has come. */
export const MIGRATIONS: readonly Migration[] = [
  payloads,
  programme,
  log,
  reports,
  accounts,
  desk,
  retention,
  uploads,
  spent,
  nameSeals,
  issuingKeys,
  roles,
  scrub,
  deciding,
  time,
  desks,
  look,
  attention,
  handOver,
  measures,
  moving,
  guardians,
  acts,
  redress,
  oversight,
  witnesses,
  figures,
  site,
  guardianDrafts,
  orders,
  checks,
  voucherKeys,
  ledger,
  panel,
  claiming,
  commendations,
  spentVouchers,
  publications,
  practice,
  publicNotes,
  issuedLists,
  fediverse,
  posts,
  siteChanges,
  arrivedUploads,
  rewardsRules,
  fediverseServers,
];

/** The names of all steps: which schema an open database has. */
export const SCHEMA_STEPS: readonly string[] = MIGRATIONS.map(({ name }) => name);
