import type { OpenedCase } from '../cases/opened-case.ts';
import { monthName } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { BegunCheck } from '../oversight/begun-check.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const MAX_MONTHS = 24;

/** Where a name check, or somebody who contests a report, leads: a proposal to the other guardians, with what is known filled in. */
export function CheckStep({
  opened: { row, report, original },
  onCheck,
}: {
  opened: OpenedCase;
  onCheck: (begun: BegunCheck) => void;
}) {
  if (report.category !== 'name-check' && report.category !== 'contest') return null;
  const months = askedMonths(original?.answers['months'] ?? '');
  return (
    <section class="notice" aria-label={say('checks.title')}>
      <p>
        {months.length > 0
          ? say('checks.step.months', { months: months.map(monthName).join(', ') })
          : say('checks.step')}
      </p>
      <p>
        <Button onPress={() => onCheck({ case: row.case, months })}>{say('checks.propose')}</Button>
      </p>
    </section>
  );
}

/** What somebody outside wrote: only what are months counts, each once. */
export function askedMonths(answer: string): string[] {
  const months = answer.split(/\s+/).filter((month) => MONTH.test(month));
  return [...new Set(months)].sort().slice(-MAX_MONTHS);
}
