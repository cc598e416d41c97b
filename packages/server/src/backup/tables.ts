import type { TableName } from '../db/index.ts';

/** What a data archive holds, in an order in which every row finds those that it refers to. */
export const DATA_TABLES = [
  'desks',
  'epochs',
  'descriptors',
  'guardian_blocks',
  'statements',
  'demands',
  'accounts',
  'account_roles',
  'members',
  'roster_frames',
  'invitations',
  'programme_invitations',
  'notices',
  'passkeys',
  'slot_keys',
  'epoch_wraps',
  'recovery_shares',
  'recovery_epoch_wraps',
  'payloads',
  'reports',
  'messages',
  'kept_notes',
  'report_events',
  'claims',
  'cases',
  'case_wraps',
  'recovery_case_wraps',
  'case_copies',
  'case_notes',
  'own_notes',
  'name_seals',
  'bodies',
  'hand_overs',
  'access_log',
  'samples',
  'missed_deadlines',
  'purge_days',
  'original_seals',
  'recusals',
  'case_moves',
  'tombstones',
  'measures',
  // Their bytes are files, copied beside the archive.
  'uploads',
  // Otherwise a pass could be used again after a restore.
  'spent',
  'issuing_keys',
  'log_leaves',
  'log_tiles',
  'log_roots',
  'log_batches',
  'log_cosignatures',
  'log_outbox',
  'policies',
  'figures_editions',
  'figure_counts',
  'auditors',
  'audit_packages',
] as const satisfies readonly TableName[];

/** Without these keys every payload of a data archive is noise. */
export const KEY_TABLES = ['shred_keys'] as const satisfies readonly TableName[];

/** Ended by a restore, or meaningless after one. */
export const LEFT_OUT = [
  'sessions',
  'spent_challenges',
  'setup_links',
  // Asked for and answered within a day, by people who are at their desks.
  'recovery_requests',
  'recovery_answers',
  'leases',
  // What has been sent, and what rests: after a restore a call too many is better than none.
  'notice_batches',
  'pager_rests',
  'paged',
  'notice_failures',
] as const satisfies readonly TableName[];
