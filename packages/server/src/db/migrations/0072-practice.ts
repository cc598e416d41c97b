import type { Migration } from '../migration.ts';

// Answers of people who practised, which passed a die on their devices. Counters by exercise and month, and by
// nothing else: no row is one person's, and there is no day.
export const practice: Migration = {
  name: '0072-practice',
  statements: (types) => [
    `create table practice_counts (
      exercise ${types.text} not null,
      month ${types.text} not null,
      phase ${types.text} not null check (phase in ('before', 'after')),
      question ${types.text} not null check (question in ('apart', 'lean')),
      answer ${types.text} not null,
      count ${types.integer} not null,
      primary key (exercise, month, phase, question, answer)
    )`,
  ],
};
