import { useState } from 'preact/hooks';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import { suggestAccount } from '../setup/account-form.tsx';

/** Somebody to be invited, while their name and account name are being typed. */
export type TypedPerson = ReturnType<typeof usePerson>;

export function usePerson() {
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const account = typed ?? suggestAccount(name);
  const isNameMissing = name.trim() === '';
  const isAccountWrong = !/^[a-z0-9][a-z0-9._-]{0,63}$/.test(account);
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

/** The two fields for somebody's name and the name that they will sign in with. */
export function PersonFields({ person }: { person: TypedPerson }) {
  const { name, account, isTried, isNameMissing, isAccountWrong } = person;
  return (
    <>
      <Field
        label={say('members.name')}
        error={isTried && isNameMissing ? say('account-form.name.missing') : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            autocomplete="off"
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
            autocomplete="off"
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
