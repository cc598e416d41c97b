import type { Oversight } from '@bellbuoy/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { monthName } from '../days/day-words.ts';
import { TextField } from '../deciding/grounds-fields.tsx';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { BegunCheck } from './begun-check.ts';
import { CheckedView } from './checked-view.tsx';
import { standingWords } from './orders-section.tsx';
import type { NewCheck } from './propose.ts';
import type { ReadChecked } from './read-checked.ts';

const MOST_MONTHS = 24;

/** The checks that guardians have proposed; whoever was drawn is offered to do theirs. */
export function Checks({
  seen: { checks, orders },
  slotAt,
  onDo,
  onRead,
}: {
  seen: Pick<Oversight, 'checks' | 'orders'>;
  /** Our slot among the guardians of a version, where this browser has its key. */
  slotAt: (block: number) => number | null;
  onDo: (ref: string) => void;
  onRead: (check: Oversight['checks'][number]) => Promise<ReadChecked>;
}) {
  if (checks.length === 0) return <p>{say('checks.none')}</p>;
  return (
    <ul class="ways">
      {checks.map((check) => (
        <li key={check.ref}>
          {say('checks.of', { months: check.months.map(monthName).join(', '), count: check.seals })}
          <p class="quiet">
            {standingWords(check)} · {say('checks.drawn', { slot: String(check.drawn) })}
          </p>
          {check.grantedOn !== null && check.doneOn === null && check.drawn === slotAt(check.block) && (
            <Button onPress={() => onDo(check.ref)}>{say('checks.do')}</Button>
          )}
          {check.result !== null && slotAt(check.block) !== null && (
            <CheckedView check={check} orders={orders} onRead={() => onRead(check)} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Proposes a check. The name itself is in nothing that is sent: it stays in the redress conversation. */
export function CheckForm({
  today,
  begun,
  onPropose,
}: {
  today: string;
  /** What a redress case has filled in already. */
  begun: BegunCheck | null;
  onPropose: (proposal: NewCheck) => Promise<void>;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(begun?.months ?? []);
  const months = lastMonths(today);
  const [from, setFrom] = useState(months[0] ?? '');
  const [to, setTo] = useState(months[0] ?? '');
  const [why, setWhy] = useState(begun === null ? '' : say('checks.why.begun'));
  const [isTried, setTried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  useEffect(() => {
    if (begun === null) return;
    form.current?.scrollIntoView({ block: 'center' });
    form.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, []);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isWorking || why.trim() === '') return;
    const [first, last] = from < to ? [from, to] : [to, from];
    const between = months.filter((month) => month >= first && month <= last).toReversed();
    const chosen = asked.length > 0 ? [...asked] : between;
    setWorking(true);
    setProblem(null);
    await onPropose({ months: chosen, why: why.trim(), case: begun?.case ?? null }).catch((error: unknown) =>
      setProblem(codeOf(error)),
    );
    setWorking(false);
  };
  return (
    <details open={begun !== null}>
      <summary>{say('checks.propose')}</summary>
      <form ref={form} class="sample" noValidate onSubmit={(event) => void submit(event)}>
        {begun !== null && <ForCase id={begun.case} />}
        {asked.length > 0 ? (
          <p>
            {say('checks.asked', { months: asked.map(monthName).join(', ') })}{' '}
            <Button kind="plain" onPress={() => setAsked([])}>
              {say('checks.other-months')}
            </Button>
          </p>
        ) : (
          <>
            <MonthField label={say('checks.from')} months={months} month={from} onMonth={setFrom} />
            <MonthField label={say('checks.to')} months={months} month={to} onMonth={setTo} />
          </>
        )}
        <TextField
          label={say('orders.why')}
          hint={say('checks.why.hint')}
          error={isTried && why.trim() === '' ? say('orders.why.missing') : null}
          text={why}
          onText={setWhy}
        />
        {problem && <ProblemNotice code={problem} />}
        <Button type="submit" working={isWorking ? say('orders.proposing') : null}>
          {say('orders.send')}
        </Button>
      </form>
    </details>
  );
}

/** The way to the conversation in which the name stands: it is in no ask. */
export function ForCase({ id }: { id: string }) {
  return (
    <p>
      <a href={`#/case/${id}`}>{say('checks.for-case')}</a>
    </p>
  );
}

function MonthField({
  label,
  months,
  month,
  onMonth,
}: {
  label: string;
  months: readonly string[];
  month: string;
  onMonth: (month: string) => void;
}) {
  return (
    <Field label={label}>
      {(field) => (
        <select
          {...field}
          class="input narrow"
          value={month}
          onChange={({ currentTarget }) => onMonth(currentTarget.value)}
        >
          {months.map((each) => (
            <option key={each} value={each}>
              {monthName(each)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** This month and those before it, newest first. */
function lastMonths(today: string): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: MOST_MONTHS }, (_, i) => {
    const index = year * 12 + month - 1 - i;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
