import type {
  CaseCard,
  CaseState,
  Day,
  GoneCase,
  ListedCase,
  Matter,
  Outcome,
  Queue,
  Scrub,
  UnopenableList,
} from '@bellbuoy/protocol';
import type { DueDay } from '../days/day-words.ts';

/** A report that nobody has opened: all that the server knows of it, and so all that a row can show. */
export interface WaitingRow {
  readonly report: string;
  readonly day: Day;
  readonly bytes: number;
  readonly isUrgent: boolean;
  readonly screenBy: string | null;
  readonly due: DueDay;
  readonly claimant: Person | null;
}

export interface Person {
  readonly account: string;
  readonly name: string;
  readonly isSelf: boolean;
}

/** A case in the list. `card` is null when it could not be opened here, or while there is none. */
export interface OpenRow {
  readonly kind: CaseState;
  readonly id: string;
  readonly report: string;
  readonly day: Day;
  readonly isUrgent: boolean;
  readonly card: CaseCard | null;
  /** Whether another desk moved it here, and nobody has taken it yet. */
  readonly isMovedHere: boolean;
  readonly category: Matter | null;
  readonly due: DueDay | null;
  readonly claimant: Person | null;
  readonly disposition: Outcome | null;
  /** How the report was scrubbed: until it was, only its claimant reads the case. */
  readonly scrub: Scrub | null;
  /** Whether its outcome waits for the reader as the second person. */
  readonly isToReview: boolean;
  /** The cases of one object or event that it is folded with; null when it stands alone. */
  readonly cluster: string | null;
  readonly unread: number;
}

/** What is left of a case whose report was withdrawn or deleted, that another desk has now, or from which we have stepped back. */
export interface GoneRow {
  readonly kind: 'withdrawn' | 'purged' | 'recused' | 'moved';
  readonly id: string;
  readonly day: Day;
}

export type ListRow = OpenRow | GoneRow;

/** A report that could not be opened here: it never became a case. */
export interface UnopenableRow {
  readonly report: string;
  readonly day: Day;
  readonly bytes: number;
  readonly isUrgent: boolean;
  readonly purgeOn: Day | null;
}

/** Everything that the list pane shows. */
export interface Lists {
  readonly waiting: readonly WaitingRow[];
  readonly unopenable: readonly UnopenableRow[];
  readonly rows: readonly ListRow[];
  /** Whether all cases are here: of a very long list the rest comes after what has to be done first. */
  readonly isWhole: boolean;
}

export function isOpenRow(row: ListRow): row is OpenRow {
  return 'card' in row;
}

export function waitingRow(item: Queue[number], personOf: (account: string) => Person): WaitingRow {
  const { report, day, size, urgent, screenBy, due, warnOn, claimant } = item;
  return {
    ...{ report, day, bytes: size, isUrgent: urgent, screenBy },
    due: { on: due, kind: 'answer', warnOn },
    claimant: claimant === null ? null : personOf(claimant),
  };
}

export function unopenableRow({ report, day, size, urgent, purgeOn }: UnopenableList[number]): UnopenableRow {
  return { report, day, bytes: size, isUrgent: urgent, purgeOn };
}

export function listRow(
  row: ListedCase | GoneCase,
  card: CaseCard | null,
  {
    personOf,
    isToReview,
  }: { personOf: (account: string) => Person; isToReview: (row: ListedCase) => boolean },
): ListRow {
  if (!('card' in row)) return { kind: row.state, id: row.case, day: row.day };
  const { report, day, urgent, claimant, disposition, scrub, cluster, unread } = row;
  return {
    ...{
      kind: row.state,
      id: row.case,
      report,
      day,
      isUrgent: urgent,
      card,
      isMovedHere: row.card === null,
      due: dueOf(row),
      disposition,
      scrub,
      isToReview: isToReview(row),
      cluster,
      unread,
    },
    category: row.category ?? card?.category ?? null,
    claimant: claimant === null ? null : personOf(claimant),
  };
}

/** What a case owes next; null when it is finished. */
export function dueOf({
  due,
  dueKind,
  warnOn,
}: Pick<ListedCase, 'due' | 'dueKind' | 'warnOn'>): DueDay | null {
  return due === null || dueKind === null || warnOn === null ? null : { on: due, kind: dueKind, warnOn };
}
