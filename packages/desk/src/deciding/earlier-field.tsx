import { useId, useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import type { OpenRow } from '../lists/list-rows.ts';
import { endingWords, titleOf } from '../lists/row-words.ts';
import { say } from '../messages/say.ts';
import type { Earlier } from './decisions.ts';
import { TextField } from './grounds-fields.tsx';

const MOST_FOUND = 6;

/** What is missing of an earlier case; null when nothing is. */
export type EarlierGap = 'case' | 'reason' | null;

/**
 * An earlier case, found by its working title alone, and why it counts. How it ended is not shown before somebody asks:
 * it says little about what came later.
 */
export function EarlierField({
  legend,
  hint,
  rows,
  earlier,
  gap,
  onEarlier,
  onRemove,
}: {
  legend: string;
  hint: string;
  rows: readonly OpenRow[];
  earlier: Earlier;
  gap: EarlierGap;
  onEarlier: (earlier: Earlier) => void;
  onRemove?: () => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const chosen = rows.find((row) => row.id === earlier.id) ?? null;
  const found = chosen === null ? findByTitle(rows, typed) : [chosen];
  return (
    <fieldset class="field earlier">
      <legend>{legend}</legend>
      <p class="hint">{hint}</p>
      {chosen === null && (
        <div class="field">
          <label for={id}>{say('deciding.earlier.find')}</label>
          <input
            id={id}
            class="input"
            type="search"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </div>
      )}
      {gap === 'case' && (
        <p class="wrong" role="alert">
          {say('deciding.earlier.missing')}
        </p>
      )}
      {typed !== '' && found.length === 0 && <p role="status">{say('deciding.earlier.none')}</p>}
      {found.map((row) => (
        <label class="choice" key={row.id}>
          <input
            type="radio"
            name={`${id}-case`}
            checked={row.id === earlier.id}
            onChange={() => onEarlier({ ...earlier, id: row.id })}
          />
          <span>
            <bdi>{titleOf(row)}</bdi>
            <span class="hint">{longDay(row.day)}</span>
          </span>
        </label>
      ))}
      {chosen !== null && <Ended key={chosen.id} row={chosen} />}
      <TextField
        label={say('deciding.earlier.reason')}
        rows={2}
        error={gap === 'reason' ? say('deciding.earlier.reason.missing') : null}
        text={earlier.reason}
        onText={(reason) => onEarlier({ ...earlier, reason })}
      />
      {onRemove && (
        <div class="actions">
          <Button kind="plain" onPress={onRemove}>
            {say('deciding.earlier.remove')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** Whether the case that counts, and what it takes to let it count, are there. */
export function gapOf(earlier: Earlier, rows: readonly OpenRow[], isCitation: boolean): EarlierGap {
  const row = rows.find(({ id }) => id === earlier.id);
  if (row === undefined) return 'case';
  const needsReason = isCitation || row.kind !== 'open';
  return needsReason && earlier.reason.trim() === '' ? 'reason' : null;
}

function Ended({ row }: { row: OpenRow }) {
  const [isAsked, setAsked] = useState(false);
  if (row.kind === 'open') return null;
  if (isAsked)
    return <p role="status">{say('deciding.earlier.outcome', { outcome: endingWords(row.disposition) })}</p>;
  return (
    <div class="actions">
      <Button kind="plain" onPress={() => setAsked(true)}>
        {say('deciding.earlier.outcome.ask')}
      </Button>
    </div>
  );
}

function findByTitle(rows: readonly OpenRow[], typed: string): readonly OpenRow[] {
  const wanted = typed.trim().toLocaleLowerCase();
  if (wanted === '') return [];
  return rows.filter((row) => titleOf(row).toLocaleLowerCase().includes(wanted)).slice(0, MOST_FOUND);
}
