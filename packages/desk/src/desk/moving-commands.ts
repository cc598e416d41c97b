import { type Command, command } from '../keyboard/command.ts';
import { say } from '../messages/say.ts';
import type { Desk } from './desk.ts';
import type { DeskState } from './desk-state.ts';
import { canMove } from './moving-actions.ts';

/** Giving a case to another desk. */
export function deskMoveCommands(desk: Desk, state: DeskState): Command[] {
  return [
    command('working', 'move', say('moving.command'), {
      keys: ['m'],
      run: () => desk.moving.ask(),
      isReady: canMove(state),
    }),
  ];
}
