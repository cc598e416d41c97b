import type { Oversight } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { monthName } from '../days/day-words.ts';
import { TextField } from '../deciding/grounds-fields.tsx';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { standingWords } from './orders-section.tsx';

const MOST_MONTHS = 24;

/** The checks that guardians have proposed; whoever was drawn is offered to do theirs. */
export function Checks({
  checks,
  ownSlot,
  onDo,
}: {
  checks: Oversight['checks'];
  ownSlot: number | null;
  onDo: (ref: string) => void;
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
          {check.grantedOn !== null && check.doneOn === null && check.drawn === ownSlot && (
            <Button onPress={() => onDo(check.ref)}>{say('checks.do')}</Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Proposes a check. The name itself is in nothing that is sent: it stays in the redress conversation. */
export function CheckForm({
  today,
  onPropose,
}: {
  today: string;
  onPropose: (proposal: { months: string[]; why: string }) => Promise<void>;
}) {
  const months = lastMonths(today);
  const [from, setFrom] = useState(months[0] ?? '');
  const [to, setTo] = useState(months[0] ?? '');
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isWorking || why.trim() === '') return;
    const [first, last] = from < to ? [from, to] : [to, from];
    const chosen = months.filter((month) => month >= first && month <= last).toReversed();
    setWorking(true);
    setProblem(null);
    await onPropose({ months: chosen, why: why.trim() }).catch((error: unknown) => setProblem(codeOf(error)));
    setWorking(false);
  };
  return (
    <details>
      <summary>{say('checks.propose')}</summary>
      <form class="sample" noValidate onSubmit={(event) => void submit(event)}>
        <MonthField label={say('checks.from')} months={months} month={from} onMonth={setFrom} />
        <MonthField label={say('checks.to')} months={months} month={to} onMonth={setTo} />
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
