import { useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { Modal } from '../keyboard/modal.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';

/** Leaves one recommendation to the others. No reason is asked for: it could name whom somebody knows. */
export function StepBack({ onStepBack, onDone }: { onStepBack: () => Promise<void>; onDone: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const stepBack = async () => {
    setWorking(true);
    setProblem(null);
    try {
      await onStepBack();
      onDone();
    } catch (error) {
      setProblem(codeOf(error));
    } finally {
      setWorking(false);
    }
  };
  return (
    <>
      <p>
        <Button kind="plain" onPress={() => setAsking(true)}>
          {say('awards.step-back')}
        </Button>
      </p>
      {isAsking && (
        <Modal kind="move" label={say('awards.step-back.title')} onClose={() => setAsking(false)}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (!isWorking) void stepBack();
            }}
          >
            <h2>{say('awards.step-back.title')}</h2>
            <p>{say('awards.step-back.what')}</p>
            {problem && <ProblemNotice code={problem} kept="kept.nothing-changed" />}
            <div class="actions">
              <Button kind="primary" type="submit" working={isWorking ? say('decisions.working') : null}>
                {say('awards.step-back.do')}
              </Button>
              <Button onPress={() => setAsking(false)}>{say('cancel')}</Button>
            </div>
          </form>
        </Modal>
      )}
    </>
  );
}
