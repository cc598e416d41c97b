import { encodeB64, type LookedAt } from '@bellbuoy/protocol';
import type { RewardRules } from '@bellbuoy/protocol/rewards';
import { useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { Surroundings } from '../seat/surroundings.ts';
import { BringStep } from './bring-step.tsx';
import type { Brought } from './brought.ts';
import { LookStep } from './look-step.tsx';
import { PaidStep } from './paid-step.tsx';
import { TillSection } from './till-section.tsx';
import type { Till } from './use-till.ts';
import type { Payee, TillPayment } from './ways.ts';

export interface CounterPlace {
  readonly around: Surroundings;
  readonly rules: RewardRules;
  readonly till: Till;
  readonly onSaid: (said: string) => void;
}

type Step =
  | { readonly kind: 'bring' }
  | { readonly kind: 'look'; readonly brought: Brought }
  | { readonly kind: 'paid'; readonly brought: Brought; readonly payment: TillPayment | null };

const KEY_BYTES = 16;

/** The paymaster's counter: bring vouchers, see what they are worth, pay. Nothing of a report is ever here. */
export function CounterView({ place }: { place: CounterPlace }) {
  const { around, rules, till, onSaid } = place;
  const [step, setStep] = useState<Step>({ kind: 'bring' });
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const [isWorking, setWorking] = useState(false);
  // Of one payment, however often it is sent: an answer that was lost must not pay twice.
  const [key, setKey] = useState(newKey);

  const doing = async (act: () => Promise<void>) => {
    if (isWorking) return;
    setWorking(true);
    setProblem(null);
    await act().catch((error: unknown) => setProblem(codeOf(error)));
    setWorking(false);
  };
  const look = (vouchers: readonly string[]) =>
    doing(async () => {
      const { vouchers: said } = await around.api.lookAtVouchers([...vouchers]);
      setStep({ kind: 'look', brought: { vouchers, said } });
    });
  const pay = ({ vouchers, said }: Brought, payee: Payee, isIdentified: boolean) =>
    doing(async () => {
      const payable = vouchers.filter((_, index) => said[index]?.verdict === 'valid');
      const asked = { vouchers: payable, way: payee.way, key };
      const answer = await around.api.redeem(isIdentified ? { ...asked, identified: true } : asked);
      const amount = answer.vouchers.reduce(sumOfPaid, 0n);
      const payment = { payee, day: around.today(), amount, currency: rules.currency };
      if (amount > 0n) till.add(payment);
      setKey(newKey());
      onSaid(say(amount > 0n ? 'counter.said.paid' : 'counter.said.none'));
      setStep({
        kind: 'paid',
        brought: { vouchers: payable, said: answer.vouchers },
        payment: amount > 0n ? payment : null,
      });
    });
  const takeBack = (brought: Brought, payment: TillPayment) =>
    doing(async () => {
      for (const [index, voucher] of brought.vouchers.entries())
        if (brought.said[index]?.verdict === 'paid') await around.api.takeBackPayment(voucher);
      till.remove(payment);
      onSaid(say('counter.said.taken-back'));
      setStep({ kind: 'bring' });
    });
  const startAgain = () => {
    setProblem(null);
    setStep({ kind: 'bring' });
  };

  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body counter">
        <section>
          <h1>{say('counter.title')}</h1>
          <p class="quiet">{say('counter.what')}</p>
        </section>
        {problem && (
          <ProblemNotice
            code={problem}
            kept={step.kind === 'look' ? 'counter.kept.same' : 'kept.nothing-changed'}
          />
        )}
        {step.kind === 'bring' && <BringStep isWorking={isWorking} onLook={(each) => void look(each)} />}
        {step.kind === 'look' && (
          <LookStep
            brought={step.brought}
            rules={rules}
            isWorking={isWorking}
            onPay={(payee, isIdentified) => void pay(step.brought, payee, isIdentified)}
            onLeave={startAgain}
          />
        )}
        {step.kind === 'paid' && (
          <PaidStep
            brought={step.brought}
            payment={step.payment}
            isWorking={isWorking}
            onTakeBack={(payment) => void takeBack(step.brought, payment)}
            onNext={startAgain}
          />
        )}
        {till.payments.length > 0 && <TillSection till={till} today={around.today()} />}
      </div>
    </main>
  );
}

/** The sum of what was paid, in minor units. */
function sumOfPaid(sum: bigint, { verdict, value }: LookedAt): bigint {
  return verdict === 'paid' ? sum + BigInt(value ?? 0) : sum;
}

function newKey(): string {
  return encodeB64(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
}
