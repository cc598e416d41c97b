import type { PublicationVersion } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { TextField } from '../deciding/grounds-fields.tsx';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';

/** One published version, and how it comes off the site. */
export function WithdrawForm({
  version: { version, startsOn },
  isComing,
  isShipped,
  onWithdraw,
  onDone,
}: {
  version: PublicationVersion;
  /** Whether its day is still to come. */
  isComing: boolean;
  /** Whether the release has words of its own for it, which are shown again. */
  isShipped: boolean;
  onWithdraw: (reason: string) => Promise<void>;
  onDone: () => Promise<void>;
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
    await onWithdraw(reason.trim()).then(onDone, (error: unknown) => setProblem(codeOf(error)));
  };
  const day = longDay(startsOn ?? '');
  return (
    <>
      <p>
        {isComing
          ? say('publications.version.coming', { version, day })
          : say('publications.version.shown', { version, day })}
      </p>
      {!isOpen && (
        <div class="actions">
          <Button onPress={() => setOpen(true)}>
            {isComing ? say('publications.cancel') : say('publications.withdraw')}
          </Button>
        </div>
      )}
      {isOpen && (
        <form noValidate onSubmit={(event) => void submit(event)}>
          {!isComing && (
            <p>{isShipped ? say('publications.withdraw.shipped') : say('publications.withdraw.gone')}</p>
          )}
          <TextField
            label={say('publications.reason')}
            error={isTried && reason.trim() === '' ? say('publications.reason.missing') : null}
            text={reason}
            onText={setReason}
          />
          {problem && <ProblemNotice code={problem} kept="awards.kept" />}
          <div class="actions">
            <Button type="submit">
              {isComing ? say('publications.cancel') : say('publications.withdraw.now')}
            </Button>
            <Button kind="plain" onPress={() => setOpen(false)}>
              {say('publications.leave')}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
