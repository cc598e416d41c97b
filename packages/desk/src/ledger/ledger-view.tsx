import { encodeB64, type LedgerView as Ledger, type Redemption } from '@bellbuoy/protocol';
import { BACK_TO_BUDGET, formatMajor, type RewardRules } from '@bellbuoy/protocol/rewards';
import { useEffect, useState } from 'preact/hooks';
import { moneyWords } from '../awards/award-words.ts';
import { longDay, monthName } from '../days/day-words.ts';
import { codeOf } from '../desk/attempt.ts';
import { csvOf } from '../export/csv.ts';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { StaffApi } from '../staff-api/staff-api.ts';
import { AmountTable } from './amount-table.tsx';
import { heldWords, movedWords, standings } from './standings.ts';

interface Read {
  readonly ledger: Ledger;
  readonly redemptions: readonly Redemption[];
}

const KEY_BYTES = 16;

/** Where the programme's money is, what each month moved, and what was paid. No award and no report is in it. */
export function LedgerView({
  api,
  rules,
  onSaid,
}: {
  api: StaffApi;
  rules: RewardRules;
  onSaid: (said: string) => void;
}) {
  const [read, setRead] = useState<Read | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const look = async () => {
    const [ledger, { redemptions }] = await Promise.all([api.ledger(), api.redemptions()]);
    setRead({ ledger, redemptions });
  };
  useEffect(() => {
    void look().catch((error: unknown) => setProblem(codeOf(error)));
  }, []);
  const give = async (key: string) => {
    setProblem(null);
    try {
      await api.giveUnclaimed({ key });
      onSaid(say('ledger.gift.said'));
      await look();
    } catch (error) {
      setProblem(codeOf(error));
    }
  };
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>{say('ledger.title')}</h1>
          <p class="quiet">{say('ledger.what')}</p>
        </section>
        {problem && <ProblemNotice code={problem} kept="kept.nothing-changed" />}
        {read === null && problem === null && <p role="status">{say('ledger.loading')}</p>}
        {read && <Balances {...read} />}
        {read && <Unclaimed ledger={read.ledger} rules={rules} onGive={give} />}
        {read && <Months {...read} />}
        {read && <Redemptions {...read} />}
      </div>
    </main>
  );
}

function Balances({ ledger }: Read) {
  return (
    <section>
      <h2>{say('ledger.balances')}</h2>
      <AmountTable
        label={say('ledger.balances')}
        columns={[say('ledger.account')]}
        rows={standings(ledger.balances).map(({ held, currency, amount }) => ({
          cells: [heldWords(held)],
          amount: moneyWords(amount, currency),
        }))}
      />
    </section>
  );
}

/** Offered where the rules give what nobody claimed to a charity, and there is something of it. */
function Unclaimed({
  ledger,
  rules,
  onGive,
}: {
  ledger: Ledger;
  rules: RewardRules;
  onGive: (key: string) => Promise<void>;
}) {
  const [key] = useState(() => encodeB64(crypto.getRandomValues(new Uint8Array(KEY_BYTES))));
  const charity = rules.charities.find(({ id }) => id === rules.unclaimed);
  const expired = ledger.balances.find(({ account, amount }) => account === 'expired' && amount > 0);
  if (rules.unclaimed === BACK_TO_BUDGET || charity === undefined || expired === undefined) return null;
  const money = moneyWords(BigInt(expired.amount), expired.currency);
  return (
    <section>
      <h2>{say('ledger.gift')}</h2>
      <p>{say('ledger.gift.what', { money, charity: charity.name })}</p>
      <div class="actions">
        <Button onPress={() => void onGive(key)}>{say('ledger.gift.do')}</Button>
      </div>
    </section>
  );
}

function Months({ ledger }: Read) {
  const moved = movedWords(ledger.months);
  if (moved.length === 0) return null;
  const save = () =>
    saveFile(
      'ledger.csv',
      'text/csv',
      csvOf([
        ['month', 'kind', 'account', 'currency', 'amount'],
        ...ledger.months.map(({ month, kind, account, currency, amount }) => [
          ...[month, kind, account, currency],
          formatMajor({ amount: BigInt(amount), currency }),
        ]),
      ]),
    );
  return (
    <section>
      <h2>{say('ledger.months')}</h2>
      <AmountTable
        label={say('ledger.months')}
        columns={[say('ledger.month'), say('ledger.what-moved')]}
        rows={moved.map(({ month, kind, currency, amount }) => ({
          cells: [monthName(month), say(`ledger.kind.${kind}`)],
          amount: moneyWords(amount, currency),
        }))}
      />
      <div class="actions">
        <Button onPress={save}>{say('ledger.save')}</Button>
      </div>
    </section>
  );
}

function Redemptions({ redemptions }: Read) {
  return (
    <section>
      <h2>{say('ledger.redemptions')}</h2>
      {redemptions.length === 0 && <p>{say('ledger.redemptions.none')}</p>}
      {redemptions.length > 0 && (
        <AmountTable
          label={say('ledger.redemptions')}
          columns={[say('ledger.day'), say('ledger.way')]}
          rows={redemptions.map(({ day, value, currency, way, isReversed }) => ({
            cells: [longDay(day), <Way way={way} isReversed={isReversed} />],
            amount: moneyWords(BigInt(value), currency),
          }))}
        />
      )}
    </section>
  );
}

function Way({ way, isReversed }: Pick<Redemption, 'way' | 'isReversed'>) {
  return (
    <>
      {wayWords(way)} {isReversed && <span class="quiet">{say('ledger.reversed')}</span>}
    </>
  );
}

function wayWords(way: string): string {
  return way === 'cash' || way === 'bank' || way === 'gift' ? say(`counter.way.${way}`) : way;
}
