import type { LookedAt } from '@bellbuoy/protocol';
import type { RewardRules } from '@bellbuoy/protocol/rewards';
import { moneyWords } from '../awards/award-words.ts';
import { longDay } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { useLostFocus } from '../form/focus.ts';
import { TableBox } from '../form/table-box.tsx';
import { say } from '../messages/say.ts';
import type { Brought } from './brought.ts';
import { WayForm } from './way-form.tsx';
import type { Payee } from './ways.ts';

/** What each voucher is worth and whether it can be paid, and by which way to pay those that can. */
export function LookStep({
  brought,
  rules,
  isWorking,
  onPay,
  onLeave,
}: {
  brought: Brought;
  rules: RewardRules;
  isWorking: boolean;
  onPay: (payee: Payee, isIdentified: boolean) => void;
  onLeave: () => void;
}) {
  const { said } = brought;
  const top = useLostFocus<HTMLHeadingElement>();
  const payable = said.filter(({ verdict }) => verdict === 'valid');
  const amount = payable.reduce((sum, { value }) => sum + BigInt(value ?? 0), 0n);
  const money = moneyWords(amount, rules.currency);
  return (
    <section>
      <h2 ref={top} tabIndex={-1}>
        {payable.length > 0 ? say('counter.payable', { money }) : say('counter.payable.none')}
      </h2>
      <VerdictTable said={said} />
      {payable.length > 0 && <WayForm rules={rules} amount={amount} isWorking={isWorking} onPay={onPay} />}
      <div class="actions">
        <Button onPress={onLeave}>{say('counter.leave')}</Button>
      </div>
    </section>
  );
}

/** One row a voucher, in the order in which they were brought. */
export function VerdictTable({ said }: { said: readonly LookedAt[] }) {
  return (
    <TableBox label={say('counter.bring')}>
      <thead>
        <tr>
          <th scope="col">{say('counter.voucher')}</th>
          <th scope="col">{say('counter.value')}</th>
          <th scope="col">{say('counter.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {said.map((each, index) => (
          // Vouchers have no name, and their order stays.
          <tr key={index}>
            <td>{index + 1}</td>
            <td class="nowrap">{valueOf(each)}</td>
            <td>
              <strong>{say(`counter.verdict.${each.verdict}`)}</strong>
              <div class="quiet">{whyOf(each)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function valueOf({ value, currency }: LookedAt): string {
  return value === null || currency === null ? '–' : moneyWords(BigInt(value), currency);
}

function whyOf({ verdict, redeemUntil, spentOn }: LookedAt): string {
  return say(`counter.why.${verdict}`, {
    day: longDayOr(verdict === 'spent' || verdict === 'paid' ? spentOn : redeemUntil),
  });
}

function longDayOr(day: string | null): string {
  return day === null ? '–' : longDay(day);
}
