// What the programme says by its key for a time (`statement.ts` of the protocol). Where the key is on the server a
// statement is signed at once; where it is not, it waits as a draft for `programme sign`.

import {
  addDays,
  daysBetween,
  formatStatement,
  hashB64,
  parseStatement,
  type Statement,
  type StatementKind,
  signStatement,
  verifyStatement,
} from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import { type Database, exclusive, type Reader, type Schema, type Transaction } from '../db/index.ts';
import { type Programme, today } from './programme.ts';

/** One edition of a statement: in force by its note, or a draft that waits for one. */
export type StatementEdition = Selectable<Schema['statements']>;

/** What a statement is to say, and for how long. */
export interface StatementToMake {
  readonly kind: StatementKind;
  /** The bytes that it is about. */
  readonly bytes: Uint8Array;
  /** On how many days it holds, the first one too. */
  readonly days: number;
}

/** How long before a statement runs out that renews itself the next one is made. */
const RENEW_AHEAD_DAYS = 14;
/** As long as a descriptor: whoever signs the one offline signs the other too. */
const SITE_DAYS = 30;

/** Makes a new edition, in the place of a draft that nobody has signed. */
export async function makeStatement(
  transaction: Transaction,
  programme: Programme,
  { kind, bytes, days }: StatementToMake,
): Promise<StatementEdition> {
  await exclusive(transaction, programme.database.engine, 'statements');
  await transaction.deleteFrom('statements').where('kind', '=', kind).where('note', 'is', null).execute();
  const day = today(programme);
  const last = await statementInForce(transaction, kind);
  const sequence = (last?.sequence ?? 0) + 1;
  const edition = { kind, sequence, day, expires: addDays(day, days - 1), bytes: new Uint8Array(bytes) };
  const signer = programme.keys.programme;
  const note = signer && signStatement(statementOf(programme.config.origin, edition), signer);
  await transaction
    .insertInto('statements')
    .values({ ...edition, note })
    .execute();
  return { ...edition, note };
}

/** Says which site is the programme's own, when that has changed or the last word soon runs out. */
export async function stateSite(
  transaction: Transaction,
  programme: Programme,
  bytes: Uint8Array,
): Promise<void> {
  await keepStatement(transaction, programme, { kind: 'site', bytes, days: SITE_DAYS });
}

/** Makes a new edition only where the last one says something else, or soon runs out. Returns the last one then. */
export async function keepStatement(
  transaction: Transaction,
  programme: Programme,
  statement: StatementToMake,
): Promise<StatementEdition> {
  // Several servers find at the same time that something else is to be said.
  await exclusive(transaction, programme.database.engine, 'statements');
  const latest = await latestStatement(transaction, statement.kind);
  const isSame = latest !== null && hashB64(latest.bytes) === hashB64(statement.bytes);
  if (isSame && !isDue(latest, programme)) return latest;
  return makeStatement(transaction, programme, statement);
}

/** Says it again before it runs out: to be called once a day. */
export async function renewSiteStatement(transaction: Transaction, programme: Programme): Promise<void> {
  const latest = await latestStatement(transaction, 'site');
  if (latest !== null) await stateSite(transaction, programme, latest.bytes);
}

/** The last edition of a statement, draft or not. */
export async function latestStatement(store: Reader, kind: StatementKind): Promise<StatementEdition | null> {
  return (await newestFirst(store, kind).executeTakeFirst()) ?? null;
}

/** The edition that is served: the last one with a note. */
export async function statementInForce(store: Reader, kind: StatementKind): Promise<StatementEdition | null> {
  return (await newestFirst(store, kind).where('note', 'is not', null).executeTakeFirst()) ?? null;
}

/** The note of the edition in force that is about exactly these bytes; null while there is none. */
export async function noteFor(store: Reader, kind: StatementKind, bytes: Uint8Array): Promise<string | null> {
  const edition = await statementInForce(store, kind);
  return edition !== null && hashB64(edition.bytes) === hashB64(bytes) ? edition.note : null;
}

/** A statement that waits to be signed where the programme key is offline. */
export interface WaitingStatement {
  /** The text that is signed. */
  readonly text: string;
  readonly kind: StatementKind;
  /** What it is about. */
  readonly bytes: Uint8Array;
}

/** Everything that waits to be signed but the descriptor. */
export async function pendingStatements({ config, database }: Programme): Promise<WaitingStatement[]> {
  const drafts = await database.store
    .selectFrom('statements')
    .selectAll()
    .where('note', 'is', null)
    .orderBy('kind')
    .execute();
  return drafts.map((draft) => ({
    text: formatStatement(statementOf(config.origin, draft)),
    kind: draft.kind,
    bytes: draft.bytes,
  }));
}

/**
 * Puts a waiting statement in force by a note that was signed elsewhere.
 *
 * @throws ProtocolError `unverified` for the note of another one or by another key; Error when none waits.
 */
export async function publishStatement(programme: Programme, note: string): Promise<Statement> {
  const { kind } = parseStatement(note.slice(0, note.lastIndexOf('\n\n') + 1));
  return programme.database.transaction(async (transaction) => {
    const draft = await draftOf(transaction, kind);
    if (draft === null) throw new Error('no such statement waits to be signed');
    const { bytes, sequence } = draft;
    const { vkey } = programme.file;
    const claim = { kind, bytes, note, vkey, day: today(programme), minSequence: sequence };
    const statement = verifyStatement(claim);
    await transaction
      .updateTable('statements')
      .set({ note })
      .where('kind', '=', kind)
      .where('sequence', '=', sequence)
      .execute();
    return statement;
  });
}

async function draftOf(
  store: Database['store'] | Transaction,
  kind: StatementKind,
): Promise<StatementEdition | null> {
  return (await newestFirst(store, kind).where('note', 'is', null).executeTakeFirst()) ?? null;
}

function isDue(latest: StatementEdition, programme: Programme): boolean {
  const isSignableDraft = latest.note === null && programme.keys.programme !== null;
  return isSignableDraft || daysBetween(today(programme), latest.expires) < RENEW_AHEAD_DAYS;
}

function statementOf(
  origin: string,
  { kind, sequence, day, expires, bytes }: Omit<StatementEdition, 'note'>,
): Statement {
  return { origin, kind, sequence, day, expires, hash: hashB64(bytes) };
}

function newestFirst(store: Reader, kind: StatementKind) {
  return store
    .selectFrom('statements')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('sequence', 'desc')
    .limit(1);
}
