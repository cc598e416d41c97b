import { type Command, command } from '../keyboard/command.ts';
import { say } from '../messages/say.ts';
import type { Desk } from './desk.ts';
import type { DeskState } from './desk-state.ts';
import { chosenRow } from './scrub-actions.ts';

/** Commands of who reads a case. */
export function scrubCommands(desk: Desk, state: DeskState): Command[] {
  const { reading, seat } = state;
  const isOwn = reading.kind === 'case' && reading.opened.row.claimant === seat.session.account;
  return [
    command('working', 'summary', say('scrub.command'), {
      keys: ['s'],
      run: () => desk.scrub.begin(),
      isReady: isOwn,
    }),
    command('working', 'translation', say('scrub.translation.command'), {
      keys: ['t'],
      run: () => desk.scrub.beginTranslation(),
      isReady: reading.kind === 'case' && reading.opened.original !== null,
    }),
    command('working', 'replies', say('replies.command'), {
      keys: ['b'],
      run: () => void desk.replies.open(),
      isReady: isOwn && reading.opened.row.state === 'open',
    }),
    command('working', 'step-back', say('scrub.recuse.command'), {
      keys: [],
      run: () => desk.scrub.askToStepBack(),
      isReady: chosenRow(state) !== null,
    }),
  ];
}
