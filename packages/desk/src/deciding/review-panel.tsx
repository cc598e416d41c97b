import { useState } from 'preact/hooks';
import type { OpenedCase } from '../cases/opened-case.ts';
import { Button } from '../form/button.tsx';
import { useLostFocus } from '../form/focus.ts';
import { endingWords } from '../lists/row-words.ts';
import { say } from '../messages/say.ts';
import { DecisionRecordView } from './decision-record.tsx';
import type { Verdict } from './decisions.ts';
import { TextField } from './grounds-fields.tsx';

export interface ReviewPanelProps {
  readonly opened: OpenedCase;
  /** Whether the reader may say the second word; otherwise who may. */
  readonly part: 'reviews' | 'waits-for-lead' | 'waits-for-anybody';
  /** Whether the reader holds the case, and so can take the proposal back. */
  readonly isOwn: boolean;
  readonly nameOf: (account: string) => string;
  readonly isWorking: boolean;
  readonly onReview: (verdict: Verdict) => void;
  readonly onUndo: () => void;
}

/** An outcome that waits for a second person: to them, what it rests on and two buttons of one weight. */
export function ReviewPanel(props: ReviewPanelProps) {
  return props.part === 'reviews' ? <ReviewForm {...props} /> : <Waiting {...props} />;
}

function ReviewForm({ opened, nameOf, isWorking, onReview }: ReviewPanelProps) {
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const { row, decisions } = opened;
  const give = (result: Verdict['result']) => {
    setTried(true);
    if (text.trim() !== '' && !isWorking) onReview({ result, text: text.trim() });
  };
  return (
    <form class="panel decision" aria-labelledby="review-title" onSubmit={(event) => event.preventDefault()}>
      <div>
        <h3 id="review-title">
          {say('review.proposed', {
            name: nameOf(row.proposedBy ?? ''),
            outcome: endingWords(row.proposed),
          })}
        </h3>
        <p class="hint">{say('review.what')}</p>
      </div>
      {decisions.map((record) => (
        <DecisionRecordView key={record.id} record={record} name={nameOf(record.author)} />
      ))}
      <TextField
        label={say('review.reason')}
        hint={say('review.reason.hint')}
        error={isTried && text.trim() === '' ? say('review.reason.missing') : null}
        text={text}
        onText={setText}
      />
      <div class="actions equals">
        <Button working={isWorking ? say('deciding.outcome.working') : null} onPress={() => give('agreed')}>
          {say('review.agree')}
        </Button>
        <Button
          working={isWorking ? say('deciding.outcome.working') : null}
          onPress={() => give('sent-back')}
        >
          {say('review.send-back')}
        </Button>
      </div>
    </form>
  );
}

function Waiting({ opened: { row }, part, isOwn, isWorking, onUndo }: ReviewPanelProps) {
  const place = useLostFocus<HTMLDivElement>();
  return (
    <div class="panel" tabIndex={-1} ref={place}>
      <p class="headline">{say('review.waits', { outcome: endingWords(row.proposed) })}</p>
      <p class="quiet">{say(part === 'waits-for-lead' ? 'review.waits.lead' : 'review.waits.anybody')}</p>
      {isOwn && (
        <div class="actions">
          <Button working={isWorking ? say('finished.reopening') : null} onPress={onUndo}>
            {say('review.undo')}
          </Button>
        </div>
      )}
    </div>
  );
}
