import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';

/** The form that the server takes of an account's name. */
const ACCOUNT = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** Asks for a person's name and the account name that they will sign in with. */
export function AccountForm({
  initial,
  submitLabel,
  onDone,
}: {
  initial: { account: string; name: string };
  submitLabel: string;
  onDone: (chosen: { account: string; name: string }) => void;
}) {
  const [name, setName] = useState(initial.name);
  const [typed, setTyped] = useState<string | null>(initial.account || null);
  const [isTried, setTried] = useState(false);
  const account = typed ?? suggestAccount(name);
  const isNameMissing = name.trim() === '';
  const isAccountWrong = !ACCOUNT.test(account);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isNameMissing && !isAccountWrong) onDone({ account, name: name.trim() });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={say('account-form.name')}
        hint={say('account-form.name.hint')}
        error={isTried && isNameMissing ? say('account-form.name.missing') : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            autocomplete="name"
            maxLength={128}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
      </Field>
      <Field
        label={say('account-form.account')}
        hint={say('account-form.account.hint')}
        error={isTried && isAccountWrong ? say('account-form.account.wrong') : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
            maxLength={64}
            value={account}
            onInput={({ currentTarget }) => setTyped(currentTarget.value.toLowerCase())}
          />
        )}
      </Field>
      <div class="actions">
        <Button kind="primary" type="submit">
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}

/** An account name from a person's name: the first word in plain letters. */
export function suggestAccount(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
  return plain.split(/\s+/)[0]?.replace(/[^a-z0-9._-]/g, '') ?? '';
}
