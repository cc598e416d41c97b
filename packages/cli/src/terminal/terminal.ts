/** Where a command reads and writes. `main.ts` makes the real one; nothing else touches the process. */
export interface Terminal {
  /** One line of result. The caller has made it printable. */
  out(line: string): void;
  /** One line of progress, warning or error. */
  err(line: string): void;
  /** All of standard input, at most `maxBytes`; null when it is a terminal. */
  readInput(maxBytes: number): Promise<string | null>;
  /** Asks without showing what is typed; null when there is no terminal to ask on. */
  askSecret(question: string): Promise<string | null>;
  /** Asks, showing what is typed; null when there is no terminal to ask on. */
  ask(question: string): Promise<string | null>;
  readonly columns: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Resolves once the process is asked to end; until called, being asked ends it as usual. */
  untilAskedToEnd(): Promise<void>;
}
