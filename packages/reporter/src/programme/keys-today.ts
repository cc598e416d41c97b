import { currentEpoch, type Day, type DeskEpoch, isAfter } from '@bellbuoy/protocol';
import type { VerifiedProgramme } from './load-programme.ts';

/**
 * The keys to seal to today. A page may stay open for days, so what held when it was loaded is looked at again.
 *
 * @returns null when the descriptor has expired meanwhile, or the desk's last epoch has ended.
 */
export function keysToday({ descriptor, desk }: VerifiedProgramme, day: Day): DeskEpoch | null {
  return isAfter(day, descriptor.expires) ? null : currentEpoch(desk, day);
}
