import { addDays, type Day, type DeskEpoch, EPOCH_ACCEPT_DAYS, EPOCH_MAX_DAYS } from '@bellbuoy/protocol';
import type { Transaction } from '../../db/index.ts';
import {
  listDesks,
  listEpochs,
  type Programme,
  prolongEpoch,
  renewDescriptor,
  today,
} from '../../programme/index.ts';
import { holdRoster } from '../wraps.ts';

// Clients go by a descriptor that they may have fetched days ago, so an end is moved before it comes.
const AHEAD_DAYS = 3;
const STEP_DAYS = 7;

/** An epoch whose end was moved because no next one is ready: members have to sign in. */
export interface ProlongedEpoch {
  readonly desk: string;
  readonly epoch: number;
  readonly until: Day;
}

/** Moves the end of epochs that run out with none ready after them, to 60 days at most. */
export async function prolongEpochs(programme: Programme): Promise<ProlongedEpoch[]> {
  const prolonged: ProlongedEpoch[] = [];
  for (const desk of await listDesks(programme.database.store)) {
    await programme.database.transaction(async (transaction) => {
      await holdRoster(transaction, programme, desk.id);
      const moved = await prolongLast(transaction, programme, desk.id);
      if (moved !== null) prolonged.push(moved);
    });
  }
  return prolonged;
}

async function prolongLast(
  transaction: Transaction,
  programme: Programme,
  desk: string,
): Promise<ProlongedEpoch | null> {
  const last = (await listEpochs(transaction, desk)).at(-1);
  if (last === undefined) return null;
  const until = movedEnd(last, today(programme));
  if (until <= last.until) return null;
  const acceptUntil = addDays(until, EPOCH_ACCEPT_DAYS);
  await prolongEpoch(transaction, desk, last.epoch, { until, acceptUntil });
  await renewDescriptor(transaction, programme);
  return { desk, epoch: last.epoch, until };
}

function movedEnd({ from, until }: DeskEpoch, day: Day): Day {
  if (until > addDays(day, AHEAD_DAYS)) return until;
  const moved = addDays(day, STEP_DAYS);
  const most = addDays(from, EPOCH_MAX_DAYS - 1);
  return moved < most ? moved : most;
}
