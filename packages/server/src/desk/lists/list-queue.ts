import type { Queue } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import { answerDay, deadlineRules, warnDay } from '../../deadlines/index.ts';
import type { Programme } from '../../programme/index.ts';
import { kindOf } from '../desk-kind.ts';

/** The reports of a desk that nobody has opened: urgent ones first, then as they came by day. */
export async function listQueue(programme: Programme, who: SignedIn): Promise<Queue> {
  const rules = deadlineRules(programme);
  const rows = await programme.database.store
    .selectFrom('reports')
    .leftJoin('claims', 'claims.mailbox', 'reports.mailbox')
    .select(['reports.mailbox', 'day', 'bytes', 'urgent', 'screen_by', 'claims.claimant'])
    .where('desk', '=', who.desk)
    .where('state', '=', 'received')
    .orderBy('urgent', 'desc')
    .orderBy('day')
    .orderBy('reports.mailbox')
    .execute();
  return rows.map(({ mailbox, day, bytes, urgent, screen_by, claimant }) => {
    const due = answerDay(rules, kindOf(who), day);
    return {
      report: mailbox,
      day,
      size: bytes,
      urgent,
      screenBy: screen_by === null ? null : new Date(screen_by).toISOString(),
      due,
      warnOn: warnDay(rules, due),
      claimant,
    };
  });
}
