import type { DeskSession } from './desk-session.ts';

/** Where a frame of the desk stands. */
export function placeOf(session: DeskSession, mailbox: string, epoch: number) {
  return { v: 1, ...deskOf(session), epoch, mailbox } as const;
}

export function deskOf({ origin, desk }: DeskSession) {
  return { origin, desk };
}
