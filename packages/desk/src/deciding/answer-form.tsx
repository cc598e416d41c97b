import type { ActResult } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import type { MessageKey } from '../messages/say.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { TextField } from './grounds-fields.tsx';

/** What is decided decides its words. */
export interface AnswerWords {
  /** Who reads the reason, and when. */
  readonly hint: string;
  /** That nobody sees how the others decide. */
  readonly alone: string;
  readonly refuse: string;
  /** Null where this person has nothing to grant it with. */
  readonly grant: string | null;
}

/** A reason, and the two answers to what somebody asked, equal in weight. Whichever it is, they say why. */
export function AnswerForm({
  words,
  kept,
  children,
  onAnswer,
  onAnswered,
}: {
  words: AnswerWords;
  kept: MessageKey;
  /** What has to be known before answering. */
  children?: ComponentChildren;
  onAnswer: (result: ActResult, reason: string) => Promise<void>;
  onAnswered: (result: ActResult) => void;
}) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [working, setWorking] = useState<ActResult | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const answer = async (result: ActResult) => {
    setTried(true);
    if (working !== null) return;
    if (reason.trim() === '') {
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    setWorking(result);
    setProblem(null);
    try {
      await onAnswer(result, reason.trim());
      onAnswered(result);
    } catch (error) {
      setProblem(codeOf(error));
    } finally {
      setWorking(null);
    }
  };
  const answers = [
    { result: 'refused', label: words.refuse },
    { result: 'granted', label: words.grant },
  ] as const;
  return (
    <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={say('decisions.reason')}
        hint={words.hint}
        error={isTried && reason.trim() === '' ? say('decisions.reason.missing') : null}
        text={reason}
        onText={setReason}
      />
      <p class="hint">{words.alone}</p>
      {children}
      {problem && <ProblemNotice code={problem} kept={kept} />}
      <div class="equals">
        {answers.map(
          ({ result, label }) =>
            label !== null && (
              <Button
                key={result}
                working={working === result ? say('decisions.working') : null}
                onPress={() => void answer(result)}
              >
                {label}
              </Button>
            ),
        )}
      </div>
    </form>
  );
}
