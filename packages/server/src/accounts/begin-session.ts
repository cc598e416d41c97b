import { addDays, encodeB64 } from '@bellbuoy/protocol';
import type { Transaction } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { hashToken } from './cookies.ts';
import { addSession, removeSessionByToken } from './store.ts';

const ID_BYTES = 16;
const TOKEN_BYTES = 32;
// Days are the finest time that is stored: a night watch outlasts midnight, and no session the day after.
const LAST_DAY = 1;

export interface NewSession {
  readonly account: string;
  /** The passkey that it is begun with; null for a passphrase. */
  readonly passkey: string | null;
  /** The token of the session that the same browser presented: signing in ends it. */
  readonly replaces: string | null;
}

/**
 * Begins a session and returns its token, b64 of 32 bytes. The token is drawn here, always: one that a
 * browser brings along never becomes a session.
 */
export async function beginSession(
  transaction: Transaction,
  programme: Programme,
  { account, passkey, replaces }: NewSession,
): Promise<string> {
  if (replaces !== null) await removeSessionByToken(transaction, hashToken(replaces));
  const token = encodeB64(programme.random(TOKEN_BYTES));
  const day = today(programme);
  await addSession(transaction, {
    id: encodeB64(programme.random(ID_BYTES)),
    token_hash: hashToken(token),
    account,
    passkey,
    started_on: day,
    ends_on: addDays(day, LAST_DAY),
  });
  return token;
}
