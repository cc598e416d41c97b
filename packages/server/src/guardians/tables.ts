import type { GuardiansPlan } from '@bellbuoy/protocol';
import type { Json } from '../db/json.ts';
import type { ActsTables } from './acts/tables.ts';

export interface GuardiansTables extends ActsTables {
  guardian_drafts: GuardianDraftsTable;
  guardian_approvals: GuardianApprovalsTable;
  guardian_blocks: GuardianBlocksTable;
  slot_keys: SlotKeysTable;
}

/** Every block of guardians that has been announced, in force or to come. Rows are never changed. */
interface GuardianBlocksTable {
  version: number;
  from_day: string;
  /** On which it was announced. */
  day: string;
  /** RFC 8785 of the block with its approvals. */
  block: Uint8Array;
}

/** Who says that they hold a slot, proven by the slot's own key. */
interface SlotKeysTable {
  /** The slot's `verify`, b64. */
  slot_key: string;
  account: string;
  attestation: string;
  /** The slot's seed, wrapped for the account; null where its holder keeps it outside. */
  wrap: Uint8Array | null;
}

/** A change that is being prepared, until the block of its version is announced; from then on who was appointed by it. */
interface GuardianDraftsTable {
  version: number;
  day: string;
  drafted_by: string;
  from_day: string;
  threshold: number;
  slots: Json<GuardiansPlan['slots']>;
}

interface GuardianApprovalsTable {
  version: number;
  slot: number;
  signature: string;
  /** The account that brought it, perhaps from a machine without a network. */
  brought_by: string;
}
