import type { CaseRow } from '@bellbuoy/protocol';
import { say } from '../messages/say.ts';

type Stage = 'claimed' | 'scrubbed' | 'scope' | 'facts' | 'outcome';

/** How far a case is, in one line: what is done, and what comes next. */
export function StageLine({ row }: { row: CaseRow }) {
  const done = doneOf(row);
  const next = STAGES.find((stage) => !done.has(stage));
  return (
    <ol class="stages" aria-label={say('deciding.stages')}>
      {STAGES.map((stage) => (
        <li
          key={stage}
          data-state={done.has(stage) ? 'done' : stage === next ? 'now' : undefined}
          aria-current={stage === next ? 'step' : undefined}
        >
          {stage === 'outcome' && row.state === 'second-review'
            ? say('state.second-review')
            : say(`deciding.stage.${stage}`)}
          {done.has(stage) && <span class="unseen"> ({say('deciding.stage.done')})</span>}
        </li>
      ))}
    </ol>
  );
}

const STAGES: readonly Stage[] = ['claimed', 'scrubbed', 'scope', 'facts', 'outcome'];

function doneOf({ claimant, scrub, vetted, state }: CaseRow): ReadonlySet<Stage> {
  const done: Record<Stage, boolean> = {
    claimed: claimant !== null,
    scrubbed: scrub !== null,
    scope: vetted >= 1,
    facts: vetted >= 2,
    outcome: state === 'finished' || state === 'passed-on',
  };
  return new Set(STAGES.filter((stage) => done[stage]));
}
