export interface AttentionTables {
  notices: NoticesTable;
  notice_batches: NoticeBatchesTable;
  pager_rests: PagerRestsTable;
  paged: PagedTable;
  notice_failures: NoticeFailuresTable;
}

/** Where a member is told that something waits: staff data, which the server has to read to send it. */
interface NoticesTable {
  account: string;
  mail: string | null;
  language: string;
  on_call: boolean;
}

interface NoticeBatchesTable {
  desk: string;
  day: string;
  /** Which of the day's batches, from 0. */
  slot: number;
}

interface PagerRestsTable {
  desk: string;
  /** Milliseconds since 1970; the row goes when it is over. */
  rests_until: number;
}

interface PagedTable {
  mailbox: string;
}

interface NoticeFailuresTable {
  way: 'mail' | 'webhook';
  day: string;
  code: string;
}
