import type { Recusal } from '@bellbuoy/protocol';
import { encodeB64 } from '@bellbuoy/protocol';
import { listAdmitted, type SignedIn } from '../../accounts/index.ts';
import { putPayload, type Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { recordAccess } from '../../oversight/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import { isAtRedress } from '../desk-kind.ts';
import { lockCase } from '../own-case.ts';
import { sealedFrame } from '../sealed-parts.ts';
import { changeCase } from '../store.ts';
import { holdRoster } from '../wraps.ts';

const NOTE_ID_BYTES = 16;

/**
 * Takes somebody off a case for good: their wrap is deleted and none is made again, its card is not served to them,
 * and they can neither take nor read it. Anybody may step back; a lead may have somebody else do so. A case that they
 * hold goes back to the desk. Doing it again changes nothing.
 *
 * @param recusal.note the reason, sealed to the case.
 * @throws Problem `forbidden` for a colleague whom only a lead may take off, and among guardians nobody, `last-reader` when nobody else could open
 * the case, `not-found` for somebody who is no member, `recused`, `no-case`, `gone`.
 */
export async function recuse(
  programme: Programme,
  who: SignedIn,
  id: string,
  { account, note }: Recusal,
): Promise<void> {
  const mayDecide = who.role === 'lead' && !isAtRedress(who);
  if (account !== who.account && !mayDecide) throw new Problem('forbidden');
  await programme.database.transaction(async (transaction) => {
    await holdRoster(transaction, programme, who.desk);
    const { found } = await lockCase(transaction, who, id);
    const { mailbox, claimant } = found;
    const members = (await listAdmitted(transaction, who.desk)).map((member) => member.account);
    if (!members.includes(account)) throw new Problem('not-found');
    if (!(await isReadableWithout(transaction, mailbox, { account, members }))) {
      throw new Problem('last-reader');
    }
    const { desk } = who;
    await recordAccess(transaction, programme, { account, desk, act: 'recused', case: id });
    await keepReason(transaction, programme, mailbox, note);
    await transaction
      .insertInto('recusals')
      .values({ mailbox, account })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await transaction
      .deleteFrom('case_wraps')
      .where('mailbox', '=', mailbox)
      .where('account', '=', account)
      .execute();
    if (claimant === account) await changeCase(transaction, mailbox, { claimant: null });
  });
}

// Their own notes stay sealed to them, and go with the case: nobody else could have read them.
async function isReadableWithout(
  transaction: Transaction,
  mailbox: string,
  { account, members }: { account: string; members: readonly string[] },
): Promise<boolean> {
  const holders = await transaction
    .selectFrom('case_wraps')
    .select('account')
    .where('mailbox', '=', mailbox)
    .execute();
  return holders.some((holder) => holder.account !== account && members.includes(holder.account));
}

async function keepReason(
  transaction: Transaction,
  programme: Programme,
  mailbox: string,
  note: string,
): Promise<void> {
  const payload = await putPayload(transaction, { mailbox, bytes: sealedFrame(note) });
  const id = encodeB64(programme.random(NOTE_ID_BYTES));
  await transaction
    .insertInto('case_notes')
    .values({ mailbox, id, day: today(programme), payload, original: null })
    .execute();
}
