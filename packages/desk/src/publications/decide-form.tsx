import type { DecidePublication } from '@bellbuoy/protocol';
import { TextField } from '../deciding/grounds-fields.tsx';
import { useAnswer } from '../deciding/use-answer.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';

type Result = DecidePublication['result'];

/** Publishing and sending back: one reason, two buttons of one weight. */
export function DecideForm({
  onDecide,
  onDecided,
}: {
  onDecide: (result: Result, reason: string) => Promise<void>;
  onDecided: (result: Result) => Promise<void>;
}) {
  const {
    form,
    reason,
    setReason,
    lacksReason,
    working,
    problem,
    answer: decide,
  } = useAnswer({ onAnswer: onDecide, onAnswered: onDecided });
  return (
    <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
      <h2>{say('publications.decide')}</h2>
      <p>{say('publications.decide.look')}</p>
      <TextField
        label={say('publications.reason')}
        hint={say('publications.reason.hint')}
        error={lacksReason ? say('publications.reason.missing') : null}
        text={reason}
        onText={setReason}
      />
      {problem && <ProblemNotice code={problem} kept="awards.kept" />}
      <div class="equals">
        <Button
          working={working === 'sent-back' ? say('publications.working') : null}
          onPress={() => void decide('sent-back')}
        >
          {say('publications.send-back')}
        </Button>
        <Button
          working={working === 'published' ? say('publications.working') : null}
          onPress={() => void decide('published')}
        >
          {say('publications.publish')}
        </Button>
      </div>
    </form>
  );
}
