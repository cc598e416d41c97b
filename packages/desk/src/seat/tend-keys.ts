// What a member's browser does for the desk in the background after signing in. None of it is urgent, and a colleague's browser may
// do the same at this moment: what fails is tried again by whoever signs in next.

import { type CardPage, isAtRedressDesk, isRecoveryInOrder, type RosterMember } from '@bellbuoy/protocol';
import { fillRecovery } from '../recovery/recover.ts';
import { epochInForce, type Seat } from './seat.ts';
import { deliverSamples } from './tend-samples.ts';

/** Wraps cases for colleagues who cannot open them yet, delivers what guardians have drawn, and seals cards of earlier epochs under the one in force. */
export async function tendKeys(seat: Seat): Promise<void> {
  await fillMissingWraps(seat);
  const { roster } = seat.members;
  // Somebody who has left may know a keyring that has not been renewed since: nothing new is wrapped for that.
  if (roster.recovery !== null && isRecoveryInOrder(roster)) await fillRecovery(seat, roster.recovery);
  if (!isAtRedressDesk(seat.session)) await deliverSamples(seat);
  let next: string | null = '';
  while (next !== null) {
    const part: CardPage = await seat.api.cards(next);
    await renewCards(seat, part.rows);
    ({ next } = part);
  }
}

async function fillMissingWraps({ api, keychain, members }: Seat): Promise<void> {
  const missing = await api.missingWraps();
  if (missing.length === 0) return;
  for (const row of await api.cases()) if ('recipient' in row) keychain.learnCase(row.case, row);
  for (const { case: id, accounts } of missing) {
    if (!keychain.holdsCase(id)) continue;
    const lacking = accounts.flatMap((account) => {
      const member = members.roster.members.get(account);
      return member === undefined ? [] : [[account, member] as const];
    });
    if (lacking.length > 0) await api.fillWraps(id, await wrapsOf(keychain, id, lacking));
  }
}

async function wrapsOf(
  keychain: Seat['keychain'],
  id: string,
  lacking: readonly (readonly [account: string, member: RosterMember])[],
): Promise<Record<string, string>> {
  const wraps: Record<string, string> = {};
  for (const [account, { recipient }] of lacking) {
    Object.assign(wraps, { [account]: (await keychain.wrapCasesFor(recipient, [id]))[id] });
  }
  return wraps;
}

// The key of cards is renewed with each epoch, so that an epoch's seed can be destroyed once nothing needs it.
async function renewCards(seat: Seat, rows: CardPage['rows']): Promise<void> {
  const { api, keychain } = seat;
  const cardEpoch = epochInForce(seat);
  const { account } = seat.session;
  for (const row of rows) {
    if (!('card' in row) || row.card === null || row.cardEpoch === null) continue;
    if (row.cardEpoch >= cardEpoch || !keychain.holdsEpoch(row.cardEpoch)) continue;
    // A card is its claimant's to write; of a case that nobody has, it is anybody's who holds the key.
    if (row.claimant === null ? !row.held : row.claimant !== account) continue;
    const card = await keychain.openCard(row.card, row.cardEpoch, row.case);
    await api.putCard(row.case, { card: await keychain.sealCard(card, cardEpoch, row.case), cardEpoch });
  }
}
