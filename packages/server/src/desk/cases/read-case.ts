import { type Case, type ConversationItem, encodeB64 } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import { type Reader, readPayloads } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { findReport, listMessages } from '../../mailbox/index.ts';
import { isAccessRecorded, recordAccess } from '../../oversight/index.ts';
import type { Programme } from '../../programme/index.ts';
import { mayRead, readsOriginal } from '../reading-rule.ts';
import { findCaseFor, type LiveCase } from '../store.ts';
import { readCaseRow } from './list-cases.ts';

/** The bytes of a payload in b64 by its id; null when it has been shredded. */
type PayloadOf = (id: number | null | undefined) => string | null;

/**
 * A case as somebody may read it: until it is scrubbed only its claimant does, although every member can unwrap its
 * key. Where the report is not theirs to read they are given the extract that stands for it.
 *
 * @throws Problem `not-claimed`, `recused`, `no-case`, `gone`.
 */
export async function readCase(programme: Programme, who: SignedIn, id: string): Promise<Case> {
  const { store } = programme.database;
  const found = await findCaseFor(store, who, id);
  if (!mayRead(found, who)) throw new Problem('not-claimed');
  const { mailbox, summary } = found;
  await recordRead(programme, who, id);
  const report = await findReport(store, mailbox);
  const row = await readCaseRow(programme, who, mailbox);
  if (report === null || row === null) throw new Problem('gone');
  const parts = await readParts(store, found, who, report.envelope);
  const { messages, notes, ownNotes, copies } = parts;
  const content = parts.isReadable(report.envelope) ? found.content : (found.extract ?? found.content);
  const payloadOf = await readAll(store, mailbox, [
    ...[content, summary],
    ...messages.map(({ payload }) => payload),
    ...[...copies.values(), ...notes, ...ownNotes].map(({ payload }) => payload),
  ]);
  const sealed = payloadOf(content);
  if (sealed === null) throw new Problem('gone');
  return {
    ...row,
    content: sealed,
    conversation: conversationOf(parts, report.desk, payloadOf),
    summary: payloadOf(summary),
    notes: notes.map(({ id, day, original, payload }) => ({
      ...{ id, day, of: original },
      copy: payloadOf(payload) ?? '',
    })),
    ownNotes: ownNotes.map(({ id, day, payload }) => ({ id, day, file: payloadOf(payload) ?? '' })),
    handOvers: await listHandOvers(store, mailbox),
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

type Parts = Awaited<ReturnType<typeof readParts>>;

/** What belongs to a case, as far as a member may read it. */
async function readParts(store: Reader, found: LiveCase, who: SignedIn, reportEnvelope: string) {
  const { mailbox } = found;
  const rows = await store.selectFrom('case_copies').selectAll().where('mailbox', '=', mailbox).execute();
  const copies = new Map(rows.map((copy) => [copy.message, copy]));
  const isReadable = (original: string) =>
    readsOriginal(
      found,
      who,
      original === reportEnvelope ? found.scrub : (copies.get(original)?.scrub ?? null),
    );
  const isOwn = found.claimant === who.account;
  const notes = await store
    .selectFrom('case_notes')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .orderBy('payload')
    .execute();
  const ownNotes = await store
    .selectFrom('own_notes')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .where('account', '=', who.account)
    .orderBy('payload')
    .execute();
  return {
    ...{ copies, isReadable, isOwn, ownNotes },
    messages: await listMessages(store, mailbox),
    notes: notes.filter(({ original }) => original === null || isReadable(original)),
  };
}

async function readAll(store: Reader, mailbox: string, ids: readonly (number | null)[]): Promise<PayloadOf> {
  const present = ids.filter((id) => id !== null);
  const payloads = await readPayloads(store, mailbox, present);
  const byId = new Map(payloads.map(({ id, bytes }) => [id, encodeB64(bytes)]));
  return (id) => byId.get(id ?? 0) ?? null;
}

/** The report itself is number 0 of what came in; what the desk sent begins with its own number 0. */
function conversationOf(
  { messages, copies, isReadable, isOwn }: Parts,
  firstDesk: string,
  payloadOf: PayloadOf,
): ConversationItem[] {
  const next = { in: 1, out: 0 };
  return messages.map(({ id, direction, day, desk, epoch, payload }) => {
    const copy = copies.get(id);
    const isShown = direction === 'out' || isReadable(id);
    return {
      ...{ id, direction, day, n: next[direction]++, desk: desk ?? firstDesk, epoch },
      // What the desk sent is sealed to the reporter: the desk reads its own copy.
      envelope: direction === 'in' && isOwn ? payloadOf(payload) : null,
      copy: isShown ? payloadOf(copy?.payload) : null,
      scrub: copy?.scrub ?? null,
    };
  });
}

async function listHandOvers(store: Reader, mailbox: string): Promise<Case['handOvers']> {
  return store
    .selectFrom('hand_overs')
    .select(['package', 'body', 'day'])
    .where('mailbox', '=', mailbox)
    .orderBy('day')
    .execute();
}
