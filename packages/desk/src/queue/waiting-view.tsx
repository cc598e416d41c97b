import { Centre } from '../cases/middle-pane.tsx';
import { clockTime, longDay } from '../days/day-words.ts';
import type { Reading } from '../desk/desk-state.ts';
import { Button } from '../form/button.tsx';
import { Steps } from '../form/steps.tsx';
import type { WaitingRow } from '../lists/list-rows.ts';
import { sizeWords } from '../lists/row-words.ts';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';

export interface WaitingViewProps {
  readonly row: WaitingRow | null;
  readonly reading: Reading;
  readonly isReleasing: boolean;
  readonly isMarking: boolean;
  readonly onClaim: (report: string) => void;
  readonly onRelease: () => void;
  readonly onUnopenable: () => void;
}

/** A report that nobody has opened: what is known, and the one thing to do. */
export function WaitingView(props: WaitingViewProps) {
  const { row, reading } = props;
  if (reading.kind === 'opening') return <Opening step={reading.step} />;
  if (reading.kind === 'unopenable') return <Unopenable {...props} />;
  return (
    <Centre>
      {reading.kind === 'failed' && <ProblemNotice code={reading.code} />}
      {row === null ? (
        <>
          <h2>{say('waiting.gone')}</h2>
          <p class="quiet">{say('waiting.gone.what')}</p>
        </>
      ) : (
        <Unclaimed {...props} row={row} />
      )}
    </Centre>
  );
}

function Unclaimed({ row, onClaim, onRelease, isReleasing }: WaitingViewProps & { row: WaitingRow }) {
  const { report, day, bytes, isUrgent, screenBy, claimant } = row;
  const isTaken = claimant !== null && !claimant.isSelf;
  return (
    <>
      <h2>
        {say('row.unopened', { day: longDay(day) })} {isUrgent && <span class="urgent">{say('urgent')}</span>}
      </h2>
      <p class="quiet">
        {say('waiting.known', { size: sizeWords(bytes) })}{' '}
        {screenBy && say('waiting.screen-by', { time: clockTime(screenBy) })}
      </p>
      {isTaken ? (
        <p>{say('waiting.taken', { name: claimant.name })}</p>
      ) : (
        <>
          <p>{say('waiting.claiming')}</p>
          <div class="actions">
            <Button kind="primary" onPress={() => onClaim(report)}>
              {say(claimant === null ? 'claim.do' : 'claim.again')}
            </Button>
            {claimant !== null && (
              <Button working={isReleasing ? say('claim.releasing') : null} onPress={onRelease}>
                {say('claim.release')}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  );
}

function Opening({ step }: { step: Extract<Reading, { kind: 'opening' }>['step'] }) {
  return (
    <Centre>
      <h2>{say('opening.title')}</h2>
      <Steps
        now={step}
        steps={[
          ['claiming', say('opening.claiming')],
          ['opening', say('opening.opening')],
          ['keeping', say('opening.keeping')],
        ]}
      />
    </Centre>
  );
}

function Unopenable({ isReleasing, isMarking, onRelease, onUnopenable }: WaitingViewProps) {
  return (
    <Centre>
      <h2>{say('unopenable.title')}</h2>
      <p>{say('unopenable.why')}</p>
      <p class="quiet">{say('unopenable.next')}</p>
      <div class="actions">
        <Button working={isMarking ? say('unopenable.marking') : null} onPress={onUnopenable}>
          {say('unopenable.do')}
        </Button>
        <Button working={isReleasing ? say('claim.releasing') : null} onPress={onRelease}>
          {say('claim.release')}
        </Button>
      </div>
    </Centre>
  );
}
