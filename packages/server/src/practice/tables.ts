import type { PracticePhase, PracticeQuestion } from '@bellbuoy/protocol/practice';

export interface PracticeTables {
  practice_counts: PracticeCountsTable;
}

interface PracticeCountsTable {
  exercise: string;
  /** `YYYY-MM` */
  month: string;
  phase: PracticePhase;
  question: PracticeQuestion;
  /** As it came, after the die. */
  answer: string;
  count: number;
}
