export interface WorkTables {
  spent: SpentTable;
}

/** Work and passes that cannot be used again. Nothing tells for which report they were. */
interface SpentTable {
  key: string;
  kind: 'work' | 'pass';
  until_day: string;
}
