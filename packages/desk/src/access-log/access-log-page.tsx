import type { AccessLog } from '@bellbuoy/protocol';
import { longDay, monthName } from '../days/day-words.ts';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';

/** Ids are random: enough of one to tell cases apart in a column, all of it in the row's title. */
const SHOWN_ID_LENGTH = 8;

/** Who did what with which case, for guardians. */
export function AccessLogPage({
  log,
  problem,
  onMonth,
}: {
  /** Null until it is fetched. */
  log: AccessLog | null;
  problem: DeskErrorCode | null;
  onMonth: (month: string) => void;
}) {
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>{say('access-log.title')}</h1>
          <p class="quiet">{say('access-log.what')}</p>
        </section>
        {problem && <ProblemNotice code={problem} />}
        {log?.months.length === 0 && <p>{say('access-log.empty')}</p>}
        {log && log.month !== null && (
          <section>
            <Field label={say('access-log.month')}>
              {(field) => (
                <select
                  {...field}
                  class="input narrow"
                  value={log.month ?? ''}
                  onChange={({ currentTarget }) => onMonth(currentTarget.value)}
                >
                  {log.months.map((month) => (
                    <option key={month} value={month}>
                      {monthName(month)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <p class="quiet" role="status">
              {say('access-log.count', { count: log.entries.length })}
            </p>
            <Entries entries={log.entries} />
          </section>
        )}
      </div>
    </main>
  );
}

function Entries({ entries }: Pick<AccessLog, 'entries'>) {
  return (
    <div class="table-box">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('access-log.day')}</th>
            <th scope="col">{say('access-log.who')}</th>
            <th scope="col">{say('access-log.act')}</th>
            <th scope="col">{say('access-log.case')}</th>
            <th scope="col">{say('accounts.desk')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ day, account, name, act, case: id, desk }) => (
            <tr key={`${day} ${id} ${account} ${act}`}>
              <td>{longDay(day)}</td>
              <td>
                <bdi>{name}</bdi> <span class="quiet">{account}</span>
              </td>
              <td>{say(`act.${act}`)}</td>
              <td>
                <code title={id}>{id.slice(0, SHOWN_ID_LENGTH)}</code>
              </td>
              <td>{desk}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
