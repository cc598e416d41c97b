// International bank account numbers (ISO 13616): letters and digits with a check by which a typing error shows.

const IBAN = /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/;

/** An account number without the spaces that people put in; null where it cannot be one. */
export function parseIban(text: string): string | null {
  const iban = text.replace(/\s/g, '').toUpperCase();
  return IBAN.test(iban) && remainder(iban) === 1 ? iban : null;
}

/** In fours, as it is printed. */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Of ISO 7064, MOD 97-10: the first four characters stand last, and letters count from A = 10. */
function remainder(iban: string): number {
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((each) => Number.parseInt(each, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}
