import { Centre } from '../cases/middle-pane.tsx';
import { longDay } from '../days/day-words.ts';
import type { Reading } from '../desk/desk-state.ts';
import { Button } from '../form/button.tsx';
import type { UnopenableRow } from '../lists/list-rows.ts';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';

export interface UnopenedViewProps {
  readonly row: UnopenableRow;
  readonly reading: Reading;
  readonly onClaim: (report: string) => void;
}

/** A report that somebody recorded as not openable: what that means, and what to do about it. Anybody may try again. */
export function UnopenedView({ row: { report, purgeOn }, reading, onClaim }: UnopenedViewProps) {
  return (
    <Centre>
      {reading.kind === 'failed' && <ProblemNotice code={reading.code} />}
      <h2>{say('unopened.title')}</h2>
      <p>{say('unopened.what')}</p>
      <p>{say('unopened.next')}</p>
      {purgeOn !== null && <p class="quiet">{say('unopened.purge', { day: longDay(purgeOn) })}</p>}
      <div class="actions">
        <Button onPress={() => onClaim(report)}>{say('unopened.again')}</Button>
      </div>
    </Centre>
  );
}
