import { useEffect, useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { useLostFocus } from '../form/focus.ts';
import { say } from '../messages/say.ts';
import { type Gap, gapsLeft } from '../replies/read-replies.ts';
import { ReplyHelp } from '../replies/reply-help.tsx';
import type { LetterProps } from './letter-props.ts';

/** Bytes left below which the form says how many there are. */
const SAY_ROOM_BELOW = 8_192;

/** The answer at the end of the letter. */
export function AnswerForm(props: LetterProps) {
  const { draft, busy, replies, finding, roomFor, onDraft, onReply, onGiveBack } = props;
  const room = roomFor(draft.reply);
  const field = useLostFocus<HTMLTextAreaElement>();
  const [isRefused, setRefused] = useState(false);
  const gaps = gapsLeft(draft.reply, replies.offered);
  const goTo = (gap: Gap | undefined) => {
    const at = gap === undefined ? -1 : draft.reply.indexOf(gap.found);
    field.current?.focus();
    if (gap !== undefined && at >= 0) field.current?.setSelectionRange(at, at + gap.found.length);
  };
  // What has just been put in is gone on with at its first gap.
  useEffect(() => {
    if (replies.begunWith !== null) goTo(gaps[0]);
  }, [replies.begunWith]);
  const submit = (event: Event) => {
    event.preventDefault();
    setRefused(gaps.length > 0);
    if (gaps.length > 0) return goTo(gaps[0]);
    if (draft.reply.trim() !== '' && room >= 0) onReply();
  };
  return (
    <form class="answer" onSubmit={submit}>
      <div class="field">
        <label for="reply">{say('reply.label')}</label>
        <p class="hint" id="reply-hint">
          {say('reply.hint')}
        </p>
        <textarea
          id="reply"
          ref={field}
          class="input"
          rows={5}
          dir="auto"
          aria-describedby="reply-hint reply-room"
          value={draft.reply}
          readOnly={busy === 'reply'}
          onInput={({ currentTarget }) => onDraft({ reply: currentTarget.value })}
          onKeyDown={(event) => isSendKey(event) && submit(event)}
        />
        <p class={room < 0 ? 'wrong' : 'hint'} id="reply-room" aria-live="polite">
          {room < 0 && say('reply.too-long', { count: -room })}
          {room >= 0 && room < SAY_ROOM_BELOW && say('reply.room', { count: room })}
        </p>
        <ReplyHelp
          gaps={gaps}
          begunWith={draft.reply.trim() === '' ? null : replies.begunWith}
          isRefused={isRefused}
          onGap={goTo}
        />
      </div>
      <div class="actions">
        <div>
          <Button kind="primary" type="submit" working={busy === 'reply' ? say('reply.sending') : null}>
            {say('reply.send')}
          </Button>
          {/* What the programme has worded beforehand is worded for those who report. */}
          {finding === null && (
            <Button onPress={replies.onOpen}>
              {say('replies.begin')} <kbd class="key-hint">b</kbd>
            </Button>
          )}
          <Button
            kind="plain"
            working={busy === 'claim' ? say('claim.releasing') : null}
            onPress={onGiveBack}
          >
            {say('claim.release')}
          </Button>
        </div>
        <span class="quiet small key-hint">
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> {say('reply.sends')}
        </span>
      </div>
    </form>
  );
}

function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey);
}
