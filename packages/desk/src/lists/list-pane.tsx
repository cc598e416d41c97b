import type { Day } from '@bellbuoy/protocol';
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { foldRows } from '../clusters/fold-rows.ts';
import type { Chosen } from '../desk/desk-state.ts';
import { say } from '../messages/say.ts';
import { FilterField } from './filter-field.tsx';
import { type Group, type GroupId, groupLists, nextWaiting, onlyFound } from './groups.ts';
import { CaseRowView, UnopenableRowView, WaitingRowView } from './list-row.tsx';
import { isOpenRow, type Lists } from './list-rows.ts';
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
  /** The cases chosen for folding. */
  readonly selected: ReadonlySet<string>;
  readonly onFold: () => void;
  readonly onSelectNone: () => void;
  readonly onShowNews: () => void;
  readonly onClaimNext: () => void;
}

/** The queue and the cases, in sections that stay where they are until somebody asks for news. */
export function ListPane(props: ListPaneProps) {
  const { lists, chosen, today, focus, typed, found, selected, onType } = props;
  const cluster = useMemo(() => clusterOfChosen(lists, chosen), [lists, chosen]);
  const isJudging = useMemo(() => isOpenChosen(lists, chosen), [lists, chosen]);
  const pane = useRef<HTMLElement>(null);
  const groups = useMemo(() => (lists === null ? [] : groupsOf(lists, found)), [lists, found]);
  useLayoutEffect(() => {
    focus.order = groups.map(({ id }) => id);
  }, [focus, groups]);
  return (
    <section class="pane list" aria-label={say('list.title')} ref={pane}>
      <ListHead {...props} />
      {selected.size > 0 && <SelectedBar {...props} />}
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
          <Rows
            group={group}
            chosen={chosen}
            cluster={cluster}
            isJudging={isJudging}
            selected={selected}
            today={today}
            pane={pane}
            focus={focus}
            isFolded={found === null}
          />
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

function SelectedBar({ selected, onFold, onSelectNone }: ListPaneProps) {
  return (
    <div class="selected-bar">
      <span role="status">{say('clusters.selected', { count: selected.size })}</span>
      {selected.size > 1 && (
        <button type="button" class="button" onClick={onFold}>
          {say('clusters.fold-selected')}
        </button>
      )}
      <button type="button" class="button plain" onClick={onSelectNone}>
        {say('clusters.clear')}
      </button>
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
  /** The cluster of the chosen case. */
  cluster: string | null;
  /** Whether the chosen case is still being judged. */
  isJudging: boolean;
  selected: ReadonlySet<string>;
  /** Whether cases of one cluster are one row: not while somebody looks for one of them. */
  isFolded: boolean;
  today: Day;
  pane: RefObject<HTMLElement | null>;
  focus: RowFocus;
}

function Rows(props: RowsProps) {
  const { group, isFolded, pane, focus } = props;
  const { shown, folded } = useMemo(() => foldGroup(group, isFolded), [group, isFolded]);
  const keys = useMemo(() => keysOf(shown), [shown]);
  return (
    <VirtualRows keys={keys} pane={pane} sections={focus.sections} section={group.id}>
      {(index) => rowAt(shown, index, { ...props, folded })}
    </VirtualRows>
  );
}

function foldGroup(group: Group, isFolded: boolean): { shown: Group; folded: ReadonlyMap<string, number> } {
  if (!isFolded || group.id === 'waiting' || group.id === 'unopenable') {
    return { shown: group, folded: new Map() };
  }
  const { rows, folded } = foldRows(group.rows);
  return { shown: { ...group, rows }, folded };
}

interface RowSurroundings extends Pick<RowsProps, 'today' | 'chosen' | 'cluster' | 'isJudging' | 'selected'> {
  folded: ReadonlyMap<string, number>;
}

function rowAt(group: Group, index: number, around: RowSurroundings) {
  const { today, chosen, cluster, isJudging, selected, folded } = around;
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
  if (row === undefined) return null;
  const more = folded.get(row.id) ?? 0;
  const isHead = more > 0 && isOpenRow(row) && row.cluster === cluster;
  return (
    <CaseRowView
      row={row}
      today={today}
      isChosen={chosen.kind === 'case' && (chosen.id === row.id || isHead)}
      folded={more}
      isSelected={selected.has(row.id)}
      hidesOutcome={isJudging}
    />
  );
}

/** Whether what is read is still being judged: how others ended is then not before its reader’s eyes. */
function isOpenChosen(lists: Lists | null, chosen: Chosen): boolean {
  return chosen.kind === 'case' && lists?.rows.find(({ id }) => id === chosen.id)?.kind === 'open';
}

function clusterOfChosen(lists: Lists | null, chosen: Chosen): string | null {
  const row = chosen.kind === 'case' ? lists?.rows.find(({ id }) => id === chosen.id) : undefined;
  return row !== undefined && isOpenRow(row) ? row.cluster : null;
}

function keysOf({ rows }: Group): string[] {
  return rows.map((row) => ('id' in row ? row.id : row.report));
}
