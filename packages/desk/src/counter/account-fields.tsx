import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import { parseIban } from './iban.ts';

/** A bank account as somebody has typed it so far. */
export interface TypedAccount {
  readonly name: string;
  readonly iban: string;
}

export const NO_ACCOUNT: TypedAccount = { name: '', iban: '' };

const MAX_NAME = 70;
const MAX_IBAN = 50;

/** The account, once it can be one; null before. */
export function parseAccount({ name, iban }: TypedAccount): TypedAccount | null {
  const number = parseIban(iban);
  return name.trim() === '' || number === null ? null : { name: name.trim(), iban: number };
}

/** Whose account, and its number. */
export function AccountFields({
  words,
  account,
  isTried,
  onAccount,
}: {
  words: { readonly name: string; readonly iban: string; readonly hint?: string };
  account: TypedAccount;
  isTried: boolean;
  onAccount: (account: TypedAccount) => void;
}) {
  return (
    <>
      <Field
        label={words.name}
        error={isTried && account.name.trim() === '' ? say('counter.bank.name.missing') : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            autocomplete="off"
            maxLength={MAX_NAME}
            value={account.name}
            onInput={({ currentTarget }) => onAccount({ ...account, name: currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={words.iban}
        hint={words.hint}
        error={isTried && parseIban(account.iban) === null ? say('counter.bank.iban.wrong') : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            maxLength={MAX_IBAN}
            value={account.iban}
            onInput={({ currentTarget }) => onAccount({ ...account, iban: currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
