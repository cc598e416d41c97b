import type { Command, CommandSection } from '../keyboard/command.ts';
import { isOpenRow } from '../lists/list-rows.ts';
import { titleOf } from '../lists/row-words.ts';
import { say } from '../messages/say.ts';
import type { Desk } from './desk.ts';
import type { DeskState } from './desk-state.ts';

/** What the frame around the desk can do. */
export interface FrameActions {
  readonly openPalette: () => void;
  readonly openKeys: () => void;
  readonly startDeciding: () => void;
  readonly signOut: () => void;
}

/** Everything that can be done from the keyboard at this moment. */
export function deskCommands(desk: Desk, frame: FrameActions): Command[] {
  const state = desk.store.read();
  return [
    ...workingCommands(desk, frame, state),
    ...movingCommands(desk),
    ...frameCommands(frame),
    ...caseCommands(desk, state),
  ];
}

function movingCommands(desk: Desk): Command[] {
  return [
    command('moving', 'down', say('command.down'), {
      keys: ['j'],
      run: () => moveFocus(1),
      isInPalette: false,
    }),
    command('moving', 'up', say('command.up'), { keys: ['k'], run: () => moveFocus(-1), isInPalette: false }),
    // A row is a link: Enter opens it without our doing. Listed so that people know.
    command('moving', 'open', say('command.open'), { keys: ['Enter'], isReady: false, isInPalette: false }),
    command('moving', 'leave', say('command.leave'), {
      keys: ['Escape'],
      run: leaveField,
      isInPalette: false,
    }),
    command('moving', 'back', say('command.back'), { keys: ['u'], run: () => backToList(desk) }),
    command('moving', 'cases', say('command.cases'), { keys: ['g', 'c'], run: () => goTo('#/') }),
    command('moving', 'members', say('command.members'), { keys: ['g', 'm'], run: () => goTo('#/members') }),
    command('moving', 'account', say('command.account'), { keys: ['g', 'a'], run: () => goTo('#/account') }),
  ];
}

function workingCommands(desk: Desk, frame: FrameActions, { reading, held }: DeskState): Command[] {
  const row = reading.kind === 'case' ? reading.opened.row : null;
  const isOpen = row?.state === 'open';
  return [
    command('working', 'claim-next', say('command.claim-next'), {
      keys: ['c'],
      run: () => void claimNext(desk),
    }),
    command('working', 'reply', say('command.reply'), {
      keys: ['r'],
      run: () => focusOn('reply'),
      isReady: isOpen,
    }),
    command('working', 'note', say('command.note'), {
      keys: ['n'],
      run: () => focusOn('note'),
      isReady: row !== null,
    }),
    command('working', 'title', say('command.title'), {
      keys: ['e'],
      run: pressTitle,
      isReady: row !== null,
    }),
    command('working', 'decide', say('deciding.command'), {
      keys: ['d'],
      run: frame.startDeciding,
      isReady: isOpen,
    }),
    command('working', 'reopen', say('command.reopen'), {
      keys: ['o'],
      run: () => void desk.cases.reopen(),
      isReady: row?.state === 'finished',
    }),
    command('working', 'news', say('command.news'), {
      keys: ['.'],
      run: desk.lists.showHeld,
      isReady: held !== null,
    }),
    command('working', 'send', say('command.send'), {
      keys: ['Ctrl+Enter'],
      isReady: false,
      isInPalette: false,
    }),
  ];
}

function frameCommands(frame: FrameActions): Command[] {
  return [
    command('desk', 'palette', say('command.palette'), {
      keys: ['Ctrl+k'],
      run: frame.openPalette,
      isInPalette: false,
    }),
    command('desk', 'keys', say('command.keys'), { keys: ['?'], run: frame.openKeys }),
    command('desk', 'sign-out', say('command.sign-out'), { keys: ['g', 'x'], run: frame.signOut }),
  ];
}

// Found by their working titles only: never by anything that somebody reported.
function caseCommands(desk: Desk, { lists }: DeskState): Command[] {
  const rows = lists?.rows.filter(isOpenRow) ?? [];
  return rows.map((row) =>
    command('moving', row.id, say('command.case', { title: titleOf(row) }), {
      keys: [],
      run: () => desk.go({ kind: 'case', id: row.id }),
    }),
  );
}

type Details = Pick<Command, 'keys'> & Partial<Pick<Command, 'run' | 'isReady' | 'isInPalette'>>;

function command(section: CommandSection, id: string, words: string, details: Details): Command {
  return { id, words, section, isReady: true, isInPalette: true, run: () => {}, ...details };
}

function goTo(hash: string): void {
  location.hash = hash;
}

async function claimNext(desk: Desk): Promise<void> {
  if (desk.store.read().reading.kind === 'opening') return;
  await desk.queue.claimNext();
}

/** Moves the focus among the rows as they are on screen: from the one that has it, or the chosen one. */
function moveFocus(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>('.list a.row')];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  const next =
    from < 0 ? (step === 1 ? 0 : rows.length - 1) : Math.min(Math.max(from + step, 0), rows.length - 1);
  rows[next]?.focus();
}

function backToList(desk: Desk): void {
  const current = document.querySelector<HTMLAnchorElement>('.list a.row[aria-current="true"]');
  desk.go({ kind: 'nothing' });
  current?.focus();
}

function leaveField(): void {
  document.querySelector<HTMLElement>('.letter h2, .centre')?.focus({ preventScroll: true });
}

function focusOn(id: string): void {
  const field = document.getElementById(id);
  field?.focus();
  field?.scrollIntoView({ block: 'nearest' });
}

function pressTitle(): void {
  document.querySelector<HTMLButtonElement>('[data-command="title"]')?.click();
}
