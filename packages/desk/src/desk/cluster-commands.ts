import type { Command } from '../keyboard/command.ts';
import { say } from '../messages/say.ts';
import type { Desk } from './desk.ts';

/** Folding, and taking back what was done last, from the keyboard. */
export function clusterCommands(desk: Desk): Command[] {
  const { selected, undo, chosen, lists } = desk.store.read();
  const row = rowAtHand(desk);
  const isFolded = lists?.rows.some(
    (each) => chosen.kind === 'case' && each.id === chosen.id && 'cluster' in each && each.cluster !== null,
  );
  return [
    command('select', say('command.select'), ['x'], row !== null, () => row && desk.clusters.select(row)),
    command(
      'fold',
      say('command.fold'),
      ['X'],
      selected.size > 1,
      () => void desk.clusters.fold([...selected]),
    ),
    command(
      'unfold',
      say('command.unfold'),
      [],
      isFolded === true,
      () => void (chosen.kind === 'case' && desk.clusters.unfold([chosen.id])),
    ),
    command('undo', say('command.undo'), ['z'], undo !== null, () => void undo?.()),
  ];
}

// The row that has the focus, or else the case that is open.
function rowAtHand(desk: Desk): string | null {
  const { chosen, lists } = desk.store.read();
  const focused = document.activeElement?.closest<HTMLElement>('.rows li')?.dataset['key'];
  const key = focused ?? (chosen.kind === 'case' ? chosen.id : null);
  return lists?.rows.some(({ id }) => id === key) ? (key ?? null) : null;
}

function command(
  id: string,
  words: string,
  keys: readonly string[],
  isReady: boolean,
  run: () => void,
): Command {
  return { id, words, section: 'working', keys, isReady, isInPalette: true, run };
}
