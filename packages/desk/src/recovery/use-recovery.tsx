import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import type { RecoveryPageProps } from './recovery-page-props.ts';

const PAPER_WORDS = 24;

/** Puts two parts together: our own and another lead's, or our own and the paper. */
export function UseRecovery(props: RecoveryPageProps) {
  const { standing, hasShare } = props;
  const hasPaper = standing.kind !== 'none' && standing.holders.includes(null);
  return (
    <section>
      <h2>{say('recovery.use')}</h2>
      <p>{say('recovery.use.what')}</p>
      {!hasShare && <p>{say('recovery.use.no-part')}</p>}
      {hasShare && (hasPaper ? <ByPaper {...props} /> : <ByLeads {...props} />)}
    </section>
  );
}

function ByLeads({ asked, isWorking, onAsk, onUse }: RecoveryPageProps) {
  if (asked === null) {
    return (
      <div class="actions">
        <Button onPress={onAsk}>{say('recovery.ask')}</Button>
      </div>
    );
  }
  const [name] = asked.answers;
  return (
    <>
      <p role="status">{name === undefined ? say('recovery.waiting') : say('recovery.answered', { name })}</p>
      {name !== undefined && (
        <div class="actions">
          <Button working={isWorking ? say('recovery.using') : null} onPress={() => onUse(null)}>
            {say('recovery.use.do')}
          </Button>
        </div>
      )}
    </>
  );
}

function ByPaper({ isWorking, onUse }: RecoveryPageProps) {
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const isWrong = (typed.match(/\p{L}+/gu) ?? []).length !== PAPER_WORDS;
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isWrong) onUse(typed);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={say('recovery.paper.field')}
        hint={say('recovery.paper.hint')}
        error={isTried && isWrong ? say('recovery.paper.wrong') : null}
      >
        {(field) => (
          <textarea
            {...field}
            class="input"
            rows={4}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            dir="ltr"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
      </Field>
      <div class="actions">
        <Button type="submit" working={isWorking ? say('recovery.using') : null}>
          {say('recovery.use.do')}
        </Button>
      </div>
    </form>
  );
}
