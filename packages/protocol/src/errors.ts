export type ProtocolErrorCode =
  | 'malformed'
  | 'unopenable'
  | 'unverified'
  | 'expired'
  | 'too-large'
  | 'not-sealed';

/**
 * Every failure that this package reports. Callers branch on `code`; the message is for a developer and
 * carries nothing of what was parsed, because a message may end up in a log.
 *
 * Failing to open is one undifferentiated `unopenable`: telling a wrong key from a damaged file would tell
 * an attacker which of the two it was.
 */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly code: ProtocolErrorCode;

  constructor(code: ProtocolErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
