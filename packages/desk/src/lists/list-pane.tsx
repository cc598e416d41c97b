import type { Day } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Chosen } from '../desk/desk-state.ts';
import { say } from '../messages/say.ts';
import { type Group, type GroupId, groupLists, nextWaiting } from './groups.ts';
import { CaseRowView, UnopenableRowView, WaitingRowView } from './list-row.tsx';
import type { Lists } from './list-rows.ts';

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
        <h2>{say('list.title')}</h2>
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
      <h3>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say(`group.${id}`)} <span class="count">{count}</span>
        </button>
      </h3>
      {isOpen && (count === 0 ? <p class="empty">{say(`group.${id}.empty`)}</p> : children)}
    </div>
  );
}

function Rows({ group, chosen, today }: { group: Group; chosen: Chosen; today: Day }) {
  return (
    <ul>
      {group.id === 'unopenable' &&
        group.rows.map((row) => (
          <li key={row.report}>
            <UnopenableRowView
              row={row}
              today={today}
              isChosen={chosen.kind === 'waiting' && chosen.report === row.report}
            />
          </li>
        ))}
      {group.id === 'waiting' &&
        group.rows.map((row) => (
          <li key={row.report}>
            <WaitingRowView
              row={row}
              today={today}
              isChosen={chosen.kind === 'waiting' && chosen.report === row.report}
            />
          </li>
        ))}
      {group.id !== 'waiting' &&
        group.id !== 'unopenable' &&
        group.rows.map((row) => (
          <li key={row.id}>
            <CaseRowView row={row} today={today} isChosen={chosen.kind === 'case' && chosen.id === row.id} />
          </li>
        ))}
    </ul>
  );
}
