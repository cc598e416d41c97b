import type { Day } from '@bellbuoy/protocol';
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Chosen } from '../desk/desk-state.ts';
import { say } from '../messages/say.ts';
import { FilterField } from './filter-field.tsx';
import { type Group, type GroupId, groupLists, nextWaiting, onlyFound } from './groups.ts';
import { CaseRowView, UnopenableRowView, WaitingRowView } from './list-row.tsx';
import type { Lists } from './list-rows.ts';
import type { RowFocus } from './row-focus.ts';
import { VirtualRows } from './virtual-rows.tsx';

export interface ListPaneProps {
  /** Null until the first answer. */
  readonly lists: Lists | null;
  /** How many reports and messages have come that are not shown yet; null when nothing has changed. */
  readonly news: number | null;
  readonly chosen: Chosen;
  readonly today: Day;
  readonly focus: RowFocus;
  /** What is typed above the list, and the cases that have it; null when nothing is typed. */
  readonly typed: string;
  readonly found: ReadonlySet<string> | null;
  readonly onType: (typed: string) => void;
  readonly onShowNews: () => void;
  readonly onClaimNext: () => void;
}

/** The queue and the cases, in sections that stay where they are until somebody asks for news. */
export function ListPane(props: ListPaneProps) {
  const { lists, chosen, today, focus, typed, found, onType } = props;
  const pane = useRef<HTMLElement>(null);
  const groups = useMemo(() => (lists === null ? [] : groupsOf(lists, found)), [lists, found]);
  useLayoutEffect(() => {
    focus.order = groups.map(({ id }) => id);
  }, [focus, groups]);
  return (
    <section class="pane list" aria-label={say('list.title')} ref={pane}>
      <ListHead {...props} />
      <FilterField typed={typed} found={found && found.size} onType={onType} />
      <div class="row columns" aria-hidden="true">
        <span>{say('column.subject')}</span>
        <span class="category">{say('column.category')}</span>
        <span class="age">{say('column.age')}</span>
        <span class="due">{say('column.due')}</span>
        <span class="who">{say('column.who')}</span>
        <span class="state">{say('column.state')}</span>
      </div>
      {lists === null && (
        <p class="empty" role="status">
          {say('list.loading')}
        </p>
      )}
      {groups.map((group) => (
        <Section key={group.id} id={group.id} count={group.rows.length} isSought={found !== null}>
          <Rows group={group} chosen={chosen} today={today} pane={pane} focus={focus} />
        </Section>
      ))}
      {found?.size === 0 && <p class="empty">{say('search.nothing')}</p>}
    </section>
  );
}

function ListHead({ lists, news, onShowNews, onClaimNext }: ListPaneProps) {
  return (
    <div class="list-head">
      <h2>{say('list.title')}</h2>
      {lists && !lists.isWhole && (
        <span class="quiet small" role="status">
          {say('list.reading', { count: lists.rows.length })}
        </span>
      )}
      {lists && nextWaiting(lists) && (
        <button type="button" class="button only-narrow" onClick={onClaimNext}>
          {say('claim.next.short')}
        </button>
      )}
      {news !== null && (
        <button type="button" class="button plain" onClick={onShowNews}>
          {news > 0 ? say('list.news', { count: news }) : say('list.changed')} <kbd aria-hidden="true">.</kbd>
        </button>
      )}
    </div>
  );
}

// While something is looked for, only sections that have it are shown.
function groupsOf(lists: Lists, found: ReadonlySet<string> | null): Group[] {
  if (found === null) return groupLists(lists);
  return groupLists(onlyFound(lists, found)).filter(({ rows }) => rows.length > 0);
}

function Section({
  id,
  count,
  isSought,
  children,
}: {
  id: GroupId;
  count: number;
  /** Whether it holds what somebody looks for: then it is open. */
  isSought: boolean;
  children: ComponentChildren;
}) {
  const [isWanted, setWanted] = useState(id !== 'ended');
  const isOpen = isWanted || isSought;
  return (
    <div class="group">
      <h3>
        <button type="button" aria-expanded={isOpen} onClick={() => setWanted(!isOpen)}>
          {say(`group.${id}`)} <span class="count">{say('group.count', { count })}</span>
        </button>
      </h3>
      {isOpen && (count === 0 ? <p class="empty">{say(`group.${id}.empty`)}</p> : children)}
    </div>
  );
}

interface RowsProps {
  group: Group;
  chosen: Chosen;
  today: Day;
  pane: RefObject<HTMLElement | null>;
  focus: RowFocus;
}

function Rows({ group, chosen, today, pane, focus }: RowsProps) {
  const keys = useMemo(() => keysOf(group), [group]);
  return (
    <VirtualRows keys={keys} pane={pane} sections={focus.sections} section={group.id}>
      {(index) => rowAt(group, index, { today, chosen })}
    </VirtualRows>
  );
}

function rowAt(group: Group, index: number, { today, chosen }: { today: Day; chosen: Chosen }) {
  if (group.id === 'waiting' || group.id === 'unopenable') {
    const isChosen = (report: string) => chosen.kind === 'waiting' && chosen.report === report;
    if (group.id === 'waiting') {
      const row = group.rows[index];
      return row && <WaitingRowView row={row} today={today} isChosen={isChosen(row.report)} />;
    }
    const row = group.rows[index];
    return row && <UnopenableRowView row={row} today={today} isChosen={isChosen(row.report)} />;
  }
  const row = group.rows[index];
  const isChosen = chosen.kind === 'case' && chosen.id === row?.id;
  return row && <CaseRowView row={row} today={today} isChosen={isChosen} />;
}

function keysOf({ rows }: Group): string[] {
  return rows.map((row) => ('id' in row ? row.id : row.report));
}
