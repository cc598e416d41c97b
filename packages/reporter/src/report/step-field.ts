/** What stands on the page of a question, and holds its answer. */
export interface StepField {
  /** Whether one may go on; otherwise the page says why. */
  read(): boolean;
  /** The answer as it is sealed, in one form for all languages. */
  answer(): string;
  /** The answer as it is said to the reporter; empty when there is none. */
  summary(): string;
  /** Forgets the answer, also on the screen. */
  clear(): void;
}
