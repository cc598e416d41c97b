import { useEffect, useState } from 'preact/hooks';
import type { TillPayment } from './ways.ts';

/** What was paid since the desk was opened: in memory alone, and there on whichever of its pages somebody is. */
export interface Till {
  readonly payments: readonly TillPayment[];
  readonly add: (payment: TillPayment) => void;
  readonly remove: (payment: TillPayment) => void;
  readonly empty: () => void;
}

/** A till that is empty. While there is something in it, the browser asks before the page goes. */
export function useTill(): Till {
  const [payments, setPayments] = useState<readonly TillPayment[]>([]);
  const isFull = payments.length > 0;
  useEffect(() => {
    if (!isFull) return;
    const warn = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isFull]);
  return {
    payments,
    add: (payment) => setPayments((before) => [...before, payment]),
    remove: (payment) => setPayments((before) => before.filter((each) => each !== payment)),
    empty: () => setPayments([]),
  };
}
