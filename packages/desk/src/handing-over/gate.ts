import { addDays, type CaseRow, type Day } from '@bellbuoy/protocol';

/** What stands between a case and a hand-over. The server holds everybody to the same. */
export type Gate =
  | { readonly kind: 'open' }
  | { readonly kind: 'not-indicated' }
  /** Until `from`, unless two people say that it cannot wait; `first` is who said so already. */
  | { readonly kind: 'cooling'; readonly from: Day; readonly first: string | null };

const COOL_OFF_DAYS = 2;

export function gateOf(row: CaseRow, today: Day): Gate {
  const { vetted, vettedOn, hastenedBy, hastenedWith } = row;
  if (vetted < 2 || vettedOn === null) return { kind: 'not-indicated' };
  const from = addDays(vettedOn, COOL_OFF_DAYS);
  if (today >= from || (hastenedBy !== null && hastenedWith !== null)) return { kind: 'open' };
  return { kind: 'cooling', from, first: hastenedBy };
}
