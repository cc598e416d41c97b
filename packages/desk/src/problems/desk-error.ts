import { type DeskProblemCode, type PublicProblemCode, parseAs, problemSchema } from '@bellbuoy/protocol';

/** What the desk itself finds wrong, beside what the server refuses. */
export type OwnProblemCode =
  | 'unreachable'
  | 'strange-answer'
  | 'wrong-passphrase'
  | 'wrong-programme'
  | 'rolled-back'
  | 'roster-unverified'
  | 'not-on-roster'
  | 'not-open'
  | 'no-key'
  | 'unreadable-case'
  | 'guardians-unproven'
  | 'seal-unopenable'
  | 'ask-unproven'
  | 'audit-unopenable'
  | 'audit-unproven'
  | 'panel-unproven'
  | 'panel-expired'
  | 'award-unproven'
  | 'slot-swapped'
  | 'slot-outside'
  | 'other-account'
  | 'slot-words-wrong'
  | 'invitation-unverified'
  | 'invitation-over'
  | 'not-your-invitation'
  | 'paper-wrong'
  | 'parts-wrong'
  | 'passkey-unavailable'
  | 'passkey-stopped'
  | 'passkey-known'
  | 'passkey-without-prf'
  | 'passkey-unknown'
  | 'unexpected';

export type DeskErrorCode = DeskProblemCode | PublicProblemCode | OwnProblemCode;

/** Something did not work. `code` chooses the words that a person is shown: what happened, what was kept, what to do. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: DeskErrorCode;

  constructor(code: DeskErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

export function isDeskError(error: unknown, ...codes: DeskErrorCode[]): error is DeskError {
  return error instanceof DeskError && (codes.length === 0 || codes.includes(error.code));
}

/** The error that a refused call stands for. The server's own words are not shown: ours say what to do next. */
export function refusalOf(answer: unknown): DeskError {
  try {
    return new DeskError(parseAs(problemSchema, answer).code as DeskErrorCode);
  } catch (cause) {
    return new DeskError('strange-answer', { cause });
  }
}
