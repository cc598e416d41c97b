import type { Day } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { ageWords, clockTime, type DueDay, dueWords, shortDay } from '../days/day-words.ts';
import { say } from '../messages/say.ts';
import { addressOf } from '../shell/address.ts';
import {
  isOpenRow,
  type ListRow,
  type OpenRow,
  type Person,
  type UnopenableRow,
  type WaitingRow,
} from './list-rows.ts';
import { endingWords, sizeWords, titleOf } from './row-words.ts';

/** The row of a report that nobody has opened. */
export function WaitingRowView({ row, today, isChosen }: { row: WaitingRow; today: Day; isChosen: boolean }) {
  const { report, day, bytes, isUrgent, screenBy, due, claimant } = row;
  return (
    <Row href={addressOf({ kind: 'waiting', report })} isChosen={isChosen}>
      <span class="subject">
        {isUrgent && <span class="urgent">{say('urgent')}</span>}
        <span class="text">{say('row.unopened', { day: shortDay(day) })}</span>
      </span>
      <span class="category">{sizeWords(bytes)}</span>
      <Age day={day} today={today} />
      {screenBy === null ? <Due due={due} today={today} /> : <ScreenBy instant={screenBy} />}
      <Who claimant={claimant} />
      <span class="state">{say(claimant === null ? 'state.waiting' : 'state.claimed')}</span>
    </Row>
  );
}

/** The row of a report that could not be opened. */
export function UnopenableRowView({
  row,
  today,
  isChosen,
}: {
  row: UnopenableRow;
  today: Day;
  isChosen: boolean;
}) {
  const { report, day, bytes, isUrgent } = row;
  return (
    <Row href={addressOf({ kind: 'waiting', report })} isChosen={isChosen}>
      <span class="subject">
        {isUrgent && <span class="urgent">{say('urgent')}</span>}
        <span class="text quiet">{say('row.unopened', { day: shortDay(day) })}</span>
      </span>
      <span class="category">{sizeWords(bytes)}</span>
      <Age day={day} today={today} />
      <span class="due" />
      <Who claimant={null} />
      <span class="state">{say('state.unopenable')}</span>
    </Row>
  );
}

function ScreenBy({ instant }: { instant: string }) {
  const isLate = Date.parse(instant) < Date.now();
  return (
    <span class={isLate ? 'due late' : 'due'}>
      {say(isLate ? 'row.screen-late' : 'row.screen-by', { time: clockTime(instant) })}
    </span>
  );
}

/** The row of a case, or of what is left of one. */
export function CaseRowView({
  row,
  today,
  isChosen,
  folded,
  isSelected,
  hidesOutcome,
}: {
  row: ListRow;
  today: Day;
  isChosen: boolean;
  /** How many more cases of its cluster the row stands for. */
  folded: number;
  /** Whether it is chosen for folding. */
  isSelected: boolean;
  /** Whether how it ended is left unsaid. */
  hidesOutcome: boolean;
}) {
  return (
    <Row
      href={addressOf({ kind: 'case', id: row.id })}
      isChosen={isChosen}
      isUnread={isOpenRow(row) && row.unread > 0}
    >
      <span class="subject">
        {isSelected && (
          <span class="selected">
            <span aria-hidden="true">✓</span>
            <span class="unseen">{say('clusters.selected.row')}</span>
          </span>
        )}
        {isOpenRow(row) && row.isUrgent && row.kind === 'open' && <span class="urgent">{say('urgent')}</span>}
        <bdi class={hasTitle(row) ? 'text' : 'text quiet'}>{subjectWords(row)}</bdi>
        {folded > 0 && (
          <span class="folded">
            <span aria-hidden="true">+{folded}</span>
            <span class="unseen">{say('clusters.more', { count: folded })}</span>
          </span>
        )}
      </span>
      <span class="category">{categoryWords(row)}</span>
      <Age day={row.day} today={today} />
      <Due
        due={isOpenRow(row) && (row.kind === 'open' || row.kind === 'second-review') ? row.due : null}
        today={today}
      />
      <Who claimant={isOpenRow(row) ? row.claimant : null} />
      <span class="state">{stateWords(row, hidesOutcome)}</span>
    </Row>
  );
}

function Row({
  href,
  isChosen,
  isUnread = false,
  children,
}: {
  href: string;
  isChosen: boolean;
  isUnread?: boolean;
  children: ComponentChildren;
}) {
  return (
    <a class={isUnread ? 'row unread' : 'row'} href={href} aria-current={isChosen ? 'true' : undefined}>
      {children}
    </a>
  );
}

function Age({ day, today }: { day: Day; today: Day }) {
  const { short, long } = ageWords(day, today);
  return (
    <span class="age">
      <span aria-hidden="true">{short}</span>
      <span class="unseen">{long}</span>
    </span>
  );
}

function Due({ due, today }: { due: DueDay | null; today: Day }) {
  if (due === null) return <span class="due" />;
  const { short, long, standing } = dueWords(due, today);
  return (
    <span class={`due ${standing}`} title={long}>
      <span aria-hidden="true">{short}</span>
      <span class="unseen">{long}</span>
    </span>
  );
}

function Who({ claimant }: { claimant: Person | null }) {
  if (claimant === null) return <span class="who" />;
  const words = claimant.isSelf ? say('row.yours') : say('row.of', { name: claimant.name });
  return (
    <span class="who" title={claimant.name}>
      <span aria-hidden="true">{initialsOf(claimant.name)}</span>
      <span class="unseen">{words}</span>
    </span>
  );
}

function subjectWords(row: ListRow): string {
  if (isOpenRow(row)) return titleOf(row);
  if (row.kind === 'moved') return say('moving.row.away');
  return row.kind === 'recused' ? say('scrub.recused.row') : say('row.unopened', { day: shortDay(row.day) });
}

function categoryWords(row: ListRow): string {
  if (!isOpenRow(row)) return row.kind === 'recused' || row.kind === 'moved' ? '' : say('row.gone');
  return row.category === null ? '' : say(`category.${row.category}`);
}

function stateWords(row: ListRow, hidesOutcome: boolean): string {
  if (!isOpenRow(row)) return row.kind === 'recused' ? say('scrub.recused.state') : say(`state.${row.kind}`);
  if (row.unread > 0) return say('state.message');
  if (row.kind === 'finished' && !hidesOutcome) return endingWords(row.disposition);
  return say(`state.${row.kind}`);
}

function hasTitle(row: ListRow): row is OpenRow {
  return isOpenRow(row) && row.card !== null && row.card.subject !== '';
}

/** Two letters for a name, in its own script. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
