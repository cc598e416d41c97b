import { isAtRedressDesk } from '@bellbuoy/protocol';
import { isOpenRow } from '../lists/list-rows.ts';
import { createRowFocus, type RowFocus } from '../lists/row-focus.ts';
import { type CaseSearch, createCaseSearch } from '../search/case-search.ts';
import { keepIndexed } from '../search/keep-indexed.ts';
import type { Seat } from '../seat/seat.ts';
import { addressOf, parseAddress } from '../shell/address.ts';
import { createStore } from '../shell/store.ts';
import { type CaseActions, createCaseActions } from './case-actions.ts';
import { type ClusterActions, createClusterActions } from './cluster-actions.ts';
import { createDecidingActions, type DecidingActions } from './deciding-actions.ts';
import { createDeskLists, type DeskLists } from './desk-lists.ts';
import type { Chosen, DeskState, DeskStore, Drafts, Reading } from './desk-state.ts';
import { createExportActions, type ExportActions } from './export-actions.ts';
import { createMovingActions, type MovingActions } from './moving-actions.ts';
import { createQueueActions, type QueueActions } from './queue-actions.ts';
import { createReplyActions, type ReplyActions } from './reply-actions.ts';
import { createScrubActions, type ScrubActions } from './scrub-actions.ts';
import { createTellingActions, type TellingActions } from './telling-actions.ts';

/** A member's desk while they sit at it: what it shows, and what they can do. */
export interface Desk {
  readonly store: DeskStore;
  readonly lists: DeskLists;
  readonly queue: QueueActions;
  readonly cases: CaseActions;
  /** The rows of the list, for the keyboard. */
  readonly rows: RowFocus;
  readonly clusters: ClusterActions;
  readonly exports: ExportActions;
  readonly search: CaseSearch;
  readonly scrub: ScrubActions;
  readonly replies: ReplyActions;
  readonly deciding: DecidingActions;
  readonly moving: MovingActions;
  readonly telling: TellingActions;
  /** Goes to something, by way of the address. */
  go(chosen: Chosen): void;
  /** Shows what the address names. */
  follow(hash: string): void;
}

/** @param drafts what this member was writing when the desk locked. */
export function createDesk(seat: Seat, drafts: Drafts): Desk {
  const store = createStore<DeskState>({ ...emptyState, seat, drafts });
  const lists = createDeskLists(store);
  const cases = createCaseActions(store, lists);
  const search = createCaseSearch();
  keepIndexed(store, search);
  const follow = (hash: string) => {
    const address = parseAddress(hash);
    if (address.page !== 'oversight') store.change({ begunCheck: null });
    if (address.page !== 'cases') return;
    const { chosen } = address;
    const refused = refusalOf(chosen, store.read());
    if (chosen.kind !== 'case' || refused) {
      return store.change({ chosen, ...nothingWritten, reading: refused ?? { kind: 'nothing' } });
    }
    store.change({ chosen, ...nothingWritten, reading: { kind: 'loading' } });
    void cases.read(chosen.id);
  };
  const go = (chosen: Chosen) => {
    const hash = addressOf(chosen);
    // Where the address is the same already, no change of it tells anybody to follow.
    if (location.hash === hash) follow(hash);
    else location.hash = hash;
  };
  const queue = createQueueActions(store, lists, go);
  const rows = createRowFocus(() => focusedRow() ?? keyOf(store.read().chosen));
  const scrub = createScrubActions(store, cases, lists);
  const clusters = createClusterActions(store, lists);
  const replies = createReplyActions(store, cases);
  const exports = createExportActions(store);
  const deciding = createDecidingActions(store, cases);
  const moving = createMovingActions(store, lists);
  const telling = createTellingActions(store, cases, lists);
  return {
    ...{ store, lists, cases, deciding, clusters, exports, scrub, replies, queue, rows, search },
    ...{ go, follow, moving, telling },
  };
}

function focusedRow(): string | null {
  return document.activeElement?.closest<HTMLElement>('.rows li')?.dataset['key'] ?? null;
}

function keyOf(chosen: Chosen): string | null {
  if (chosen.kind === 'nothing') return null;
  return chosen.kind === 'case' ? chosen.id : chosen.report;
}

// What the list shows to be somebody else's, or gone, need not be asked for.
function refusalOf(chosen: Chosen, { lists, seat }: Pick<DeskState, 'lists' | 'seat'>): Reading | null {
  const row = chosen.kind === 'case' ? lists?.rows.find(({ id }) => id === chosen.id) : undefined;
  if (row === undefined) return null;
  if (!isOpenRow(row)) return { kind: 'failed', code: row.kind === 'recused' ? 'recused' : 'gone' };
  const mayRead = row.claimant?.isSelf || row.scrub !== null || isAtRedressDesk(seat.session);
  return mayRead ? null : { kind: 'failed', code: 'not-claimed' };
}

/** Going elsewhere closes what was open, whose drafts stay. */
const nothingWritten = {
  trouble: null,
  scrubbing: null,
  translating: null,
  handed: null,
  isMoving: false,
  telling: null,
} as const;

const emptyState: Omit<DeskState, 'seat' | 'drafts'> = {
  lists: null,
  held: null,
  chosen: { kind: 'nothing' },
  reading: { kind: 'nothing' },
  busy: null,
  trouble: null,
  said: '',
  scrubbing: null,
  handed: null,
  steppingBack: null,
  isMoving: false,
  telling: null,
  translating: null,
  showsTranslations: false,
  undo: null,
  selected: new Set(),
  replies: [],
  isChoosingReply: false,
  begunWith: null,
  begunCheck: null,
};
