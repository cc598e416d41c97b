import { longDay } from '../days/day-words.ts';
import { say } from '../messages/say.ts';
import type { ReadVote } from './read-opening.ts';

/** What each guardian decided, with their reason. */
export function Votes({ votes }: { votes: readonly ReadVote[] }) {
  return (
    <ul class="votes">
      {votes.map(({ slot, holder, organisation, result, day, reason }) => (
        <li key={slot}>
          <p>
            <strong>{say(`unsealing.vote.${result}`)}</strong> · <bdi>{holder}</bdi>,{' '}
            <bdi>{organisation}</bdi> · {longDay(day)}
          </p>
          {reason === null ? (
            <p class="wrong">{say('unsealing.vote.unproven')}</p>
          ) : (
            <p class="written" dir="auto">
              {reason}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
