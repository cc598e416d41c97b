import { say } from '../messages/say.ts';
import type { Gap, OfferedReply } from './read-replies.ts';

/** Below the answer: what still has to be filled in, and what the reply means to who does not read its language. */
export function ReplyHelp({
  gaps,
  begunWith,
  isRefused,
  onGap,
}: {
  gaps: readonly Gap[];
  /** The reply that was put in last. */
  begunWith: OfferedReply | null;
  /** Somebody tried to send it with gaps. */
  isRefused: boolean;
  onGap: (gap: Gap) => void;
}) {
  return (
    <>
      {gaps.length > 0 && (
        <div class="reply-gaps">
          <p class={isRefused ? 'wrong' : 'hint'} id="reply-gaps" role={isRefused ? 'alert' : undefined}>
            {say(isRefused ? 'replies.gaps.refused' : 'replies.gaps')}
          </p>
          <ul aria-labelledby="reply-gaps">
            {gaps.map((gap, i) => (
              <li key={`${gap.found}${i}`}>
                <button type="button" class="gap-chip" onClick={() => onGap(gap)}>
                  {gap.words}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {begunWith?.meaning && (
        <details class="reply-meaning" open>
          <summary>{say('replies.meaning')}</summary>
          <p class="written quiet" dir="auto" lang={begunWith.meaningLocale}>
            {begunWith.meaning}
          </p>
        </details>
      )}
    </>
  );
}
