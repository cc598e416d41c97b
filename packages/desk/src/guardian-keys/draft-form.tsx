import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import type { SectionProps } from './section-props.ts';

type Fate = 'stays' | 'hand' | 'new' | 'leaves';

interface Row {
  readonly slot: number;
  readonly isFormer: boolean;
  readonly fate: Fate;
  readonly holder: string;
  readonly organisation: string;
  readonly account: string;
}

const MAX_SLOTS = 7;

/** Asks who the guardians are to be: of every slot what becomes of it. */
export function DraftForm({
  place,
  ceremony,
  isWorking,
  doing,
  first,
  onClose,
}: SectionProps & { first: string; onClose: () => void }) {
  const { latest, known } = ceremony;
  const [rows, setRows] = useState<readonly Row[]>(() =>
    latest === null
      ? [1, 2, 3].map(newRow)
      : latest.slots.map(({ slot, holder, organisation }) => ({
          ...{ slot, holder, organisation, isFormer: true, fate: 'stays', account: '' },
        })),
  );
  const [threshold, setThreshold] = useState(latest?.threshold ?? 2);
  const [from, setFrom] = useState(first);
  const [fewOutside, setFew] = useState(false);
  const change = (slot: number, changed: Partial<Row>) =>
    setRows(rows.map((row) => (row.slot === slot ? { ...row, ...changed } : row)));
  const submit = async (event: Event) => {
    event.preventDefault();
    const slots = rows
      .filter(({ fate }) => fate !== 'leaves')
      .map(({ slot, fate, holder, organisation, account }) => ({
        slot,
        holder: holder.trim(),
        organisation: organisation.trim(),
        account: fate === 'stays' ? null : account || null,
        key: fate === 'new' ? ('new' as const) : ('stays' as const),
      }));
    const isDone = await doing(say('keys.drafted'), () =>
      place.around.api.draftGuardians({ threshold, from, slots, fewOutside }),
    );
    if (isDone) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {rows.map((row) => (
        <fieldset class="field" key={row.slot}>
          <legend>{say('keys.slot', { slot: row.slot })}</legend>
          {row.isFormer && (
            <Field label={say('keys.slot.goes')}>
              {(field) => (
                <select
                  {...field}
                  class="input"
                  value={row.fate}
                  onChange={({ currentTarget }) => change(row.slot, { fate: currentTarget.value as Fate })}
                >
                  <option value="stays">{say('keys.slot.stays')}</option>
                  <option value="hand">{say('keys.slot.hand')}</option>
                  <option value="new">{say('keys.slot.new')}</option>
                  <option value="leaves">{say('keys.slot.leaves')}</option>
                </select>
              )}
            </Field>
          )}
          {row.fate === 'stays' || row.fate === 'leaves' ? (
            <p class="quiet">
              <bdi>{row.holder}</bdi>, <bdi>{row.organisation}</bdi>
            </p>
          ) : (
            <Holder row={row} accounts={known.accounts} onChange={(changed) => change(row.slot, changed)} />
          )}
        </fieldset>
      ))}
      {rows.length < MAX_SLOTS && (
        <div class="actions">
          <Button
            kind="plain"
            onPress={() => setRows([...rows, newRow(Math.max(...rows.map(({ slot }) => slot)) + 1)])}
          >
            {say('keys.add')}
          </Button>
        </div>
      )}
      <Field label={say('keys.threshold')}>
        {(field) => (
          <input
            {...field}
            class="input short"
            type="number"
            min={2}
            max={MAX_SLOTS}
            value={threshold}
            onInput={({ currentTarget }) => setThreshold(Math.trunc(Number(currentTarget.value)))}
          />
        )}
      </Field>
      <Field
        label={say('keys.day')}
        hint={latest === null ? undefined : say('keys.day.hint', { days: known.noticeDays })}
      >
        {(field) => (
          <input
            {...field}
            class="input short"
            type="date"
            value={from}
            onInput={({ currentTarget }) => setFrom(currentTarget.value)}
          />
        )}
      </Field>
      <label class="choice">
        <input type="checkbox" checked={fewOutside} onChange={() => setFew(!fewOutside)} />
        <span>{say('keys.few')}</span>
      </label>
      <div class="actions">
        <Button kind="primary" type="submit" working={isWorking ? say('keys.at-work') : null}>
          {say('keys.draft.do')}
        </Button>
        <Button onPress={onClose}>{say('cancel')}</Button>
      </div>
    </form>
  );
}

function Holder({
  row,
  accounts,
  onChange,
}: {
  row: Row;
  accounts: SectionProps['ceremony']['known']['accounts'];
  onChange: (changed: Partial<Row>) => void;
}) {
  return (
    <>
      <Field label={say('keys.account')}>
        {(field) => (
          <select
            {...field}
            class="input"
            value={row.account}
            onChange={({ currentTarget }) => {
              const chosen = accounts.find(({ account }) => account === currentTarget.value);
              onChange({ account: currentTarget.value, ...(chosen && { holder: chosen.name }) });
            }}
          >
            <option value="">{say('keys.account.none')}</option>
            {accounts.map(({ account, name }) => (
              <option key={account} value={account}>
                {name} ({account})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('keys.holder')}>
        {(field) => (
          <input
            {...field}
            class="input"
            maxLength={200}
            value={row.holder}
            onInput={({ currentTarget }) => onChange({ holder: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say('keys.organisation')}>
        {(field) => (
          <input
            {...field}
            class="input"
            maxLength={200}
            value={row.organisation}
            onInput={({ currentTarget }) => onChange({ organisation: currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

function newRow(slot: number): Row {
  return { slot, isFormer: false, fate: 'new', holder: '', organisation: '', account: '' };
}
