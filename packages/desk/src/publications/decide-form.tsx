import type { DecidePublication } from '@bellbuoy/protocol';
import { useRef, useState } from 'preact/hooks';
import { TextField } from '../deciding/grounds-fields.tsx';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
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
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [working, setWorking] = useState<Result | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const decide = async (result: Result) => {
    setTried(true);
    if (working !== null) return;
    if (reason.trim() === '') {
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    setWorking(result);
    setProblem(null);
    try {
      await onDecide(result, reason.trim());
      await onDecided(result);
    } catch (error) {
      setProblem(codeOf(error));
      setWorking(null);
    }
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
      <h2>{say('publications.decide')}</h2>
      <p>{say('publications.decide.look')}</p>
      <TextField
        label={say('publications.reason')}
        hint={say('publications.reason.hint')}
        error={isTried && reason.trim() === '' ? say('publications.reason.missing') : null}
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
