export interface RetentionTables {
  tombstones: TombstonesTable;
}

/** A report that has been withdrawn or purged. */
interface TombstonesTable {
  mailbox: string;
  /** The last day of what its reporter keeps for themself. */
  kept_until: string;
}
