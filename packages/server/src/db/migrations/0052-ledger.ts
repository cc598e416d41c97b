import type { Engine } from '../column-types.ts';
import { appendOnly, type Migration } from '../migration.ts';

// Money in double entry. An entry's postings are written first and the entry closes them: that is where the database
// itself refuses what does not balance, overdraws an account, or reverses anything but exactly. Nothing is numbered and
// refs are drawn, so that within a day no order is kept: whoever reads the ledger cannot tell which of two came first.
export const ledger: Migration = {
  name: '0052-ledger',
  statements: (types, engine) => [
    `create table ledger_entries (
      ref ${types.text} primary key,
      key ${types.text} not null unique,
      day ${types.text} not null,
      kind ${types.text} not null check (kind in
        ('budget', 'close', 'reserve', 'release', 'issue', 'pay', 'expire', 'return', 'gift', 'reverse')),
      award ${types.text},
      reverses ${types.text} unique references ledger_entries (ref) deferrable initially deferred,
      posted_by ${types.text},
      check ((kind = 'reverse') = (reverses is not null)),
      check (kind <> 'pay' or award is null)
    )${unordered(engine)}`,
    `create table ledger_postings (
      entry ${types.text} not null references ledger_entries (ref) deferrable initially deferred,
      account ${types.text} not null check (account in ('funds', 'reserved', 'expired')
        or account like 'budget:%' or account like 'issued:%' or account like 'paid:%'),
      currency ${types.text} not null check (length(currency) = 3),
      amount ${types.integer} not null check (amount <> 0 and amount = cast(amount as ${types.integer})
        and amount between -9007199254740991 and 9007199254740991),
      primary key (entry, account, currency)
    )${unordered(engine)}`,
    'create index ledger_postings_by_account on ledger_postings (account, currency, amount)',
    'create index ledger_entries_by_day on ledger_entries (day)',
    ...closing(engine),
    ...appendOnly('ledger_entries', engine),
    ...appendOnly('ledger_postings', engine),
  ],
};

/** Rows of SQLite lie in the order of their keys, which are drawn, and bear no number of their own. */
function unordered(engine: Engine): string {
  return engine === 'sqlite' ? ' without rowid' : '';
}

/** What must not be, as conditions on `new`, a row of `ledger_entries`. */
const FAULTS = {
  'a ledger entry has two postings or more':
    '(select count(*) from ledger_postings where entry = new.ref) < 2',
  'a ledger entry does not balance': `exists (
    select 1 from ledger_postings where entry = new.ref group by currency having sum(amount) <> 0)`,
  'an account of the ledger is overdrawn': `exists (
    select 1 from ledger_postings
    where account in (select account from ledger_postings where entry = new.ref and amount < 0 and account <> 'funds')
    group by account, currency having sum(amount) < 0)`,
  'a reversal is not the exact opposite': `new.reverses is not null and exists (
    select account, currency, sum(amount) from ledger_postings where entry in (new.ref, new.reverses)
    group by account, currency having sum(amount) <> 0)`,
};

function closing(engine: Engine): string[] {
  return engine === 'sqlite' ? closingOnSqlite() : closingOnPostgres();
}

function closingOnSqlite(): string[] {
  const refusals = Object.entries(FAULTS).map(
    ([fault, condition]) => `select raise(abort, '${fault}') where ${condition};`,
  );
  return [
    `create trigger ledger_entries_right before insert on ledger_entries begin ${refusals.join(' ')} end`,
    `create trigger ledger_postings_before_entry before insert on ledger_postings
      when exists (select 1 from ledger_entries where ref = new.entry)
      begin select raise(abort, 'a ledger entry is complete'); end`,
  ];
}

function closingOnPostgres(): string[] {
  const refusals = Object.entries(FAULTS).map(
    ([fault, condition]) => `if ${condition} then raise exception '${fault}'; end if;`,
  );
  return [
    `create function close_ledger_entry() returns trigger language plpgsql as $$
      begin ${refusals.join(' ')} return new; end $$`,
    `create trigger ledger_entries_right before insert on ledger_entries
      for each row execute function close_ledger_entry()`,
    `create function refuse_late_posting() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from ledger_entries where ref = new.entry) then
          raise exception 'a ledger entry is complete';
        end if;
        return new;
      end $$`,
    `create trigger ledger_postings_before_entry before insert on ledger_postings
      for each row execute function refuse_late_posting()`,
  ];
}
