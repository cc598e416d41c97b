// Whom a desk's notices go to.

import type { NoticeLanguage, Notices, OnCall, SetNotices } from '@bellbuoy/protocol';
import type { SignedIn } from '../accounts/index.ts';
import type { Reader } from '../db/index.ts';
import type { Programme } from '../programme/index.ts';

/** Somebody whom mail reaches. */
export interface Recipient {
  readonly mail: string;
  readonly language: NoticeLanguage;
  readonly onCall: boolean;
  readonly isLead: boolean;
}

/** How a member is told that something waits. */
export async function readNotices({ database, config }: Programme, { account }: SignedIn): Promise<Notices> {
  const row = await database.store
    .selectFrom('notices')
    .selectAll()
    .where('account', '=', account)
    .executeTakeFirst();
  const { smtp, from, webhook, batches } = config.attention ?? {};
  return {
    mail: row?.mail ?? null,
    onCall: row?.on_call ?? false,
    sendsMail: smtp !== undefined && from !== undefined,
    callsPager: webhook !== undefined,
    batches: batches ?? [],
    zone: config.hours.zone,
  };
}

export async function setNotices(
  { database }: Programme,
  { account }: SignedIn,
  { mail, onCall, language }: SetNotices,
): Promise<void> {
  const values = { mail, language, on_call: onCall };
  await database.store
    .insertInto('notices')
    .values({ account, ...values })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(values))
    .execute();
}

/** Who of a lead's desk is on call now. */
export async function listOnCall({ database }: Programme, { desk }: SignedIn): Promise<OnCall> {
  const rows = await atDesk(database.store, desk)
    .innerJoin('accounts', 'accounts.account', 'members.account')
    .select(['members.account', 'accounts.name', 'notices.mail'])
    .where('notices.on_call', '=', true)
    .orderBy('members.account')
    .execute();
  return rows.map(({ account, name, mail }) => ({ account, name, hasMail: mail !== null }));
}

/** The members of a desk whom mail reaches. */
export async function listRecipients(store: Reader, desk: string): Promise<Recipient[]> {
  const rows = await atDesk(store, desk)
    .select(['notices.mail', 'notices.language', 'notices.on_call', 'members.role'])
    .where('notices.mail', 'is not', null)
    .orderBy('members.account')
    .execute();
  return rows.map(({ mail, language, on_call: onCall, role }) => ({
    mail: mail ?? '',
    language: language as NoticeLanguage,
    onCall,
    isLead: role === 'lead',
  }));
}

function atDesk(store: Reader, desk: string) {
  return store
    .selectFrom('members')
    .innerJoin('notices', 'notices.account', 'members.account')
    .where('members.desk', '=', desk)
    .where('members.state', '=', 'admitted');
}
