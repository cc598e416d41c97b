import { TextField } from '../deciding/grounds-fields.tsx';
import { useAnswer } from '../deciding/use-answer.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';

/** What a second editor can answer with yes. */
export interface Proposal<Yes extends string> {
  readonly title: string;
  /** What to look at first. */
  readonly look: string;
  readonly yes: { readonly result: Yes; readonly label: string };
}

/** Agreeing and sending back: one reason, two buttons of one weight. */
export function DecideForm<Yes extends string>({
  proposal: { title, look, yes },
  onDecide,
  onDecided,
}: {
  proposal: Proposal<Yes>;
  onDecide: (result: Yes | 'sent-back', reason: string) => Promise<void>;
  onDecided: (result: Yes | 'sent-back') => Promise<void>;
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
      <h2>{title}</h2>
      <p>{look}</p>
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
          working={working === yes.result ? say('publications.working') : null}
          onPress={() => void decide(yes.result)}
        >
          {yes.label}
        </Button>
      </div>
    </form>
  );
}
