import { encodeB64, encodeFrame, sealFrame } from '@bellbuoy/protocol';
import type { OpenCase } from './desk-cases.ts';
import { currentEpochKeyring } from './desk-epochs.ts';
import type { DeskSession } from './desk-session.ts';

/** Adds a note for the desk alone, signed by its author's own key. */
export async function addNote(session: DeskSession, { row, keyring }: OpenCase, text: string): Promise<void> {
  const { origin, desk, account } = session;
  const { epoch } = await currentEpochKeyring(session);
  const place = { v: 1, origin, desk, epoch, mailbox: row.report, n: 0, prev: null, seen: null } as const;
  const note = { ...place, kind: 'note', text, day: session.today(), author: account } as const;
  const copy = encodeB64(await sealFrame(encodeFrame(note, session.keyring), keyring.recipient));
  await session.http.post(`/cases/${row.case}/notes`, { copy });
}
