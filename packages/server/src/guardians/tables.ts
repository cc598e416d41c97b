import type { ActsTables } from './acts/tables.ts';

export interface GuardiansTables extends ActsTables {
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
