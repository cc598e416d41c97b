import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { useMoveFocus } from '../form/focus.ts';
import { Modal } from '../keyboard/modal.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';

/** A form that is sealed to the guardians. Focus goes to the first field that is missing when it is sent too early. */
export function AskFrame({
  title,
  what,
  isComplete,
  onAsk,
  onDone,
  onClose,
  children,
}: {
  title: string;
  what: string;
  isComplete: () => boolean;
  onAsk: () => Promise<void>;
  onDone: () => void;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const { place, moveTo } = useMoveFocus<HTMLFormElement>();
  const submit = async () => {
    if (isWorking) return;
    if (!isComplete()) {
      moveTo((form) => form.querySelector<HTMLElement>('[aria-invalid]'));
      return;
    }
    setWorking(true);
    setProblem(null);
    try {
      await onAsk();
      onDone();
    } catch (error) {
      setProblem(codeOf(error));
    } finally {
      setWorking(false);
    }
  };
  return (
    <Modal kind="move" label={title} onClose={onClose}>
      <form
        ref={place}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2>{title}</h2>
        <p>{what}</p>
        {children}
        {problem && <ProblemNotice code={problem} kept={'asking.kept'} />}
        <div class="actions">
          <Button kind="primary" type="submit" working={isWorking ? say('asking.working') : null}>
            {say('asking.do')}
          </Button>
          <Button onPress={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
