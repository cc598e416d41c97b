import type { OpenCase } from './desk-cases.ts';
import { sealRecord } from './desk-records.ts';
import type { DeskSession } from './desk-session.ts';

/** Adds a note for the desk alone, signed by its author's own key. */
export async function addNote(session: DeskSession, opened: OpenCase, text: string): Promise<void> {
  const copy = await sealRecord(session, opened, { kind: 'note', text });
  await session.http.post(`/cases/${opened.row.case}/notes`, { copy });
}
