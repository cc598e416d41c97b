import { ProtocolError } from './errors.ts';

/** For tests: the code with which an action fails, null when it does not, or what else it threw, as text. */
export function codeOf(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (error) {
    return error instanceof ProtocolError ? error.code : String(error);
  }
}
