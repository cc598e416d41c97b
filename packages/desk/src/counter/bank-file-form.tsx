import { useState } from 'preact/hooks';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { AccountFields, NO_ACCOUNT, parseAccount } from './account-fields.tsx';
import { formatBankFile, type Transfer } from './bank-file.ts';

const ID_BYTES = 12;

/** Makes the file of transfers that a bank takes. The programme's own account is typed each time, and not kept. */
export function BankFileForm({ transfers, today }: { transfers: readonly Transfer[]; today: string }) {
  const [account, setAccount] = useState(NO_ACCOUNT);
  const [isTried, setTried] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const payer = parseAccount(account);
    if (payer === null) return;
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
      <AccountFields
        words={{ name: say('counter.bank-file.name'), iban: say('counter.bank-file.iban') }}
        {...{ account, isTried }}
        onAccount={setAccount}
      />
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
