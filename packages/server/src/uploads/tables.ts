export interface UploadsTables {
  uploads: UploadsTable;
}

/** Sealed bytes that a reporter has sent ahead of the report or message which names them. */
interface UploadsTable {
  /** Random: b64 of 16 bytes. Also the file's name in the folder. */
  id: string;
  /** The day on which it was begun: at the end of the next but one it goes, unless something names it. */
  day: string;
  /** How long it will be, and is once `sealed` is set. */
  bytes: number;
  /** How much of it is here, to a piece while more is on its way: room is taken by that, and not by what somebody says will come. */
  arrived: number;
  /** b64 H of the whole, by which the report names it; null until all of it is here. */
  sealed: string | null;
  /** The conversation that it belongs to; null until a report or message names it. */
  mailbox: string | null;
}
