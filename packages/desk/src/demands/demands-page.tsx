import type { CloseDemand, Demand, DemandList, RecordDemand } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { CloseDemandForm } from './close-demand-form.tsx';
import { demandWord, demandWords } from './demand-words.ts';
import { RecordDemandForm } from './record-demand-form.tsx';

export interface DemandsPageProps {
  /** Null until they are fetched. */
  readonly list: DemandList | null;
  readonly problem: DeskErrorCode | null;
  readonly isWorking: boolean;
  /** Whether whoever looks at it records them too, or only reads. */
  readonly mayRecord: boolean;
  readonly today: string;
  /** True once it has been done. */
  readonly onRecord: (demand: RecordDemand) => Promise<boolean>;
  readonly onClose: (ref: string, close: CloseDemand) => Promise<boolean>;
  readonly onState: () => Promise<boolean>;
}

export function DemandsPage(props: DemandsPageProps) {
  const { list, problem, mayRecord } = props;
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>{say('demands.title')}</h1>
          <p class="quiet">{say('demands.what')}</p>
        </section>
        {problem && <ProblemNotice code={problem} kept="kept.nothing-changed" />}
        {list === null && problem === null && <p role="status">{say('demands.loading')}</p>}
        {list && <Recorded {...props} demands={list.demands} />}
        {list && <Statement {...props} list={list} />}
        {list && mayRecord && (
          <section>
            <h2>{say('demands.record')}</h2>
            <p class="quiet">{say('demands.record.hint')}</p>
            <RecordDemandForm isWorking={props.isWorking} onRecord={props.onRecord} />
          </section>
        )}
        <WhatCanBeGiven />
      </div>
    </main>
  );
}

function Recorded(props: DemandsPageProps & { demands: readonly Demand[] }) {
  const { demands, mayRecord } = props;
  const [closing, setClosing] = useState<string | null>(null);
  const chosen = demands.find(({ ref, outcome }) => ref === closing && outcome === null) ?? null;
  if (demands.length === 0)
    return (
      <section>
        <h2>{say('demands.recorded')}</h2>
        <p>{say('demands.none')}</p>
      </section>
    );
  return (
    <section>
      <h2>{say('demands.recorded')}</h2>
      <div class="table-box">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('demands.day')}</th>
              <th scope="col">{say('demands.kind')}</th>
              <th scope="col">{say('demands.about')}</th>
              <th scope="col">{say('demands.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {demands.map((demand) => (
              <DemandRow key={demand.ref} demand={demand} onClose={mayRecord ? setClosing : null} />
            ))}
          </tbody>
        </table>
      </div>
      {chosen && (
        <CloseDemandForm
          key={chosen.ref}
          demand={chosen}
          isWorking={props.isWorking}
          onClose={props.onClose}
          onLeave={() => setClosing(null)}
        />
      )}
    </section>
  );
}

function DemandRow({ demand, onClose }: { demand: Demand; onClose: ((ref: string) => void) | null }) {
  const { ref, day, kind, about, outcome } = demand;
  const of = { kind: demandWord('kind', kind), day: longDay(day) };
  return (
    <tr title={ref}>
      <td>{of.day}</td>
      <td>{of.kind}</td>
      <td>{demandWords('about', about)}</td>
      <td>
        {outcome !== null && demandWords('outcome', outcome)}
        {outcome === null && <span class="quiet">{say('demands.open')} </span>}
        {outcome === null && onClose && (
          <button
            type="button"
            class="button plain"
            aria-label={say('demands.close-of', of)}
            onClick={() => onClose(ref)}
          >
            {say('demands.close')}
          </button>
        )}
      </td>
    </tr>
  );
}

function Statement({
  list: { statement },
  mayRecord,
  isWorking,
  today,
  onState,
}: DemandsPageProps & { list: DemandList }) {
  return (
    <section>
      <h2>{say('demands.statement')}</h2>
      {statement === null && <p>{say('demands.statement.none')}</p>}
      {statement && (
        <p>
          {say('demands.statement.until', {
            day: longDay(statement.day),
            expires: longDay(statement.expires),
          })}
        </p>
      )}
      {statement && !statement.isSigned && <p class="notice">{say('demands.statement.waits')}</p>}
      {statement && today > statement.expires && (
        <p class="notice">{say('demands.statement.over', { expires: longDay(statement.expires) })}</p>
      )}
      {statement && !statement.isComplete && <p class="notice">{say('demands.statement.more')}</p>}
      <p class="quiet">{say('demands.statement.hint')}</p>
      {mayRecord && (
        <div class="actions">
          <Button working={isWorking ? say('demands.state.working') : null} onPress={() => void onState()}>
            {say('demands.state')}
          </Button>
        </div>
      )}
    </section>
  );
}

function WhatCanBeGiven() {
  return (
    <section>
      <h2>{say('demands.can')}</h2>
      <p>{say('demands.can.first')}</p>
      <h3>{say('demands.can.no')}</h3>
      <ul>
        <li>{say('demands.can.no1')}</li>
        <li>{say('demands.can.no2')}</li>
        <li>{say('demands.can.no3')}</li>
        <li>{say('demands.can.no4')}</li>
      </ul>
      <h3>{say('demands.can.yes')}</h3>
      <ul>
        <li>{say('demands.can.yes1')}</li>
        <li>{say('demands.can.yes2')}</li>
      </ul>
    </section>
  );
}
