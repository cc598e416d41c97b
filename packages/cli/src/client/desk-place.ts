import { type DeskKind, GUARDIANS_DESK } from '@bellbuoy/protocol';
import type { DeskSession } from './desk-session.ts';

/** Where a frame of the desk stands. */
export function placeOf(session: DeskSession, mailbox: string, epoch: number) {
  return { v: 1, ...deskOf(session), epoch, mailbox } as const;
}

export function deskOf({ origin, desk }: DeskSession) {
  return { origin, desk };
}

/** The guardians' desk has an id of its own, and hears what no other does. */
export function kindOf(desk: string): DeskKind {
  return desk === GUARDIANS_DESK ? 'redress' : 'intake';
}
