import { say, spokenLanguage } from '../messages/say.ts';
import { otherDesks, titleOfDesk } from '../moving/other-desks.ts';
import { type Moving, moveCase } from '../moving/write-move.ts';
import { deskOf } from '../programme/read-programme.ts';
import { attempt } from './attempt.ts';
import type { DeskLists } from './desk-lists.ts';
import type { DeskState, DeskStore } from './desk-state.ts';

/** What a claimant does to give a case to another desk. */
export type MovingActions = ReturnType<typeof createMovingActions>;

export function createMovingActions(store: DeskStore, lists: DeskLists) {
  return {
    /** Asks to which desk, of the case that is read here. Nothing yet is done. */
    ask(): void {
      if (canMove(store.read())) store.change({ isMoving: true, trouble: null });
    },
    close: () => store.change({ isMoving: false }),
    move: (moving: Moving) =>
      attempt(store, { busy: 'move', kept: 'kept.nothing-changed' }, async () => {
        const { seat, reading } = store.read();
        if (reading.kind !== 'case') return;
        await moveCase(seat, reading.opened, moving);
        const desk = deskOf(seat.programme, moving.desk) ?? { id: moving.desk, title: {} };
        const said = say('moving.said', { desk: titleOfDesk(desk, spokenLanguage().tag) });
        // What was begun in it is not to be kept by a desk that cannot read it any more.
        const { [reading.opened.row.case]: _, ...drafts } = store.read().drafts;
        store.change({ isMoving: false, said, drafts, reading: { kind: 'failed', code: 'gone' } });
        await lists.refresh('now');
      }),
  };
}

/** Whether the case that is read here can be given to another desk: by whoever has it, while it is worked on. */
export function canMove({ reading, seat }: Pick<DeskState, 'reading' | 'seat'>): boolean {
  if (reading.kind !== 'case') return false;
  const { state, claimant } = reading.opened.row;
  return state === 'open' && claimant === seat.session.account && otherDesks(seat).length > 0;
}
