import type { ActResult } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { Button } from '../form/button.tsx';
import type { MessageKey } from '../messages/catalogue.ts';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { TextField } from './grounds-fields.tsx';
import { useAnswer } from './use-answer.ts';

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
  const { form, reason, setReason, lacksReason, working, problem, answer } = useAnswer({
    onAnswer,
    onAnswered,
  });
  const answers = [
    { result: 'refused', label: words.refuse },
    { result: 'granted', label: words.grant },
  ] as const;
  return (
    <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={say('decisions.reason')}
        hint={words.hint}
        error={lacksReason ? say('decisions.reason.missing') : null}
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
