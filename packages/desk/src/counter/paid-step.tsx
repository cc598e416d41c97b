import { useState } from 'preact/hooks';
import { moneyWords } from '../awards/award-words.ts';
import { longDay } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { useLostFocus } from '../form/focus.ts';
import { say } from '../messages/say.ts';
import type { Brought } from './brought.ts';
import { formatIban } from './iban.ts';
import { VerdictTable } from './look-step.tsx';
import type { Payee, TillPayment } from './ways.ts';

/** What has been posted, with a slip for whoever brought the vouchers. */
export function PaidStep({
  brought,
  payment,
  isWorking,
  onTakeBack,
  onNext,
}: {
  brought: Brought;
  /** Null where nothing could be paid: somebody else was faster. */
  payment: TillPayment | null;
  isWorking: boolean;
  onTakeBack: (payment: TillPayment) => void;
  onNext: () => void;
}) {
  const top = useLostFocus<HTMLHeadingElement>();
  const [asksBack, setAsksBack] = useState(false);
  const isWhole = brought.said.every(({ verdict }) => verdict === 'paid');
  return (
    <section>
      <h2 ref={top} tabIndex={-1}>
        {payment === null
          ? say('counter.paid.none')
          : say('counter.paid', { money: moneyWords(payment.amount, payment.currency) })}
      </h2>
      {!isWhole && <VerdictTable said={brought.said} />}
      {payment && <Slip payment={payment} />}
      <div class="actions">
        {payment && (
          <Button kind="primary" onPress={() => print()}>
            {say('counter.slip.print')}
          </Button>
        )}
        <Button onPress={onNext}>{say('counter.next')}</Button>
        {payment && !asksBack && (
          <Button kind="plain" onPress={() => setAsksBack(true)}>
            {say('counter.back')}
          </Button>
        )}
      </div>
      {payment && asksBack && (
        <div class="notice">
          <p>{say('counter.back.why')}</p>
          <div class="actions">
            <Button
              working={isWorking ? say('counter.back.working') : null}
              onPress={() => onTakeBack(payment)}
            >
              {say('counter.back.do')}
            </Button>
            <Button onPress={() => setAsksBack(false)}>{say('counter.back.not')}</Button>
          </div>
        </div>
      )}
    </section>
  );
}

/** What is printed: how much, on which day, by which way. Neither voucher nor programme stands on it. */
function Slip({ payment }: { payment: TillPayment }) {
  const { payee, day } = payment;
  return (
    <div class="slip" role="group" aria-label={say('counter.slip')}>
      <p class="slip-money">{moneyWords(payment.amount, payment.currency)}</p>
      <p>{longDay(day)}</p>
      <p>{say(`counter.way.${payee.way}`)}</p>
      {payee.way === 'cash' && (
        <>
          <p class="slip-code" dir="ltr">
            {payee.code}
          </p>
          <p class="quiet">{say('counter.slip.cash')}</p>
        </>
      )}
      {payee.way !== 'cash' && <p>{payeeWords(payee)}</p>}
    </div>
  );
}

function payeeWords(payee: Exclude<Payee, { way: 'cash' }>): string {
  return payee.way === 'bank' ? `${payee.name}, ${formatIban(payee.iban)}` : payee.name;
}
