import type { Migration } from '../migration.ts';

// The fixed answer to a name check: written when guardians have checked, served on the day that everybody's is. Until
// then whoever asked is told the day that they were told before, so that nothing shows when the checking was done.
export const redress: Migration = {
  name: '0024-redress',
  statements: (types) => [
    `create table held_answers (
      mailbox ${types.text} primary key,
      message ${types.text} not null,
      serve_on ${types.text} not null,
      answer_by ${types.text}
    )`,
  ],
};
