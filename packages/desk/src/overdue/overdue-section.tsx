import type { Overdue } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { dueWords } from '../days/day-words.ts';
import { codeOf } from '../desk/attempt.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { StaffApi } from '../staff-api/staff-api.ts';

/** Ids are random: enough of one to tell rows apart, all of it in the row's title. */
const SHOWN_ID_LENGTH = 8;

/** What desks have not done in time, for guardians. */
export function OverdueSection({ api, today }: { api: Pick<StaffApi, 'overdue'>; today: () => string }) {
  const [overdue, setOverdue] = useState<Overdue | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  useEffect(() => {
    void api.overdue().then(setOverdue, (error: unknown) => setProblem(codeOf(error)));
  }, []);
  return (
    <>
      <h2>{say('overdue.title')}</h2>
      <p class="quiet">{say('overdue.what')}</p>
      {problem && <ProblemNotice code={problem} />}
      {overdue === null && problem === null && <p role="status">{say('overdue.loading')}</p>}
      {overdue?.length === 0 && <p>{say('overdue.none')}</p>}
      {overdue && overdue.length > 0 && <Rows overdue={overdue} today={today()} />}
    </>
  );
}

function Rows({ overdue, today }: { overdue: Overdue; today: string }) {
  return (
    <div class="table-box">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('overdue.desk')}</th>
            <th scope="col">{say('overdue.owed')}</th>
            <th scope="col">{say('overdue.ref')}</th>
          </tr>
        </thead>
        <tbody>
          {overdue.map(({ desk, ref, kind, due, isEpochOver }) => (
            <tr key={ref}>
              <td>{desk}</td>
              <td>
                {dueWords({ on: due, kind, warnOn: due }, today).long}
                {isEpochOver && <span class="hint"> {say('overdue.keys')}</span>}
              </td>
              <td>
                <code title={ref}>{ref.slice(0, SHOWN_ID_LENGTH)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
