import type { Day } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { clockTime, longDay } from '../days/day-words.ts';
import type { Busy, Reading } from '../desk/desk-state.ts';
import { Button } from '../form/button.tsx';
import { Steps } from '../form/steps.tsx';
import { isOpenRow, type Lists, type OpenRow, type WaitingRow } from '../lists/list-rows.ts';
import { sizeWords, titleOf } from '../lists/row-words.ts';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { addressOf } from '../shell/address.ts';

/** The way back to the list where there is room for one pane only. */
export function BackLink() {
  return (
    <a class="button plain only-narrow back" href={addressOf({ kind: 'nothing' })}>
      ← {say('back-to-list')}
    </a>
  );
}

function Centre({ children }: { children: ComponentChildren }) {
  return (
    <div class="centre">
      <BackLink />
      {children}
    </div>
  );
}

/** What the desk says when nothing is chosen: what waits, and the key that takes it. */
export function NothingChosen({
  lists,
  today,
  onClaimNext,
}: {
  lists: Lists | null;
  today: Day;
  onClaimNext: () => void;
}) {
  const waiting = lists?.waiting.filter(({ claimant }) => claimant === null) ?? [];
  const late =
    lists?.rows.filter(
      (row) => isOpenRow(row) && row.kind === 'open' && row.due !== null && row.due < today,
    ) ?? [];
  if (lists === null) return null;
  if (waiting.length === 0) {
    return (
      <Centre>
        <h2>{say('nothing.quiet')}</h2>
        <p class="quiet">{say(lists.rows.length === 0 ? 'nothing.first' : 'nothing.choose')}</p>
        {late.length > 0 && <p>{say('nothing.late', { count: late.length })}</p>}
      </Centre>
    );
  }
  return (
    <Centre>
      <h2>{say('nothing.waiting', { count: waiting.length })}</h2>
      <p class="quiet">{say('nothing.next')}</p>
      {late.length > 0 && <p>{say('nothing.late', { count: late.length })}</p>}
      <div class="actions">
        <Button kind="primary" onPress={onClaimNext}>
          {say('claim.next')}
        </Button>
        <kbd class="key-hint">c</kbd>
      </div>
    </Centre>
  );
}

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

/** A case that this member does not hold: until it is scrubbed, only its claimant reads it. */
export function NotYoursView({
  row,
  isLead,
  busy,
  onTake,
  onGiveBack,
}: {
  row: OpenRow;
  isLead: boolean;
  busy: Busy;
  onTake: () => void;
  onGiveBack: () => void;
}) {
  const { claimant } = row;
  return (
    <Centre>
      <h2>
        <bdi>{titleOf(row)}</bdi>
      </h2>
      {claimant === null ? (
        <>
          <p>{say('not-yours.free')}</p>
          <div class="actions">
            <Button kind="primary" working={busy === 'claim' ? say('claim.working') : null} onPress={onTake}>
              {say('not-yours.take')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{say('not-yours.held', { name: claimant.name })}</p>
          {isLead && (
            <>
              <p class="quiet">{say('not-yours.lead')}</p>
              <div class="actions">
                <Button working={busy === 'claim' ? say('claim.releasing') : null} onPress={onGiveBack}>
                  {say('not-yours.give-back')}
                </Button>
              </div>
            </>
          )}
        </>
      )}
    </Centre>
  );
}

/** A case that could not be shown. */
export function FailedView({ code }: { code: Extract<Reading, { kind: 'failed' }>['code'] }) {
  return (
    <Centre>
      <ProblemNotice code={code} />
    </Centre>
  );
}

/** What is left of a case that its reporter withdrew, or that was deleted on schedule. */
export function GoneView({ kind, day }: { kind: 'withdrawn' | 'purged'; day: Day }) {
  return (
    <Centre>
      <h2>{say(kind === 'withdrawn' ? 'gone.withdrawn' : 'gone.purged')}</h2>
      <p>{say(kind === 'withdrawn' ? 'gone.withdrawn.what' : 'gone.purged.what')}</p>
      <p class="quiet">{say('gone.received', { day: longDay(day) })}</p>
    </Centre>
  );
}
