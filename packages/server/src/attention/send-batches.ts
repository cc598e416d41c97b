// Mail goes out at fixed times and at no others, so that the time of a mail tells nobody when something came.

import { type Day, isWorkingDay } from '@bellbuoy/protocol';
import { holdLease, type Lease } from '../db/index.ts';
import { deadlineRules } from '../deadlines/index.ts';
import { listDesks, type Programme, publishedHours } from '../programme/index.ts';
import { countDue } from './count-due.ts';
import { tryWay } from './failures.ts';
import type { SendMail } from './mail.ts';
import { listRecipients } from './notices.ts';
import { batchMail } from './words.ts';

interface Batch {
  readonly day: Day;
  readonly slot: number;
}

/** Sends the mail of a batch whose time has come, once. What could not be sent waits for the next. */
export async function sendBatches(programme: Programme, send: SendMail, lease: Lease): Promise<void> {
  const batch = batchNow(programme);
  if (batch === null) return;
  for (const { id } of await listDesks(programme.database.store)) {
    if (!(await takeBatch(programme, lease, id, batch))) continue;
    const counts = await countDue(programme, id);
    if (counts.waiting + counts.dueToday + counts.overdue === 0) continue;
    const link = `${programme.config.urls.desk}/desk/`;
    for (const { mail, language } of await listRecipients(programme.database.store, id)) {
      await tryWay(programme, 'mail', () => send({ to: mail, ...batchMail(language, counts, link) }));
    }
  }
}

/** The latest batch of today, by the programme's clock; null before the first, and on days on which nobody works. */
function batchNow(programme: Programme): Batch | null {
  const { day, clock } = localTime(publishedHours(programme).zone, programme.now());
  if (!isWorkingDay(day, deadlineRules(programme).calendar)) return null;
  const times = (programme.config.attention?.batches ?? []).toSorted();
  const slot = times.findLastIndex((time) => time <= clock);
  return slot < 0 ? null : { day, slot };
}

/** Marks a batch as sent; false when it has been. Before it is sent: a mail too few is better than one again and again. */
async function takeBatch(programme: Programme, lease: Lease, desk: string, batch: Batch): Promise<boolean> {
  return programme.database.transaction(async (transaction) => {
    await holdLease(transaction, lease);
    const last = await transaction
      .selectFrom('notice_batches')
      .selectAll()
      .where('desk', '=', desk)
      .executeTakeFirst();
    if (last !== undefined && last.day === batch.day && last.slot >= batch.slot) return false;
    await transaction
      .insertInto('notice_batches')
      .values({ desk, ...batch })
      .onConflict((conflict) => conflict.column('desk').doUpdateSet({ ...batch }))
      .execute();
    return true;
  });
}

function localTime(zone: string, now: number): { day: Day; clock: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    clock: `${part('hour')}:${part('minute')}`,
  };
}
