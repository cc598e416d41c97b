import { checkAnswerDay, type Day, type Find, type Found, hashB64, type Reply } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import type { Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { changeReport, deliverMessage } from '../../mailbox/index.ts';
import { countRedress } from '../../measures/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import { keepCopy } from '../cases/converse.ts';
import { purgeDay } from '../cases/purge-rules.ts';
import { keepDecision } from '../keep-record.ts';
import { epochOf } from '../keys/epochs.ts';
import { type LockedCase, lockOwnCase, requireOpen } from '../own-case.ts';
import { sealedFrame } from '../sealed-parts.ts';
import { changeCase } from '../store.ts';

/**
 * Ends a redress case. The answer to a name check is held until the day on which everybody's is served, and the case
 * seems open until then: neither what was found nor when can be told from the outside.
 *
 * @throws Problem `finished`, `not-claimed`, `recused`, `no-case`, `gone`, or `moved-on` when `reply.prev` is not the
 * desk's last; ProtocolError `not-sealed`.
 */
export async function findInCase(
  programme: Programme,
  who: SignedIn,
  id: string,
  find: Find,
): Promise<Found> {
  return programme.database.transaction(async (transaction) => {
    const locked = await lockOwnCase(transaction, who, id);
    requireOpen(locked);
    const { found, report } = locked;
    const { mailbox } = found;
    const day = today(programme);
    const on = find.outcome === 'checked' ? checkAnswerDay(report.day, day) : day;
    if (find.outcome === 'checked') await holdAnswer(transaction, programme, who, locked, { ...find, on });
    await keepDecision(transaction, programme, mailbox, find.record);
    await countRedress(transaction, programme, { desk: found.desk, outcome: find.outcome });
    const purgeOn = purgeDay(programme.config.retention, find.outcome, { received: report.day, settled: on });
    await changeCase(transaction, mailbox, { disposition: find.outcome, due_on: null });
    await changeReport(transaction, mailbox, { state: 'finished', answer_by: null, purge_on: purgeOn });
    return { on, purgeOn };
  });
}

async function holdAnswer(
  transaction: Transaction,
  programme: Programme,
  { desk }: SignedIn,
  { found: { mailbox }, report }: LockedCase,
  { reply: { prev, envelope: sealed, copy }, on }: { reply: Reply; on: Day },
): Promise<void> {
  const day = today(programme);
  const epoch = await epochOf(transaction, desk, day);
  const envelope = sealedFrame(sealed);
  const message = hashB64(envelope);
  // It is dated by the day on which it is served: the other would tell when guardians were done.
  const reply = { mailbox, direction: 'out', epoch, day: on, id: message, prev, envelope } as const;
  if ((await deliverMessage(transaction, reply, null)) !== 'delivered') throw new Problem('moved-on');
  await keepCopy(transaction, { mailbox, message, copy });
  await transaction.deleteFrom('held_answers').where('mailbox', '=', mailbox).execute();
  await transaction
    .insertInto('held_answers')
    .values({ mailbox, message, serve_on: on, answer_by: report.answer_by })
    .execute();
}
