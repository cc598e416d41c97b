import type { Day } from '@bellbuoy/protocol';
import { shortDay } from '../days/day-words.ts';
import type { OpenRow } from '../lists/list-rows.ts';
import { titleOf } from '../lists/row-words.ts';
import { say } from '../messages/say.ts';
import { addressOf } from '../shell/address.ts';

export interface ClusterSectionProps {
  /** The case that is open. */
  readonly id: string;
  /** The cases that it is folded with, itself among them; none when it stands alone. */
  readonly members: readonly OpenRow[];
  /** Cases that seem to be of the same object or event. */
  readonly similar: readonly OpenRow[];
  readonly isBurst: boolean;
  readonly onFold: (id: string) => void;
  readonly onUnfold: (ids: readonly string[]) => void;
  readonly onTell: () => void;
}

/** What a case is folded with, and what could be. It says nothing of how earlier cases ended: that must not count here. */
export function ClusterSection({
  id,
  members,
  similar,
  isBurst,
  onFold,
  onUnfold,
  onTell,
}: ClusterSectionProps) {
  if (members.length < 2 && similar.length === 0) return null;
  return (
    <section class="cluster">
      <h2>{say('clusters.title')}</h2>
      {isBurst && <p class="notice attention small">{say('clusters.burst')}</p>}
      {members.length > 1 && (
        <>
          <p class="quiet small">{say('clusters.folded', { count: members.length })}</p>
          <ul>
            {members.map((row) => (
              <CaseLine
                key={row.id}
                row={row}
                isHere={row.id === id}
                action={say('clusters.take-out')}
                label={say('clusters.take-out-of', { title: titleOf(row) })}
                onAction={() => onUnfold([row.id])}
              />
            ))}
          </ul>
          <button type="button" class="button plain" onClick={onTell}>
            {say('telling.more')}
          </button>
          <button
            type="button"
            class="button plain"
            onClick={() => onUnfold(members.map((member) => member.id))}
          >
            {say('clusters.unfold')}
          </button>
        </>
      )}
      {similar.length > 0 && (
        <>
          <p class="quiet small">{say('clusters.similar')}</p>
          <ul>
            {similar.map((row) => (
              <CaseLine
                key={row.id}
                row={row}
                isHere={false}
                action={say('clusters.fold')}
                label={say('clusters.fold-in', { title: titleOf(row) })}
                onAction={() => onFold(row.id)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function CaseLine({
  row,
  isHere,
  action,
  label,
  onAction,
}: {
  row: OpenRow;
  isHere: boolean;
  action: string;
  label: string;
  onAction: () => void;
}) {
  const title = <bdi>{titleOf(row)}</bdi>;
  return (
    <li>
      <span class="case-line">
        {isHere ? <b>{title}</b> : <a href={addressOf({ kind: 'case', id: row.id })}>{title}</a>}
        <span class="quiet small">{dayWords(row.day)}</span>
      </span>
      <button type="button" class="button plain" aria-label={label} onClick={onAction}>
        {action}
      </button>
    </li>
  );
}

function dayWords(day: Day): string {
  return say('clusters.of', { day: shortDay(day) });
}
