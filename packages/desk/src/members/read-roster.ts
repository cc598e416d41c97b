import { type Roster, type RosterAnswer, verifyRoster } from '@bellbuoy/protocol';
import { DeskError } from '../problems/desk-error.ts';
import type { RosterMark } from '../programme/seen-before.ts';

/** The desk's members: who they are by signature, and the names the server keeps for them. */
export interface Members {
  readonly roster: Roster;
  readonly names: ReadonlyMap<string, string>;
}

interface Place {
  readonly origin: string;
  readonly desk: string;
  readonly root: string;
}

/**
 * Verifies the roster that the server sent.
 *
 * @param place `root` from a verified descriptor, or the member's own key before the desk has an epoch.
 * @param before what was verified earlier: the server cannot take back or replace a frame that we have seen.
 * @throws DeskError `roster-unverified`, or `rolled-back` when it does not continue that.
 */
export function readRoster(answer: RosterAnswer, place: Place, before: RosterMark | null = null): Members {
  try {
    const roster = verifyRoster(answer.frames, place);
    if (before && !continues(answer.frames, place, before)) throw new DeskError('rolled-back');
    return { roster, names: new Map(answer.members.map(({ account, name }) => [account, name])) };
  } catch (cause) {
    throw cause instanceof DeskError ? cause : new DeskError('roster-unverified', { cause });
  }
}

/** A member's name, or the account where the server gives none. */
export function nameOf(members: Members, account: string): string {
  return members.names.get(account) ?? account;
}

function continues(frames: readonly string[], place: Place, { length, head }: RosterMark): boolean {
  return frames.length >= length && verifyRoster(frames.slice(0, length), place).head === head;
}
