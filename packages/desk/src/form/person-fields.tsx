import { useState } from 'preact/hooks';
import { say } from '../messages/say.ts';
import { Field } from './field.tsx';

/** The form that the server takes of an account's name. */
const ACCOUNT = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** Somebody who will have an account, while their name and account name are being typed. */
export type TypedPerson = ReturnType<typeof usePerson>;

export function usePerson(initial = { account: '', name: '' }) {
  const [name, setName] = useState(initial.name);
  const [typed, setTyped] = useState<string | null>(initial.account || null);
  const [isTried, setTried] = useState(false);
  const account = typed ?? suggestAccount(name);
  const isNameMissing = name.trim() === '';
  const isAccountWrong = !ACCOUNT.test(account);
  return {
    ...{ name, account, isTried, isNameMissing, isAccountWrong, setName },
    setAccount: (text: string) => setTyped(text.toLowerCase()),
    /** Who it is; null, with what is wrong shown, as long as something is. */
    submit(): { name: string; account: string } | null {
      setTried(true);
      return isNameMissing || isAccountWrong ? null : { name: name.trim(), account };
    },
  };
}

/** The two fields for somebody's name and the name that they will sign in with. `isOwn`: they are typing it themselves. */
export function PersonFields({ person, isOwn = false }: { person: TypedPerson; isOwn?: boolean }) {
  const { name, account, isTried, isNameMissing, isAccountWrong } = person;
  return (
    <>
      <Field
        label={say(isOwn ? 'account-form.name' : 'members.name')}
        hint={isOwn ? say('account-form.name.hint') : undefined}
        error={isTried && isNameMissing ? say('account-form.name.missing') : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            autocomplete={isOwn ? 'name' : 'off'}
            maxLength={128}
            value={name}
            onInput={({ currentTarget }) => person.setName(currentTarget.value)}
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
            autocomplete={isOwn ? 'username' : 'off'}
            autocapitalize="none"
            spellcheck={false}
            maxLength={64}
            value={account}
            onInput={({ currentTarget }) => person.setAccount(currentTarget.value)}
          />
        )}
      </Field>
    </>
  );
}

/** An account name from a person's name: the first word in plain letters. */
function suggestAccount(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
  return plain.split(/\s+/)[0]?.replace(/[^a-z0-9._-]/g, '') ?? '';
}
