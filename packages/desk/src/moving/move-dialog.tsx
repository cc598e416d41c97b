import { useState } from 'preact/hooks';
import type { Trouble } from '../desk/desk-state.ts';
import { Button } from '../form/button.tsx';
import { Choices } from '../form/choices.tsx';
import { Field } from '../form/field.tsx';
import { Modal } from '../keyboard/modal.tsx';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { Moving } from './write-move.ts';

/** A desk that a case could be moved to. */
export interface OtherDesk {
  readonly id: string;
  readonly title: string;
}

/** Says what it means to move a case to another desk, and asks to which and why. */
export function MoveDialog({
  desks,
  isWorking,
  trouble,
  onMove,
  onClose,
}: {
  desks: readonly OtherDesk[];
  isWorking: boolean;
  trouble: Trouble | null;
  onMove: (moving: Moving) => void;
  onClose: () => void;
}) {
  const [desk, setDesk] = useState<string | null>(desks.length === 1 ? (desks[0]?.id ?? null) : null);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const why = reason.trim();
  const submit = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (desk !== null && why !== '' && !isWorking) onMove({ desk, reason: why });
  };
  return (
    <Modal kind="move" label={say('moving.title')} onClose={onClose}>
      <form onSubmit={submit}>
        <h2>{say('moving.title')}</h2>
        <p>{say('moving.what')}</p>
        <ul>
          <li>{say('moving.goes')}</li>
          <li>{say('moving.stays')}</li>
          <li>{say('moving.told')}</li>
          <li>{say('moving.final')}</li>
        </ul>
        <Choices
          legend={say('moving.to')}
          name="move-to"
          error={isAsked && desk === null ? say('moving.to.missing') : null}
          choices={desks.map(({ id, title }) => ({ value: id, words: title }))}
          value={desk}
          onChoose={setDesk}
        />
        <Field
          label={say('moving.reason')}
          hint={say('moving.reason.hint')}
          error={isAsked && why === '' ? say('moving.reason.missing') : null}
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
          <Button type="submit" working={isWorking ? say('moving.working') : null}>
            {say('moving.do')}
          </Button>
          <Button onPress={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
