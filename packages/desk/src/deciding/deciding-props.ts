import type { OpenedCase } from '../cases/opened-case.ts';
import type { OpenRow } from '../lists/list-rows.ts';
import type { Answer, Ending } from './decisions.ts';

export interface DecidingProps {
  readonly opened: OpenedCase;
  /** The desk's other cases, of which one may count here. */
  readonly others: readonly OpenRow[];
  readonly isLead: boolean;
  readonly isWorking: boolean;
  readonly onAnswer: (answer: Answer) => void;
  readonly onEnd: (ending: Ending) => void;
  /** Goes back to a step that is answered. */
  readonly onAgain: (step: 1 | 2) => void;
  readonly onCancel: () => void;
}
