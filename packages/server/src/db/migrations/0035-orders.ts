import type { Migration } from '../migration.ts';

// What guardians order a desk to do about a case. The row stays when the case goes, without its mailbox: it is on record.
export const orders: Migration = {
  name: '0035-orders',
  statements: (types) => [
    `create table orders (
      ref ${types.text} primary key,
      what ${types.text} not null,
      mailbox ${types.text},
      case_id ${types.text} not null,
      desk ${types.text} not null,
      epoch ${types.integer} not null,
      payload ${types.integer},
      asked_on ${types.text} not null,
      granted_on ${types.text},
      done_on ${types.text}
    )`,
    'create index orders_by_mailbox on orders (mailbox)',
  ],
};
