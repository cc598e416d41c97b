import type { Admit } from '@bellbuoy/protocol';
import { admitMember, type SignedIn, sealedSeed } from '../../accounts/index.ts';
import { exclusive } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { addCaseWraps, listWrappedEpochs, lockMailboxes } from '../store.ts';
import { holdRoster, isExactly } from '../wraps.ts';

/**
 * Admits a newcomer to the lead's desk: the roster's next frame, every epoch wrapped for them, and the cases
 * that there are. A case that was made at the same moment is wrapped later (see `listMissingWraps`).
 *
 * @throws Problem `incomplete-wraps` for an epoch too few or too many, or a case that is not the desk's.
 */
export async function admitNewcomer(
  programme: Programme,
  lead: SignedIn,
  invitation: string,
  admit: Admit,
): Promise<void> {
  const { database } = programme;
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'accounts');
    await holdRoster(transaction, programme, lead.desk);
    const { account } = await admitMember(transaction, programme, lead, { invitation, frame: admit.member });
    const epochs = await listWrappedEpochs(transaction, lead.desk);
    if (!isExactly(Object.keys(admit.epochs), epochs.map(String))) throw new Problem('incomplete-wraps');
    for (const [epoch, wrap] of Object.entries(admit.epochs)) {
      const row = { desk: lead.desk, epoch: Number(epoch), account, wrap: sealedSeed(wrap) };
      await transaction.insertInto('epoch_wraps').values(row).execute();
    }
    const mailboxes = await lockMailboxes(transaction, lead.desk, Object.keys(admit.cases));
    for (const [id, wrap] of Object.entries(admit.cases)) {
      const mailbox = mailboxes.get(id);
      if (mailbox === undefined) throw new Problem('incomplete-wraps');
      await addCaseWraps(transaction, mailbox, [{ account, wrap: sealedSeed(wrap) }]);
    }
  });
}
