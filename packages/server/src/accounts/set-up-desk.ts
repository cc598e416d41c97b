import { encodeB64, type Setup } from '@bellbuoy/protocol';
import { exclusive, type Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { openDesk, type Programme, renewDescriptor } from '../programme/index.ts';
import { beginSession } from './begin-session.ts';
import { hashToken } from './cookies.ts';
import { newAccount } from './credentials.ts';
import { hasAdministrator } from './roles.ts';
import { appendToRoster, requireSame } from './roster.ts';
import { addDeskAccount, isAccountTaken } from './store.ts';

const TOKEN_BYTES = 32;

/**
 * Draws the token of the one-time link by which a desk's first lead sets it up, b64 of 32 bytes; an earlier
 * link of the desk is worth nothing any more. Null when the desk has been set up.
 */
export async function issueSetupToken(programme: Programme, desk: string): Promise<string | null> {
  const token = encodeB64(programme.random(TOKEN_BYTES));
  return programme.database.transaction(async (transaction) => {
    const waiting = await transaction
      .selectFrom('desks')
      .select('id')
      .where('id', '=', desk)
      .where('root', 'is', null)
      .executeTakeFirst();
    if (waiting === undefined) return null;
    await transaction.deleteFrom('setup_links').where('desk', '=', desk).execute();
    await transaction
      .insertInto('setup_links')
      .values({ desk, token_hash: hashToken(token) })
      .execute();
    return token;
  });
}

/**
 * The desk that a one-time link sets up.
 *
 * @throws Problem `bad-token`.
 */
export async function readSetupDesk({ database }: Programme, token: string): Promise<string> {
  const found = await database.store
    .selectFrom('setup_links')
    .select('desk')
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst();
  if (found === undefined) throw new Problem('bad-token');
  return found.desk;
}

/**
 * Sets a desk up by its one-time link: the first lead's account, the root of the desk's roster, and a
 * session. The programme's first account is its administrator too. Returns the session's token.
 *
 * @throws Problem `bad-token` or `account-taken`, ProtocolError `unverified` for a frame that does not fit.
 */
export async function setUpDesk(
  programme: Programme,
  setup: Setup,
  replaces: string | null,
): Promise<string> {
  const { database, config } = programme;
  return database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'accounts');
    const desk = await useSetupToken(transaction, setup.token);
    if (await isAccountTaken(transaction, setup.account)) throw new Problem('account-taken');
    const { account, recipient, verify } = setup;
    if (!(await openDesk(transaction, desk, verify))) throw new Problem('bad-token');
    const place = { origin: config.origin, desk, root: verify };
    const member = await appendToRoster(transaction, place, setup.member, verify);
    requireSame(member, { account, recipient, verify, role: 'lead' });
    const lead = { desk, account, role: 'lead', state: 'admitted', recipient, verify } as const;
    // Somebody must be able to make accounts; a bigger programme gives that to somebody else.
    const roles = (await hasAdministrator(transaction)) ? [] : (['administrator'] as const);
    await addDeskAccount(transaction, newAccount(account, setup.name, setup), lead, roles);
    await renewDescriptor(transaction, programme);
    return beginSession(transaction, programme, { account, passkey: null, replaces });
  });
}

async function useSetupToken(transaction: Transaction, token: string): Promise<string> {
  const used = await transaction
    .deleteFrom('setup_links')
    .where('token_hash', '=', hashToken(token))
    .returning('desk')
    .executeTakeFirst();
  if (used === undefined) throw new Problem('bad-token');
  return used.desk;
}
