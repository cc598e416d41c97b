import { longDay } from '../days/day-words.ts';
import { say } from '../messages/say.ts';
import type { ReadAwardVote } from './read-awards.ts';

/** What each member of the panel decided, with their reason. */
export function AwardVotes({ votes }: { votes: readonly ReadAwardVote[] }) {
  return (
    <ul class="votes">
      {votes.map(({ account, result, day, reason }) => (
        <li key={account}>
          <p>
            <strong>{say(`thanks.vote.${result}`)}</strong> · <bdi>{account}</bdi> · {longDay(day)}
          </p>
          {reason === null ? (
            <p class="wrong">{say('thanks.vote.unproven')}</p>
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
