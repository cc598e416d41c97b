export interface PublicNotesTables {
  public_notes: PublicNotesTable;
}

/** What desks tell editors that the public could be told. A note goes once an editor has dealt with it. */
interface PublicNotesTable {
  /** b64 of 16 random bytes. */
  id: string;
  day: string;
  advisory: string | null;
  helped: number;
  /** Written to be published. */
  text: string;
}
