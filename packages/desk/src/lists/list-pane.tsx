import type { Day } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ageWords, clockTime, dueWords, shortDay } from '../days/day-words.ts';
import type { Chosen } from '../desk/desk-state.ts';
import { say } from '../messages/say.ts';
import { addressOf } from '../shell/address.ts';
import { type Group, type GroupId, groupLists, nextWaiting } from './groups.ts';
import {
  isOpenRow,
  type ListRow,
  type Lists,
  type OpenRow,
  type Person,
  type WaitingRow,
} from './list-rows.ts';
import { endingWords, sizeWords, titleOf } from './row-words.ts';

export interface ListPaneProps {
  /** Null until the first answer. */
  readonly lists: Lists | null;
  /** How many reports and messages have come that are not shown yet; null when nothing has changed. */
  readonly news: number | null;
  readonly chosen: Chosen;
  readonly today: Day;
  readonly onShowNews: () => void;
  readonly onClaimNext: () => void;
}

/** The queue and the cases, in sections that stay where they are until somebody asks for news. */
export function ListPane({ lists, news, chosen, today, onShowNews, onClaimNext }: ListPaneProps) {
  return (
    <section class="pane list" aria-label={say('list.title')}>
      <div class="list-head">
        <h1>{say('list.title')}</h1>
        {lists && nextWaiting(lists) && (
          <button type="button" class="button only-narrow" onClick={onClaimNext}>
            {say('claim.next.short')}
          </button>
        )}
        {news !== null && (
          <button type="button" class="button plain" onClick={onShowNews}>
            {news > 0 ? say('list.news', { count: news }) : say('list.changed')}{' '}
            <kbd aria-hidden="true">.</kbd>
          </button>
        )}
      </div>
      <div class="row columns" aria-hidden="true">
        <span>{say('column.subject')}</span>
        <span class="category">{say('column.category')}</span>
        <span class="age">{say('column.age')}</span>
        <span class="due">{say('column.due')}</span>
        <span class="who">{say('column.who')}</span>
        <span class="state">{say('column.state')}</span>
      </div>
      {lists === null ? (
        <p class="empty" role="status">
          {say('list.loading')}
        </p>
      ) : (
        groupLists(lists).map((group) => (
          <Section key={group.id} id={group.id} count={group.rows.length}>
            <Rows group={group} chosen={chosen} today={today} />
          </Section>
        ))
      )}
    </section>
  );
}

function Section({ id, count, children }: { id: GroupId; count: number; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(id !== 'ended');
  return (
    <div class="group">
      <h2>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say(`group.${id}`)} <span class="count">{count}</span>
        </button>
      </h2>
      {isOpen && (count === 0 ? <p class="empty">{say(`group.${id}.empty`)}</p> : children)}
    </div>
  );
}

function Rows({ group, chosen, today }: { group: Group; chosen: Chosen; today: Day }) {
  return (
    <ul>
      {group.id === 'waiting'
        ? group.rows.map((row) => (
            <li key={row.report}>
              <Waiting
                row={row}
                today={today}
                isChosen={chosen.kind === 'waiting' && chosen.report === row.report}
              />
            </li>
          ))
        : group.rows.map((row) => (
            <li key={row.id}>
              <Case row={row} today={today} isChosen={chosen.kind === 'case' && chosen.id === row.id} />
            </li>
          ))}
    </ul>
  );
}

function Waiting({ row, today, isChosen }: { row: WaitingRow; today: Day; isChosen: boolean }) {
  const { report, day, bytes, isUrgent, screenBy, claimant } = row;
  return (
    <Row href={addressOf({ kind: 'waiting', report })} isChosen={isChosen}>
      <span class="subject">
        {isUrgent && <span class="urgent">{say('urgent')}</span>}
        <span class="text">{say('row.unopened', { day: shortDay(day) })}</span>
      </span>
      <span class="category">{sizeWords(bytes)}</span>
      <Age day={day} today={today} />
      <span class="due">{screenBy && say('row.screen-by', { time: clockTime(screenBy) })}</span>
      <Who claimant={claimant} />
      <span class="state">{say(claimant === null ? 'state.waiting' : 'state.claimed')}</span>
    </Row>
  );
}

function Case({ row, today, isChosen }: { row: ListRow; today: Day; isChosen: boolean }) {
  return (
    <Row
      href={addressOf({ kind: 'case', id: row.id })}
      isChosen={isChosen}
      isUnread={isOpenRow(row) && row.unread > 0}
    >
      <span class="subject">
        {isOpenRow(row) && row.isUrgent && row.kind === 'open' && <span class="urgent">{say('urgent')}</span>}
        <span class={hasTitle(row) ? 'text' : 'text quiet'}>
          {isOpenRow(row) ? titleOf(row) : say('row.unopened', { day: shortDay(row.day) })}
        </span>
      </span>
      <span class="category">{categoryWords(row)}</span>
      <Age day={row.day} today={today} />
      <Due row={row} today={today} />
      <Who claimant={isOpenRow(row) ? row.claimant : null} />
      <span class="state">{stateWords(row)}</span>
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

function Due({ row, today }: { row: ListRow; today: Day }) {
  if (row.kind !== 'open' || row.due === null) return <span class="due" />;
  const { short, long, isLate } = dueWords(row.due, today);
  return (
    <span class={isLate ? 'due late' : 'due'}>
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

function categoryWords(row: ListRow): string {
  if (!isOpenRow(row)) return say('row.gone');
  return row.category === null ? '' : say(`category.${row.category}`);
}

function stateWords(row: ListRow): string {
  if (!isOpenRow(row)) return say(row.kind === 'withdrawn' ? 'state.withdrawn' : 'state.purged');
  if (row.unread > 0) return say('state.message');
  if (row.kind === 'finished') return endingWords(row.disposition);
  return say('state.open');
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
