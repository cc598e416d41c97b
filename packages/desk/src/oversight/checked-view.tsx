import type { CheckedMessage, Oversight } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { longDay, monthName } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { standingWords } from './orders-section.tsx';
import type { ReadChecked } from './read-checked.ts';

type Reading =
  | { readonly kind: 'closed' | 'reading' | 'unproven' }
  | ({ readonly kind: 'read' } & ReadChecked);

/** What came of a check that is done, for every guardian who was asked: why each name that matched stays, or how far its deletion is. */
export function CheckedView({
  check,
  orders,
  onRead,
}: {
  check: Oversight['checks'][number];
  orders: Oversight['orders'];
  onRead: () => Promise<ReadChecked>;
}) {
  const [reading, setReading] = useState<Reading>({ kind: 'closed' });
  const read = () => {
    setReading({ kind: 'reading' });
    void onRead().then(
      (given) => setReading({ kind: 'read', ...given }),
      () => setReading({ kind: 'unproven' }),
    );
  };
  if (reading.kind === 'unproven') {
    return (
      <p class="wrong" role="alert">
        {say('checks.result.unproven')}
      </p>
    );
  }
  if (reading.kind !== 'read') {
    return (
      <Button onPress={read} working={reading.kind === 'reading' ? say('checks.result.reading') : null}>
        {say('checks.result.read')}
        <span class="unseen"> {check.months.map(monthName).join(', ')}</span>
      </Button>
    );
  }
  const { checked, holder, organisation } = reading;
  return (
    <div class="note record" role="status">
      <p>
        {say('checks.found', { count: checked.matches.length })}{' '}
        {say('checks.opened', { count: checked.opened, closed: checked.unopenable })}
      </p>
      {checked.matches.map((match) => (
        <MatchResultView key={match.seal} match={match} orders={orders} />
      ))}
      <p class="by">
        <bdi>{holder}</bdi>, <bdi>{organisation}</bdi> · {longDay(checked.day)} ·{' '}
        {say('checks.result.proven')}
      </p>
    </div>
  );
}

function MatchResultView({
  match,
  orders,
}: {
  match: CheckedMessage['matches'][number];
  orders: Oversight['orders'];
}) {
  if (match.result === 'kept') {
    return (
      <>
        <p class="headline">{say('checks.match.kept')}</p>
        <p class="written" dir="auto">
          {match.reason}
        </p>
      </>
    );
  }
  const order = orders.find(({ ref }) => ref === match.order);
  return (
    <p>
      {say('checks.match.purge')}
      {order && ` · ${standingWords(order)}`}
    </p>
  );
}
