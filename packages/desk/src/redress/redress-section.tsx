import type { Session } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { type Guardianship, readGuardianship } from '../guardians/guardianship.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { Surroundings } from '../seat/surroundings.ts';

/** What a guardian who is not at their desk yet can do about it: open it, or know whom they wait for. */
export function RedressSection({
  around,
  session,
  onOpen,
}: {
  around: Surroundings;
  session: Session;
  /** Opens the desk and sits down at it. */
  onOpen: () => Promise<void>;
}) {
  const [guardianship, setGuardianship] = useState<Guardianship | null | 'reading'>('reading');
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const [isOpening, setOpening] = useState(false);
  useEffect(() => {
    void readGuardianship({ around, session }).then(setGuardianship, (error: unknown) =>
      setProblem(codeOf(error)),
    );
  }, []);
  const open = () => {
    setOpening(true);
    setProblem(null);
    onOpen().catch((error: unknown) => {
      setOpening(false);
      setProblem(codeOf(error));
    });
  };
  return (
    <>
      <h3>{say('redress.desk')}</h3>
      <p class="quiet">{say('redress.desk.what')}</p>
      {problem && <ProblemNotice code={problem} />}
      {guardianship !== 'reading' && <Standing {...{ guardianship, isOpening }} onOpen={open} />}
    </>
  );
}

function Standing({
  guardianship,
  isOpening,
  onOpen,
}: {
  guardianship: Guardianship | null;
  isOpening: boolean;
  onOpen: () => void;
}) {
  if (guardianship === null || guardianship.own === null) return <p>{say('redress.desk.no-slot')}</p>;
  const isThere = guardianship.programme.descriptor.desks.some(({ kind }) => kind === 'redress');
  if (isThere) return <p>{say('redress.desk.waiting')}</p>;
  return (
    <div class="actions">
      <Button kind="primary" working={isOpening ? say('redress.desk.opening') : null} onPress={onOpen}>
        {say('redress.desk.open')}
      </Button>
    </div>
  );
}
