const BEYOND_ASCII = /[\u0080-\uffff]/g;

/**
 * JSON text in ASCII: it means the same, its length in bytes is its length, and it goes to a socket without
 * being converted. A promise has one dash in it.
 */
export function escapeBeyondAscii(json: string): string {
  return json.replaceAll(BEYOND_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
