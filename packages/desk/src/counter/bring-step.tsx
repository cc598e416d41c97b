import { MAX_REDEEMED } from '@bellbuoy/protocol';
import { useId, useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import { readFile, vouchersIn } from './read-vouchers.ts';

/** Takes vouchers by whatever way they come: a picture of the code, a file, or pasted. */
export function BringStep({
  isWorking,
  onLook,
}: {
  isWorking: boolean;
  onLook: (vouchers: readonly string[]) => void;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const vouchers = vouchersIn(text);
  const takeFiles = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // So that the same file can be chosen again.
    input.value = '';
    setReading(true);
    const read = await Promise.all(files.map(readFile));
    setReading(false);
    setError(read.includes(null) ? say('counter.picture.unread') : null);
    const found = read.flatMap((each) => each ?? []);
    if (found.length > 0) setText((before) => vouchersIn(`${before} ${found.join(' ')}`).join('\n'));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (vouchers.length === 0) setError(say('counter.vouchers.missing'));
    else if (vouchers.length > MAX_REDEEMED) setError(say('counter.vouchers.many', { count: MAX_REDEEMED }));
    else onLook(vouchers);
  };
  return (
    <section>
      <h2>{say('counter.bring')}</h2>
      <form onSubmit={submit} noValidate>
        <div class="field">
          <label for={id}>{say('counter.picture')}</label>
          <p class="hint" id={`${id}-hint`}>
            {say('counter.picture.hint')}
          </p>
          <input
            id={id}
            aria-describedby={`${id}-hint`}
            type="file"
            multiple
            accept="image/*,text/plain,.txt,.csv"
            onChange={({ currentTarget }) => void takeFiles(currentTarget)}
          />
          {isReading && <p role="status">{say('counter.picture.reading')}</p>}
        </div>
        <Field label={say('counter.vouchers')} hint={say('counter.vouchers.hint')} error={error}>
          {(field) => (
            <textarea
              {...field}
              class="input voucher-text"
              rows={6}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              value={text}
              onInput={({ currentTarget }) => {
                setError(null);
                setText(currentTarget.value);
              }}
            />
          )}
        </Field>
        <div class="actions">
          <Button type="submit" kind="primary" working={isWorking ? say('counter.looking') : null}>
            {say('counter.look')}
          </Button>
        </div>
      </form>
    </section>
  );
}
