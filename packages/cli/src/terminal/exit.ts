/** What a script can rely on, the same for every command. */
export const EXIT = { ok: 0, negative: 1, usage: 2, unreachable: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command: what happened, the exit code, and what the person can do next. */
export class CommandError extends Error {
  readonly exit: ExitCode;
  readonly advice: string | null;

  constructor(exit: ExitCode, message: string, advice: string | null = null) {
    super(message);
    this.name = 'CommandError';
    this.exit = exit;
    this.advice = advice;
  }
}

export function usage(message: string, advice: string | null = null): CommandError {
  return new CommandError(EXIT.usage, message, advice);
}

export function negative(message: string, advice: string | null = null): CommandError {
  return new CommandError(EXIT.negative, message, advice);
}

export function unreachable(message: string, advice: string | null = null): CommandError {
  return new CommandError(EXIT.unreachable, message, advice);
}
