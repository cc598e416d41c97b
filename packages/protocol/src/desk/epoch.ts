import { encodeB64 } from '../base64url.ts';
import type { Bytes } from '../bytes.ts';
import { addDays, type Day } from '../days.ts';
import { makeKeyring } from '../keyring/keyring.ts';
import { randomBytes } from '../primitives.ts';
import type { Roster } from './roster.ts';
import { type Wraps, wrapForMembers } from './wraps.ts';

/** How many days an epoch is in force, its first and last included. */
export const EPOCH_DAYS = 30;
/** How many days an epoch may be prolonged to while no next one is ready. */
export const EPOCH_MAX_DAYS = 60;
/** How many days after `until` envelopes are still accepted: sealed offline, sent late. */
export const EPOCH_ACCEPT_DAYS = 60;

/** An epoch's public part. `verify` is b64 of 32 bytes. */
export interface Epoch {
  readonly epoch: number;
  readonly recipient: string;
  readonly verify: string;
  readonly from: Day;
  readonly until: Day;
  readonly acceptUntil: Day;
}

/** An epoch as a member's browser makes it, ahead of its first day. */
export interface NewEpoch extends Epoch {
  readonly wraps: Wraps;
}

/**
 * Makes an epoch's keyring and wraps it for every member of a verified roster.
 *
 * @param options.epoch its number, one more than the desk's last.
 * @param options.seed 32 bytes, drawn when not given; kept nowhere else.
 */
export async function makeEpoch(options: {
  epoch: number;
  from: Day;
  roster: Roster;
  seed?: Bytes;
}): Promise<NewEpoch> {
  const { epoch, from, roster, seed = randomBytes(32) } = options;
  const { recipient, verify } = await makeKeyring(seed, roster.origin);
  const until = addDays(from, EPOCH_DAYS - 1);
  return {
    epoch,
    recipient,
    verify: encodeB64(verify),
    from,
    until,
    acceptUntil: addDays(until, EPOCH_ACCEPT_DAYS),
    wraps: await wrapForMembers(seed, roster),
  };
}
