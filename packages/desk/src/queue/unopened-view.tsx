import { Centre } from '../cases/middle-pane.tsx';
import { longDay } from '../days/day-words.ts';
import type { UnopenableRow } from '../lists/list-rows.ts';
import { say } from '../messages/say.ts';

/** A report that no key at the desk opened: what that means, and what to do about it. */
export function UnopenedView({ row: { purgeOn } }: { row: UnopenableRow }) {
  return (
    <Centre>
      <h2>{say('unopened.title')}</h2>
      <p>{say('unopened.what')}</p>
      <p>{say('unopened.next')}</p>
      {purgeOn !== null && <p class="quiet">{say('unopened.purge', { day: longDay(purgeOn) })}</p>}
    </Centre>
  );
}
