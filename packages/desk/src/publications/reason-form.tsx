import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { TextField } from '../deciding/grounds-fields.tsx';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';

/** What somebody may do with a reason and nobody has to: a button, and behind it a form that can be left again. */
export function ReasonForm({
  open,
  openKind,
  act,
  children,
  onAct,
  onDone,
}: {
  /** On the button that opens the form. */
  open: string;
  openKind?: 'plain';
  /** On the button that does it. */
  act: string;
  /** What it means. */
  children: ComponentChildren;
  onAct: (reason: string) => Promise<void>;
  onDone: () => void | Promise<void>;
}) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    setProblem(null);
    await onAct(reason.trim()).then(onDone, (error: unknown) => setProblem(codeOf(error)));
  };
  if (!isOpen) {
    return (
      <div class="actions">
        <Button {...(openKind && { kind: openKind })} onPress={() => setOpen(true)}>
          {open}
        </Button>
      </div>
    );
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {children}
      <TextField
        label={say('publications.reason')}
        error={isTried && reason.trim() === '' ? say('publications.reason.missing') : null}
        text={reason}
        onText={setReason}
      />
      {problem && <ProblemNotice code={problem} kept="awards.kept" />}
      <div class="actions">
        <Button type="submit">{act}</Button>
        <Button kind="plain" onPress={() => setOpen(false)}>
          {say('publications.leave')}
        </Button>
      </div>
    </form>
  );
}
