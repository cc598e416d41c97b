import { decodeB64, parseJson } from '@bellbuoy/protocol';

/**
 * Whether a pass is of a key that everybody sees in the descriptor. One of any other key could be of a key that was
 * made for a few, and would tell the server whose it is: so it is not even shown to it.
 *
 * @param kids the programme's keys for passes.
 */
export function isOfKnownKey(pass: string, kids: readonly string[]): boolean {
  try {
    const [header = ''] = pass.split('.', 1);
    const value = parseJson(decodeB64(header));
    return typeof value === 'object' && value !== null && 'kid' in value && kids.includes(String(value.kid));
  } catch {
    return false;
  }
}
