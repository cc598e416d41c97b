import type { PaymentWay, RewardRules } from '@bellbuoy/protocol/rewards';
import { useId, useState } from 'preact/hooks';
import { moneyWords } from '../awards/award-words.ts';
import { Button } from '../form/button.tsx';
import { Choices } from '../form/choices.tsx';
import { say } from '../messages/say.ts';
import { AccountFields, NO_ACCOUNT, parseAccount } from './account-fields.tsx';
import { drawCashCode } from './cash-code.ts';
import type { Payee } from './ways.ts';

/** Asks how to pay, and what has to be known for it. What is typed here is never sent. */
export function WayForm({
  rules,
  amount,
  isWorking,
  onPay,
}: {
  rules: RewardRules;
  /** Of all that is paid, in minor units. */
  amount: bigint;
  isWorking: boolean;
  /** @param isIdentified above the ceiling: what the rules ask there is done. */
  onPay: (payee: Payee, isIdentified: boolean) => void;
}) {
  const [way, setWay] = useState<PaymentWay | null>(rules.ways.length === 1 ? (rules.ways[0] ?? null) : null);
  const [account, setAccount] = useState(NO_ACCOUNT);
  const [charity, setCharity] = useState<string | null>(null);
  const [isLawful, setLawful] = useState(false);
  const [isTried, setTried] = useState(false);
  const money = moneyWords(amount, rules.currency);
  const ceiling = rules.anonymousCeiling;
  const isAbove = ceiling !== null && amount > ceiling;
  const chosen = rules.charities.find(({ id }) => id === charity) ?? null;
  const payee = (): Payee | null => {
    if (way === 'cash') return { way, code: drawCashCode() };
    if (way === 'bank') {
      const payee = parseAccount(account);
      return payee === null ? null : { way, ...payee };
    }
    return way === null || chosen === null ? null : { way, charity: chosen.id, name: chosen.name };
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const ready = payee();
    if (ready !== null && (isLawful || !isAbove)) onPay(ready, isAbove);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Choices
        legend={say('counter.way')}
        name="way"
        error={isTried && way === null ? say('counter.way.missing') : null}
        choices={rules.ways.map((value) => ({
          value,
          words: say(`counter.way.${value}`),
          hint: say(`counter.way.${value}.hint`),
        }))}
        value={way}
        onChoose={setWay}
      />
      {way === 'bank' && (
        <AccountFields
          words={{
            name: say('counter.bank.name'),
            iban: say('counter.bank.iban'),
            hint: say('counter.bank.iban.hint'),
          }}
          {...{ account, isTried }}
          onAccount={setAccount}
        />
      )}
      {way === 'gift' && (
        <Choices
          legend={say('counter.gift')}
          name="charity"
          error={isTried && chosen === null ? say('counter.gift.missing') : null}
          choices={rules.charities.map(({ id, name: words }) => ({ value: id, words }))}
          value={charity}
          onChoose={setCharity}
        />
      )}
      {isAbove && (
        <CeilingField
          ceiling={moneyWords(ceiling, rules.currency)}
          error={isTried && !isLawful ? say('counter.ceiling.missing') : null}
          isLawful={isLawful}
          onLawful={setLawful}
        />
      )}
      <div class="actions">
        <Button type="submit" kind="primary" working={isWorking ? say('counter.paying') : null}>
          {say('counter.pay', { money })}
        </Button>
      </div>
    </form>
  );
}

/** Above what the rules pay to anybody, somebody answers for having asked what the law asks. Nothing of it is kept. */
function CeilingField({
  ceiling,
  error,
  isLawful,
  onLawful,
}: {
  ceiling: string;
  error: string | null;
  isLawful: boolean;
  onLawful: (isLawful: boolean) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <p class="notice attention" id={`${id}-why`}>
        {say('counter.ceiling', { money: ceiling })}
      </p>
      {error !== null && (
        <p class="wrong" id={`${id}-error`}>
          {error}
        </p>
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={isLawful}
          aria-describedby={error === null ? `${id}-why` : `${id}-why ${id}-error`}
          aria-invalid={error === null ? undefined : 'true'}
          onChange={({ currentTarget }) => onLawful(currentTarget.checked)}
        />
        <span>{say('counter.ceiling.done')}</span>
      </label>
    </div>
  );
}
