// What a vector check consists of. Plain code without a test library, so that the same checks run in Node and,
// bundled, in every browser.

import { ProtocolError } from '@bellbuoy/protocol';

export interface Check {
  readonly name: string;
  /** Throws when the implementation disagrees with the vector. */
  readonly run: () => void | Promise<void>;
}

export function equal(actual: unknown, expected: unknown): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`got ${found}, expected ${wanted}`);
}

/** Expects an action to fail with a code of the protocol's own errors, and no other failure. */
export async function failsWith(code: string, action: () => unknown): Promise<void> {
  try {
    await action();
  } catch (error) {
    equal(error instanceof ProtocolError ? error.code : String(error), code);
    return;
  }
  throw new Error(`passed, expected ${code}`);
}

export function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes of standard base64, decoded by the platform rather than by the code under test. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
