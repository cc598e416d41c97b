import { decodeB64 } from '../base64url.ts';
import type { Bytes } from '../bytes.ts';
import type { Day } from '../days.ts';
import type { DescriptorDesk, DeskEpoch } from './descriptor.ts';

/**
 * The epoch to which a client seals on a day. One made ahead comes into force by itself on its `from` day,
 * so a descriptor stays right while nobody signs a new one.
 *
 * @returns null before the first epoch and after the last: then nothing can be sealed to this desk.
 */
export function currentEpoch(desk: DescriptorDesk, day: Day): DeskEpoch | null {
  const begun = epochsOf(desk).filter(({ from }) => from <= day);
  const latest = begun.at(-1);
  return latest !== undefined && day <= latest.until ? latest : null;
}

/**
 * The key by which frames of a desk's epoch are verified, 32 bytes; null when the desk names no such epoch.
 * A next epoch's key counts too: it may be in force by the time that its frames arrive.
 */
export function verifyKeyOfEpoch(desk: DescriptorDesk, epoch: number): Bytes | null {
  const named = [...epochsOf(desk), ...desk.past].find((candidate) => candidate.epoch === epoch);
  return named === undefined ? null : decodeB64(named.verify, 32);
}

/** The epoch that the descriptor calls current, then those made ahead, in their order. */
function epochsOf(desk: DescriptorDesk): DeskEpoch[] {
  const { epoch, recipient, verify, from, until, acceptUntil } = desk;
  return [{ epoch, recipient, verify, from, until, acceptUntil }, ...desk.next];
}
