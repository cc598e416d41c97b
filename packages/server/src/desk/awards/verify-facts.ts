import { type AddFacts, checkEnvelope, decodeB64, ENVELOPE_BYTES } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import type { Programme } from '../../programme/index.ts';
import { addFacts, findFacts, requireRewards } from '../../rewards/index.ts';
import { keepRecord } from '../keep-record.ts';
import { lockReadCase } from '../reading-rule.ts';

/** A recommendation carries them whole, beside everything else that it says. */
const FACTS_SIZES = ENVELOPE_BYTES.slice(0, 3);

/**
 * Keeps facts that a member has verified, among the records of the case. From now on they cannot recommend on them.
 *
 * @returns whether they are new: the same facts sent again are none.
 * @throws Problem `not-claimed`, `recused`, `moved-on` for a ref that other facts have, `no-case`, `gone`; ProtocolError
 * `not-sealed`, also for more than a recommendation could carry.
 */
export async function verifyFacts(
  programme: Programme,
  who: SignedIn,
  id: string,
  { ref, record: copy }: AddFacts,
): Promise<boolean> {
  requireRewards(programme);
  checkEnvelope(decodeB64(copy), FACTS_SIZES);
  return programme.database.transaction(async (transaction) => {
    const { mailbox } = (await lockReadCase(transaction, who, id)).found;
    const { account } = who;
    if ((await findFacts(transaction, { mailbox, ref }))?.account === account) return false;
    const record = await keepRecord(transaction, programme, mailbox, { copy, original: null });
    await addFacts(transaction, programme, { mailbox, ref, account, record });
    return true;
  });
}
