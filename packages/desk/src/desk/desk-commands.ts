import { isAtRedressDesk } from '@bellbuoy/protocol';
import { type Command, command } from '../keyboard/command.ts';
import { isOpenRow } from '../lists/list-rows.ts';
import { titleOf } from '../lists/row-words.ts';
import { say } from '../messages/say.ts';
import type { BarPage } from '../shell/bar.tsx';
import { pagesOf } from '../shell/pages.ts';
import { clusterCommands } from './cluster-commands.ts';
import type { Desk } from './desk.ts';
import type { DeskState } from './desk-state.ts';
import { deskMoveCommands } from './moving-commands.ts';
import { scrubCommands } from './scrub-commands.ts';

/** What the frame around the desk can do. */
export interface FrameActions {
  readonly openPalette: () => void;
  readonly openKeys: () => void;
  readonly exportCase: () => void;
  readonly exportList: () => void;
  readonly startDeciding: () => void;
  readonly signOut: () => void;
}

/** Everything that can be done from the keyboard at this moment. */
export function deskCommands(desk: Desk, frame: FrameActions): Command[] {
  const state = desk.store.read();
  return [
    ...workingCommands(desk, frame, state),
    ...(isAtRedressDesk(state.seat.session) ? [] : intakeCommands(desk, state)),
    ...exportCommands(frame, state),
    ...movingCommands(desk),
    ...frameCommands(frame),
  ];
}

// Guardians put nothing into other words, fold nothing and give nothing away.
function intakeCommands(desk: Desk, state: DeskState): Command[] {
  return [...scrubCommands(desk, state), ...deskMoveCommands(desk, state), ...clusterCommands(desk)];
}

function movingCommands(desk: Desk): Command[] {
  const { seat } = desk.store.read();
  const { session } = seat;
  const pages = pagesOf(seat);
  return [
    command('moving', 'down', say('command.down'), {
      keys: ['j'],
      run: () => desk.rows.move(1),
      isInPalette: false,
    }),
    command('moving', 'up', say('command.up'), {
      keys: ['k'],
      run: () => desk.rows.move(-1),
      isInPalette: false,
    }),
    // A row is a link: Enter opens it without our doing. Listed so that people know.
    command('moving', 'open', say('command.open'), { keys: ['Enter'], isReady: false, isInPalette: false }),
    command('moving', 'leave', say('command.leave'), {
      keys: ['Escape'],
      run: leaveField,
      isInPalette: false,
    }),
    command('moving', 'first', say('command.first'), {
      keys: ['Home'],
      run: desk.rows.toFirst,
      isReady: isInList(),
      isInPalette: false,
    }),
    command('moving', 'last', say('command.last'), {
      keys: ['End'],
      run: desk.rows.toLast,
      isReady: isInList(),
      isInPalette: false,
    }),
    command('moving', 'filter', say('command.filter'), {
      keys: ['/'],
      run: () => focusOn('filter'),
      isReady: document.getElementById('filter') !== null,
    }),
    command('moving', 'back', say('command.back'), { keys: ['u'], run: () => backToList(desk) }),
    command('moving', 'cases', say('command.cases'), { keys: ['g', 'c'], run: () => goTo('#/') }),
    // Where somebody can never go is not listed for them either.
    ...pages.flatMap((page) => (page === 'cases' ? [] : [toPage(page)])),
    ...(session.roles.includes('lead') ? [toRecovery()] : []),
    command('desk', 'language', say('command.language'), { keys: ['g', 'l'], run: chooseLanguage }),
  ];
}

function toRecovery(): Command {
  return command('moving', 'recovery', say('command.recovery'), {
    keys: ['g', 'r'],
    run: () => goTo('#/recovery'),
  });
}

const PAGE_KEYS: Readonly<Record<Exclude<BarPage, 'cases'>, string>> = {
  ...{ members: 'm', measures: 's', accounts: 't', account: 'a', awards: 'w', publications: 'p' },
  ...{ decisions: 'd', oversight: 'o', 'guardian-keys': 'k', 'access-log': 'e', demands: 'y' },
};

function toPage(page: Exclude<BarPage, 'cases'>): Command {
  return command('moving', page, say(`command.${page}`), {
    keys: ['g', PAGE_KEYS[page]],
    run: () => goTo(`#/${page}`),
  });
}

function workingCommands(desk: Desk, frame: FrameActions, { reading, held, seat }: DeskState): Command[] {
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
      keys: ['v'],
      run: frame.startDeciding,
      isReady: isOpen && !isAtRedressDesk(seat.session),
    }),
    command('working', 'finish', say('deciding.outcome.do'), {
      keys: ['f'],
      run: frame.startDeciding,
      isReady: isOpen && row?.vetted === 2 && !isAtRedressDesk(seat.session),
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

function exportCommands({ exportCase, exportList }: FrameActions, { reading, lists }: DeskState): Command[] {
  return [
    command('working', 'export-case', say('command.export-case'), {
      keys: ['p'],
      run: exportCase,
      isReady: reading.kind === 'case',
    }),
    command('working', 'export-list', say('command.export-list'), {
      keys: [],
      run: exportList,
      isReady: lists?.rows.some(isOpenRow) === true,
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

/** The cases that the palette offers for what is typed: found by the desk's own words, never by what somebody reported. */
export function findCases(desk: Desk, typed: string): Command[] {
  const ids = new Set(desk.search.find(typed).slice(0, MOST_CASES));
  const rows = desk.store.read().lists?.rows.filter((row) => ids.has(row.id)) ?? [];
  return rows.filter(isOpenRow).map((row) =>
    command('moving', row.id, say('command.case', { title: titleOf(row) }), {
      keys: [],
      run: () => desk.go({ kind: 'case', id: row.id }),
    }),
  );
}

/** Enough to choose from; whoever wants another types one more word. */
const MOST_CASES = 20;

function goTo(hash: string): void {
  location.hash = hash;
}

// The choice is on the account's page, which has to be drawn first.
function chooseLanguage(): void {
  goTo('#/account');
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>('select.language')?.focus()),
  );
}

async function claimNext(desk: Desk): Promise<void> {
  if (desk.store.read().reading.kind === 'opening') return;
  await desk.queue.claimNext();
}

function backToList(desk: Desk): void {
  const { chosen } = desk.store.read();
  desk.go({ kind: 'nothing' });
  if (chosen.kind !== 'nothing') desk.rows.toKey(chosen.kind === 'case' ? chosen.id : chosen.report);
}

// Home and End belong to the letter while somebody reads it.
function isInList(): boolean {
  return Boolean(document.activeElement?.closest('.list'));
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
