import type { Day } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { longDay } from '../days/day-words.ts';
import type { Busy, Reading } from '../desk/desk-state.ts';
import { Button } from '../form/button.tsx';
import { useLostFocus } from '../form/focus.ts';
import { type GoneRow, isOpenRow, type Lists, type OpenRow } from '../lists/list-rows.ts';
import { titleOf } from '../lists/row-words.ts';
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

/** A few words in the middle of the pane, with what to do about them. */
export function Centre({ children }: { children: ComponentChildren }) {
  const place = useLostFocus<HTMLDivElement>();
  return (
    <div class="centre" tabIndex={-1} ref={place}>
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
      (row) => isOpenRow(row) && row.kind === 'open' && row.due !== null && row.due.on < today,
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

/** A case that this member does not hold: until it is scrubbed, only its claimant reads it. */
export function NotYoursView({
  row,
  isLead,
  busy,
  onTake,
  onGiveBack,
  onStepBack,
}: {
  row: OpenRow;
  isLead: boolean;
  busy: Busy;
  onTake: () => void;
  onGiveBack: () => void;
  onStepBack: () => void;
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
      <Button kind="plain" onPress={onStepBack}>
        {say('scrub.recuse')} …
      </Button>
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

const GONE = {
  withdrawn: () => [say('gone.withdrawn'), say('gone.withdrawn.what')],
  purged: () => [say('gone.purged'), say('gone.purged.what')],
  moved: () => [say('gone.moved'), say('gone.moved.what')],
  recused: () => [say('scrub.recused.title'), say('scrub.recused.what')],
} as const satisfies Record<GoneRow['kind'], () => readonly string[]>;

/** What is left of a case that its reporter withdrew, that was deleted, that another desk has now, or from which we have stepped back. */
export function GoneView({ kind, day }: Pick<GoneRow, 'kind' | 'day'>) {
  const [title, what] = GONE[kind]();
  return (
    <Centre>
      <h2>{title}</h2>
      <p>{what}</p>
      <p class="quiet">{say('gone.received', { day: longDay(day) })}</p>
    </Centre>
  );
}
