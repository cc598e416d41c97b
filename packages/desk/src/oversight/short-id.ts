/** Ids are random: enough of one to tell cases apart, all of it in the title of where it stands. */
const SHOWN_ID_LENGTH = 8;

export function shortId(id: string): string {
  return id.slice(0, SHOWN_ID_LENGTH);
}
