import { addDays, type Day, EPOCH_DAYS, type Epoch, type EpochList, type Roster } from '@bellbuoy/protocol';
import type { Keychain } from '../keys/keychain.ts';
import { isDeskError } from '../problems/desk-error.ts';
import type { StaffApi } from '../staff-api/staff-api.ts';

/** How many epochs stand ready after the current one, so that a desk nobody visits for two months still takes reports. */
export const EPOCHS_AHEAD = 2;

interface EpochWork {
  api: Pick<StaffApi, 'epochs' | 'addEpoch'>;
  keychain: Pick<Keychain, 'learnEpoch' | 'makeEpoch'>;
  roster: Roster;
  day: Day;
  /** Called before each epoch that is made, with how many are still to come. */
  onStep?: (left: number) => void;
}

/**
 * Learns the desk's epochs and makes those that are missing, wrapped for every member of the verified roster. If a colleague's
 * browser is doing the same at this moment, theirs stand.
 *
 * @returns the desk's epochs in order.
 */
export async function keepEpochsAhead(work: EpochWork): Promise<EpochList> {
  const { api, keychain, roster, day, onStep } = work;
  const epochs = await learnEpochs(work);
  const plans = planEpochs(epochs, day);
  try {
    for (const [made, plan] of plans.entries()) {
      onStep?.(plans.length - made);
      await api.addEpoch(await keychain.makeEpoch({ ...plan, roster }));
    }
  } catch (error) {
    if (!isDeskError(error, 'moved-on', 'stale-epoch')) throw error;
  }
  return plans.length === 0 ? epochs : learnEpochs(work);
}

/** The epochs still to be made so that one covers `day` and two follow it. */
export function planEpochs(epochs: readonly Epoch[], day: Day): Pick<Epoch, 'epoch' | 'from'>[] {
  const plans: Pick<Epoch, 'epoch' | 'from'>[] = [];
  const last = epochs.at(-1);
  let until = last?.until ?? null;
  // What stood ready when somebody left has a lower number than the one in force, and never comes.
  const current = epochs.findLastIndex(({ from }) => from <= day);
  let ready = epochs.slice(current + 1).length;
  let isCovered = until !== null && until >= day;
  for (let epoch = (last?.epoch ?? 0) + 1; !isCovered || ready < EPOCHS_AHEAD; epoch++) {
    const from = until === null || until < day ? day : addDays(until, 1);
    if (from === day) isCovered = true;
    else ready += 1;
    plans.push({ epoch, from });
    until = addDays(from, EPOCH_DAYS - 1);
  }
  return plans;
}

/** Learns the desk's epochs as they are. Returns them in order. */
export async function learnEpochs({ api, keychain }: EpochWork): Promise<EpochList> {
  const epochs = await api.epochs();
  for (const epoch of epochs) keychain.learnEpoch(epoch.epoch, epoch);
  return epochs.toSorted((a, b) => a.epoch - b.epoch);
}
