// What somebody says at a partner's desk to be given cash. Drawn at the counter, in nobody's database.

/** Digits and letters without those that are taken for another (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** Twelve characters in groups of four: sixty bits. */
export function drawCashCode(random: (bytes: number) => Uint8Array = randomBytes): string {
  const drawn = [...random(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return drawn.replace(/(.{4})(?=.)/g, '$1-');
}

function randomBytes(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes));
}
