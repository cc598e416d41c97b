import { type Roster, type RosterAnswer, verifyRoster } from '@bellbuoy/protocol';
import { DeskError } from '../problems/desk-error.ts';

/** The desk's members: who they are by signature, and the names the server keeps for them. */
export interface Members {
  readonly roster: Roster;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Verifies the roster that the server sent.
 *
 * @param place `root` from a verified descriptor, or the member's own key before the desk has an epoch.
 * @param before what this session verified earlier: the server cannot take back or replace a frame that we have seen.
 */
export function readRoster(
  answer: RosterAnswer,
  place: { origin: string; desk: string; root: string },
  before?: Roster,
): Members {
  try {
    const roster = verifyRoster(answer.frames, place);
    if (before && !continues(answer.frames, before)) throw new DeskError('roster-unverified');
    return { roster, names: new Map(answer.members.map(({ account, name }) => [account, name])) };
  } catch (cause) {
    throw new DeskError('roster-unverified', { cause });
  }
}

/** A member's name, or the account where the server gives none. */
export function nameOf(members: Members, account: string): string {
  return members.names.get(account) ?? account;
}

function continues(frames: readonly string[], before: Roster): boolean {
  return verifyRoster(frames.slice(0, before.length), before).head === before.head;
}
