import { formatMajor } from '@bellbuoy/protocol/rewards';
import { useState } from 'preact/hooks';
import { moneyWords } from '../awards/award-words.ts';
import { longDay } from '../days/day-words.ts';
import { csvOf } from '../export/csv.ts';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../form/button.tsx';
import { TableBox } from '../form/table-box.tsx';
import { say } from '../messages/say.ts';
import { BankFileForm } from './bank-file-form.tsx';
import { formatIban } from './iban.ts';
import type { Till } from './use-till.ts';
import { type Payee, paymentsBy, type TillPayment } from './ways.ts';

/** What was paid since the page was opened, for whoever carries it out: partners, the bank, charities. */
export function TillSection({ till, today }: { till: Till; today: string }) {
  const { payments } = till;
  const [isEmptying, setEmptying] = useState(false);
  const transfers = paymentsBy(payments, 'bank');
  const others = payments.filter(({ payee }) => payee.way !== 'bank');
  const saveList = () => saveFile('payments.csv', 'text/csv', csvOf(rowsOf(others)));
  return (
    <section class="till">
      <h2>{say('counter.till')}</h2>
      <p class="quiet">{say('counter.till.hint')}</p>
      <TableBox label={say('counter.till')}>
        <thead>
          <tr>
            <th scope="col">{say('counter.till.day')}</th>
            <th scope="col">{say('counter.value')}</th>
            <th scope="col">{say('counter.till.way')}</th>
            <th scope="col">{say('counter.till.to')}</th>
          </tr>
        </thead>
        <tbody>
          {payments.map((payment, index) => (
            <tr key={index}>
              <td>{longDay(payment.day)}</td>
              <td class="nowrap">{moneyWords(payment.amount, payment.currency)}</td>
              <td>{say(`counter.way.${payment.payee.way}`)}</td>
              <td class={payment.payee.way === 'cash' ? 'nowrap' : undefined}>{whomOf(payment.payee)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
      {transfers.length > 0 && <BankFileForm transfers={transfers} today={today} />}
      <div class="actions">
        {others.length > 0 && <Button onPress={saveList}>{say('counter.till.save')}</Button>}
        {!isEmptying && <Button onPress={() => setEmptying(true)}>{say('counter.till.empty')}</Button>}
      </div>
      {isEmptying && (
        <div class="notice">
          <p>{say('counter.till.empty.sure')}</p>
          <div class="actions">
            <Button onPress={till.empty}>{say('counter.till.empty.do')}</Button>
            <Button onPress={() => setEmptying(false)}>{say('counter.till.empty.not')}</Button>
          </div>
        </div>
      )}
    </section>
  );
}

function rowsOf(till: readonly TillPayment[]): string[][] {
  const head = [
    'counter.till.day',
    'counter.value',
    'counter.currency',
    'counter.till.way',
    'counter.till.to',
  ] as const;
  const rows = till.map(({ day, amount, currency, payee }) => [
    day,
    formatMajor({ amount, currency }),
    currency,
    say(`counter.way.${payee.way}`),
    whomOf(payee),
  ]);
  return [head.map((each) => say(each)), ...rows];
}

function whomOf(payee: Payee): string {
  if (payee.way === 'cash') return payee.code;
  return payee.way === 'bank' ? `${payee.name}, ${formatIban(payee.iban)}` : payee.name;
}
