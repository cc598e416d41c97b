import { type ChangePassphrase, decodeB64 } from '@bellbuoy/protocol';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { hashSignIn, sealedSeed } from './credentials.ts';
import { isSame } from './derived-keys.ts';
import type { SlowDown } from './slow-down.ts';
import { findAccount, type StaffSession } from './store.ts';

/**
 * Puts a new passphrase in the place of the old one, and ends every other session of the account. Whoever came
 * by passphrase shows that they know it: an unlocked desk that somebody walked away from is not enough to lock its
 * owner out.
 *
 * @param lanes holds back whoever guesses.
 * @throws Problem `unverified` when `current` is not the passphrase of the account.
 */
export async function changePassphrase(
  programme: Programme,
  lanes: SlowDown,
  who: StaffSession,
  { current, salt, signIn, keyring }: ChangePassphrase,
): Promise<void> {
  const { account, sessionId, passkey } = who;
  const isKnown =
    current === null ? passkey !== null : await lanes.attempt(`account ${account}`, () => isRight(current));
  if (!isKnown) throw new Problem('unverified');
  await programme.database.transaction(async (transaction) => {
    await transaction
      .updateTable('accounts')
      .set({ salt: decodeB64(salt), sign_in_hash: hashSignIn(signIn), keyring: sealedSeed(keyring) })
      .where('account', '=', account)
      .execute();
    await transaction
      .deleteFrom('sessions')
      .where('account', '=', account)
      .where('id', '!=', sessionId)
      .execute();
  });

  async function isRight(value: string): Promise<true | null> {
    const known = await findAccount(programme.database.store, account);
    return known !== null && isSame(hashSignIn(value), known.sign_in_hash) ? true : null;
  }
}
