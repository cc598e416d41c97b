import type { Migration } from '../migration.ts';

// Rules for thanks and money as they were published: those before go on while others are announced.
export const rewardsRules: Migration = {
  name: '0095-rewards-rules',
  statements: (types) => [
    `create table rewards_rules (
      hash ${types.text} primary key,
      from_day ${types.text} not null,
      bytes ${types.bytes} not null
    )`,
  ],
};
