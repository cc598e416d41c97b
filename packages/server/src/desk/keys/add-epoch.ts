import {
  type AddEpoch,
  addDays,
  type Day,
  type DeskEpoch,
  EPOCH_ACCEPT_DAYS,
  EPOCH_DAYS,
} from '@bellbuoy/protocol';
import { requireStillAt, type SignedIn } from '../../accounts/index.ts';
import { Problem } from '../../http/index.ts';
import { addEpoch, listEpochs, type Programme, renewDescriptor, today } from '../../programme/index.ts';
import { holdRoster, wrapsForAll } from '../wraps.ts';
import { epochsAhead } from './epochs.ts';

const MAX_AHEAD = 2;

/**
 * Adds an epoch that a member's browser made ahead, wrapped for every member of the desk. It comes into force
 * by itself on its first day.
 *
 * @throws Problem `moved-on` when it is not the next one or its days do not follow on, `incomplete-wraps`.
 */
export async function addNextEpoch(programme: Programme, who: SignedIn, added: AddEpoch): Promise<void> {
  const { desk } = who;
  const { wraps, ...epoch } = added;
  await programme.database.transaction(async (transaction) => {
    await holdRoster(transaction, programme, desk);
    await requireStillAt(transaction, who);
    requireNext(epoch, await listEpochs(transaction, desk), today(programme));
    const sealed = await wrapsForAll(transaction, desk, wraps);
    await addEpoch(transaction, desk, epoch);
    const rows = sealed.map((wrap) => ({ desk, epoch: epoch.epoch, ...wrap }));
    await transaction.insertInto('epoch_wraps').values(rows).execute();
    await renewDescriptor(transaction, programme);
  });
}

// A day of grace either way: browsers' clocks are not the server's.
function requireNext(epoch: DeskEpoch, earlier: readonly DeskEpoch[], day: Day): void {
  const last = earlier.at(-1);
  const lastStart = last === undefined ? addDays(day, 1) : later(addDays(last.until, 1), addDays(day, 1));
  const isNext =
    epoch.epoch === (last?.epoch ?? 0) + 1 &&
    epoch.from >= addDays(day, -1) &&
    epoch.from <= lastStart &&
    (last === undefined || epoch.from > last.from);
  const isLong =
    epoch.until >= epoch.from &&
    epoch.until <= addDays(epoch.from, EPOCH_DAYS - 1) &&
    epoch.acceptUntil === addDays(epoch.until, EPOCH_ACCEPT_DAYS);
  const ahead = epochsAhead(earlier, day).length;
  if (!isNext || !isLong || ahead >= MAX_AHEAD) throw new Problem('moved-on');
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
