import type { Reader } from '../db/index.ts';
import { balances, type LedgerEntry, listEntries } from './balances.ts';
import { LEDGER_KEYS } from './keys.ts';
import type { KnownPosting } from './post.ts';

/** Something in the ledger that cannot be right. `what` names the entry, account or award. */
export interface LedgerFault {
  readonly fault:
    | 'unbalanced'
    | 'overdrawn'
    | 'wrong-accounts'
    | 'wrong-award'
    | 'wrong-reversal'
    | 'orphan-posting'
    | 'wrong-key';
  readonly what: string;
}

/** From where to where each kind moves money, by what an account's name begins with. A reversal moves it back. */
const MOVES: Readonly<
  Record<Exclude<LedgerEntry['kind'], 'reverse'>, readonly (readonly [from: string, to: string])[]>
> = {
  budget: [
    ['funds', 'budget'],
    ['budget', 'funds'],
  ],
  close: [['budget', 'funds']],
  reserve: [['budget', 'reserved']],
  release: [['reserved', 'budget']],
  issue: [['reserved', 'issued']],
  pay: [['issued', 'paid']],
  expire: [
    ['reserved', 'expired'],
    ['issued', 'expired'],
  ],
  return: [['expired', 'budget']],
  gift: [['expired', 'paid']],
};

/**
 * Derives everything in the ledger anew from its entries, trusting nothing that the database is there to prevent.
 *
 * @returns what cannot be right; nothing where all of it is.
 */
export async function checkLedger(store: Reader): Promise<LedgerFault[]> {
  const entries = await listEntries(store);
  return [
    ...entries.filter((entry) => !isBalanced(entry)).map(({ ref }) => faultOf('unbalanced', ref)),
    ...entries.filter((entry) => !isMove(entry)).map(({ ref }) => faultOf('wrong-accounts', ref)),
    ...(await overdrawn(store)),
    ...(await orphans(store)),
    ...wrongAwards(entries),
    ...wrongReversals(entries),
    ...(await wrongKeys(store)),
  ];
}

function isBalanced({ postings }: LedgerEntry): boolean {
  const sums = new Map<string, bigint>();
  for (const { currency, amount } of postings) sums.set(currency, (sums.get(currency) ?? 0n) + amount);
  return postings.length >= 2 && [...sums.values()].every((sum) => sum === 0n);
}

function isMove({ kind, postings }: LedgerEntry): boolean {
  if (kind === 'reverse') return true;
  const [from, to] = [namesOf(postings, -1), namesOf(postings, 1)];
  return MOVES[kind].some(([source, target]) => from === source && to === target);
}

/** What the accounts that give, or take, are called; one name, or it is no move. */
function namesOf(postings: readonly KnownPosting[], sign: 1 | -1): string {
  const named = postings.filter(({ amount }) => (sign === 1 ? amount > 0n : amount < 0n));
  return [...new Set(named.map(({ account }) => account.split(':', 1)[0]))].join(' ');
}

async function overdrawn(store: Reader): Promise<LedgerFault[]> {
  const wrong = (await balances(store)).filter(({ account, amount }) =>
    account === 'funds' ? amount > 0n : amount < 0n,
  );
  return wrong.map(({ account }) => faultOf('overdrawn', account));
}

async function orphans(store: Reader): Promise<LedgerFault[]> {
  const rows = await store
    .selectFrom('ledger_postings')
    .leftJoin('ledger_entries', 'ledger_entries.ref', 'ledger_postings.entry')
    .select('ledger_postings.entry')
    .distinct()
    .where('ledger_entries.ref', 'is', null)
    .execute();
  return rows.map(({ entry }) => faultOf('orphan-posting', entry));
}

/** An award is reserved once, and ends at most once, with just as much. */
function wrongAwards(entries: readonly LedgerEntry[]): LedgerFault[] {
  const named = entries.filter(({ award }) => award !== null);
  const wrong = [...Map.groupBy(named, ({ award }) => award ?? '')].filter(([, ofAward]) => {
    const reserved = ofAward.filter(({ kind }) => kind === 'reserve');
    const ended = ofAward.filter(({ kind }) => kind !== 'reserve');
    const isPaired = ended.every((end) => heldOf(end) === -heldOf(reserved[0]));
    return reserved.length !== 1 || ended.length > 1 || !isPaired;
  });
  const unnamed = entries.filter(
    ({ award, kind, postings }) =>
      award === null && kind !== 'reverse' && postings.some(({ account }) => account === 'reserved'),
  );
  return [
    ...wrong.map(([award]) => faultOf('wrong-award', award)),
    ...unnamed.map(({ ref }) => faultOf('wrong-award', ref)),
  ];
}

function heldOf(entry: LedgerEntry | undefined): bigint {
  return entry?.postings.find(({ account }) => account === 'reserved')?.amount ?? 0n;
}

function wrongReversals(entries: readonly LedgerEntry[]): LedgerFault[] {
  const byRef = new Map(entries.map((entry) => [entry.ref, entry]));
  const reversals = entries.filter(({ kind, reverses }) => kind === 'reverse' || reverses !== null);
  const wrong = reversals.filter(({ reverses, kind, postings }) => {
    const reversed = byRef.get(reverses ?? '');
    const isOpposite =
      reversed?.postings.length === postings.length &&
      reversed.postings.every((posting, i) => isOpposed(posting, postings[i]));
    return kind !== 'reverse' || !isOpposite || (reversed?.kind !== 'pay' && reversed?.kind !== 'gift');
  });
  const targets = reversals.map(({ reverses }) => reverses);
  const twice = reversals.filter(({ reverses }, i) => targets.indexOf(reverses) !== i);
  return [...new Set([...wrong, ...twice])].map(({ ref }) => faultOf('wrong-reversal', ref));
}

function isOpposed(one: KnownPosting, other: KnownPosting | undefined): boolean {
  return one.account === other?.account && one.currency === other.currency && one.amount === -other.amount;
}

/** Keys are what makes things happen once: each has to be the one that its entry calls for. */
async function wrongKeys(store: Reader): Promise<LedgerFault[]> {
  const rows = await store
    .selectFrom('ledger_entries')
    .select(['ref', 'key', 'kind', 'award', 'reverses'])
    .execute();
  const wrong = rows.filter(({ ref, key, kind, award, reverses }) => {
    if (kind === 'reserve') return key !== LEDGER_KEYS.reserve(award ?? '');
    if (award !== null) return key !== LEDGER_KEYS.end(award);
    if (kind === 'reverse') return key !== LEDGER_KEYS.reverse(reverses ?? '');
    if (kind === 'pay' || kind === 'gift') return !key.startsWith(`${kind}/`);
    return key !== ref;
  });
  return wrong.map(({ ref }) => faultOf('wrong-key', ref));
}

function faultOf(fault: LedgerFault['fault'], what: string): LedgerFault {
  return { fault, what };
}
