import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';

/** Takes a slot's key as it stands on paper or in a file, and asks whether the account is to keep it. */
export function SeedField({
  action,
  isWorking,
  onSeed,
}: {
  action: string;
  isWorking: boolean;
  onSeed: (text: string, isKept: boolean) => Promise<boolean>;
}) {
  const [text, setText] = useState('');
  const [isKept, setKept] = useState(true);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (await onSeed(text, isKept)) setText('');
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Field label={say('keys.bring.field')} hint={say('keys.bring.hint')}>
        {(field) => (
          <textarea
            {...field}
            class="input"
            rows={3}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            dir="ltr"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Field>
      <label class="choice">
        <input type="checkbox" checked={isKept} onChange={() => setKept(!isKept)} />
        <span>{say('keys.bring.keep')}</span>
      </label>
      <div class="actions">
        <Button type="submit" working={isWorking ? say('keys.at-work') : null}>
          {action}
        </Button>
      </div>
    </form>
  );
}
