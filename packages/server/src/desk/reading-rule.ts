// Who reads what of a case. Keys alone cannot say it: every member holds a wrap, so that an absent claimant locks
// nobody out. It is a rule of the server, kept in this one place.

import type { Scrub } from '@bellbuoy/protocol';
import type { SignedIn } from '../accounts/index.ts';
import type { Reader, Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { Report } from '../mailbox/index.ts';
import { isAtRedress } from './desk-kind.ts';
import { type LockedCase, lockCase } from './own-case.ts';
import type { LiveCase } from './store.ts';

type Held = Pick<LiveCase, 'claimant' | 'scrub'>;
type Who = Pick<SignedIn, 'account' | 'roles'>;

/**
 * Whether somebody who has not stepped back may read a case at all: its claimant, and once it is scrubbed the whole
 * desk. Guardians all read what is brought before them, because several decide about it.
 */
export function mayRead({ claimant, scrub }: Held, who: Who): boolean {
  return claimant === who.account || scrub !== null || isAtRedress(who);
}

/**
 * Whether somebody who may read a case may read an original of it, the report or a later message.
 *
 * @param scrub how that original was scrubbed. A restricted one is no longer the desk's to read.
 */
export function readsOriginal({ claimant }: Held, who: Who, scrub: Scrub | null): boolean {
  if (scrub === 'restricted') return false;
  return scrub === 'no-name' || claimant === who.account || isAtRedress(who);
}

/**
 * A case that somebody may read, locked.
 *
 * @throws Problem `not-claimed` when only its claimant may, `recused`, `no-case`, `gone`.
 */
export async function lockReadCase(transaction: Transaction, who: SignedIn, id: string): Promise<LockedCase> {
  const locked = await lockCase(transaction, who, id);
  if (!mayRead(locked.found, who)) throw new Problem('not-claimed');
  return locked;
}

/** The report or a message of its reporter. */
export interface Original {
  /** b64 H of the envelope in which it came. */
  readonly id: string;
  readonly scrub: Scrub | null;
  /** Where its words lie, sealed to the case. */
  readonly payload: number;
}

/** An original that the desk has sealed to the case; null when there is none, as before a message is sealed again. */
export async function findOriginal(
  store: Reader,
  { found, report }: { found: LiveCase; report: Pick<Report, 'envelope'> },
  id: string,
): Promise<Original | null> {
  if (id === report.envelope) return { id, scrub: found.scrub, payload: found.content };
  const row = await store
    .selectFrom('case_copies')
    .innerJoin('messages', (join) =>
      join
        .onRef('messages.mailbox', '=', 'case_copies.mailbox')
        .onRef('messages.id', '=', 'case_copies.message'),
    )
    .select(['case_copies.scrub', 'case_copies.payload'])
    .where('case_copies.mailbox', '=', found.mailbox)
    .where('case_copies.message', '=', id)
    .where('messages.direction', '=', 'in')
    .executeTakeFirst();
  return row === undefined ? null : { id, ...row };
}
