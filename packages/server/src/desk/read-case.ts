import { type Case, type ConversationItem, encodeB64 } from '@bellbuoy/protocol';
import type { SignedIn } from '../accounts/index.ts';
import { type Reader, readPayloads } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { findReport, listMessages, type Message } from '../mailbox/index.ts';
import { isAccessRecorded, recordAccess } from '../oversight/index.ts';
import type { Programme } from '../programme/index.ts';
import { readCaseRow } from './list-cases.ts';
import { findLiveCase } from './store.ts';

/** The bytes of a payload in b64 by its id; null when it has been shredded. */
type PayloadOf = (id: number | null | undefined) => string | null;

/**
 * A whole case, for its claimant only: until a case is scrubbed nobody else reads it, although every member
 * can unwrap its key.
 *
 * @throws Problem `not-claimed`, `no-case`, `gone`.
 */
export async function readCase(programme: Programme, who: SignedIn, id: string): Promise<Case> {
  const { store } = programme.database;
  const { mailbox, claimant, content } = await findLiveCase(store, who.desk, id);
  if (claimant !== who.account) throw new Problem('not-claimed');
  await recordRead(programme, who, id);
  const report = await findReport(store, mailbox);
  const row = await readCaseRow(store, who, mailbox);
  const { messages, copies, notes } = await readParts(store, mailbox);
  const payloadOf = await readAll(store, mailbox, [
    content,
    ...messages.map(({ payload }) => payload),
    ...copies.values(),
    ...notes.map(({ payload }) => payload),
  ]);
  const sealed = payloadOf(content);
  if (report === null || row === null || sealed === null) throw new Problem('gone');
  return {
    ...row,
    content: sealed,
    conversation: conversationOf(messages, copies, payloadOf),
    notes: notes.map((note) => ({ id: note.id, day: note.day, copy: payloadOf(note.payload) ?? '' })),
    sentLast: messages.findLast(({ direction }) => direction === 'out')?.id ?? null,
    receivedLast: messages.findLast(({ direction }) => direction === 'in')?.id ?? report.envelope,
  };
}

// Before anything is read: what could not be recorded is not shown.
async function recordRead(programme: Programme, { account, desk }: SignedIn, id: string): Promise<void> {
  const access = { account, desk, act: 'read', case: id } as const;
  if (await isAccessRecorded(programme, access)) return;
  await programme.database.transaction((transaction) => recordAccess(transaction, programme, access));
}

async function readParts(store: Reader, mailbox: string) {
  const messages = await listMessages(store, mailbox);
  const copies = await store.selectFrom('case_copies').selectAll().where('mailbox', '=', mailbox).execute();
  const notes = await store
    .selectFrom('case_notes')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .orderBy('payload')
    .execute();
  return { messages, notes, copies: new Map(copies.map(({ message, payload }) => [message, payload])) };
}

async function readAll(store: Reader, mailbox: string, ids: readonly (number | null)[]): Promise<PayloadOf> {
  const present = ids.filter((id) => id !== null);
  const payloads = await readPayloads(store, mailbox, present);
  const byId = new Map(payloads.map(({ id, bytes }) => [id, encodeB64(bytes)]));
  return (id) => byId.get(id ?? 0) ?? null;
}

/** The report itself is number 0 of what came in; what the desk sent begins with its own number 0. */
function conversationOf(
  messages: readonly Message[],
  copies: ReadonlyMap<string, number>,
  payloadOf: PayloadOf,
): ConversationItem[] {
  const next = { in: 1, out: 0 };
  return messages.map(({ id, direction, day, epoch, payload }) => ({
    id,
    direction,
    day,
    n: next[direction]++,
    epoch,
    // What the desk sent is sealed to the reporter: the desk reads its own copy.
    envelope: direction === 'in' ? payloadOf(payload) : null,
    copy: payloadOf(copies.get(id)),
  }));
}
