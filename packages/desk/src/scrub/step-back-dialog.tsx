import { useState } from 'preact/hooks';
import type { Trouble } from '../desk/desk-state.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { Modal } from '../keyboard/modal.tsx';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';

/** Somebody who can step back from a case. */
export interface Colleague {
  readonly account: string;
  readonly name: string;
}

/** Asks who steps back from a case, and why. */
export function StepBackDialog({
  self,
  colleagues,
  isWorking,
  trouble,
  onStepBack,
  onClose,
}: {
  self: string;
  /** Whom the member may have step back; none unless they lead. */
  colleagues: readonly Colleague[];
  isWorking: boolean;
  trouble: Trouble | null;
  onStepBack: (account: string, reason: string) => void;
  onClose: () => void;
}) {
  const [account, setAccount] = useState(self);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() !== '' && !isWorking) onStepBack(account, reason.trim());
  };
  return (
    <Modal kind="step-back" label={say('scrub.recuse')} onClose={onClose}>
      <form onSubmit={submit}>
        <h2>{say('scrub.recuse')}</h2>
        <p>{say('scrub.recuse.what')}</p>
        {colleagues.length > 0 && (
          <Field label={say('scrub.recuse.who')}>
            {(field) => (
              <select
                {...field}
                class="input"
                value={account}
                onChange={({ currentTarget }) => setAccount(currentTarget.value)}
              >
                <option value={self}>{say('scrub.recuse.you')}</option>
                {colleagues.map(({ account: each, name }) => (
                  <option key={each} value={each}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field
          label={say('scrub.recuse.reason')}
          hint={say('scrub.recuse.reason.hint')}
          error={isMissing ? say('scrub.recuse.reason.missing') : null}
        >
          {(field) => (
            <textarea
              {...field}
              class="input"
              rows={3}
              dir="auto"
              maxLength={2_000}
              value={reason}
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
        </Field>
        {trouble && <ProblemNotice code={trouble.code} kept={trouble.kept} />}
        <div class="actions">
          <Button kind="primary" type="submit" working={isWorking ? say('scrub.recuse.working') : null}>
            {say(account === self ? 'scrub.recuse.do' : 'scrub.recuse.do.other')}
          </Button>
          <Button onPress={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
