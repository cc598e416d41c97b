import { useState } from 'preact/hooks';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import { formatBankFile, type Transfer } from './bank-file.ts';
import { parseIban } from './iban.ts';

const MAX_NAME = 70;
const ID_BYTES = 12;

/** Makes the file of transfers that a bank takes. The programme's own account is typed each time, and not kept. */
export function BankFileForm({ transfers, today }: { transfers: readonly Transfer[]; today: string }) {
  const [name, setName] = useState('');
  const [account, setAccount] = useState('');
  const [isTried, setTried] = useState(false);
  const iban = parseIban(account);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || iban === null) return;
    const payer = { name: name.trim(), iban };
    saveFile(
      'transfers.xml',
      'application/xml',
      formatBankFile({ payer, transfers, day: today, id: newId() }),
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <h3>{say('counter.bank-file')}</h3>
      <p class="quiet">{say('counter.bank-file.hint')}</p>
      <Field
        label={say('counter.bank-file.name')}
        error={isTried && name.trim() === '' ? say('counter.bank.name.missing') : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            autocomplete="off"
            maxLength={MAX_NAME}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
      </Field>
      <Field
        label={say('counter.bank-file.iban')}
        error={isTried && iban === null ? say('counter.bank.iban.wrong') : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            maxLength={50}
            value={account}
            onInput={({ currentTarget }) => setAccount(currentTarget.value)}
          />
        )}
      </Field>
      <div class="actions">
        <Button type="submit">{say('counter.bank-file.save')}</Button>
      </div>
    </form>
  );
}

/** Random, so that it tells neither how many files there were nor when. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(ID_BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
