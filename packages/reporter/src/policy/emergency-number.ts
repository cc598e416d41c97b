// Texts of a policy name the emergency number as {number}. It is put in when the site is built, so that no page can
// forget it; a page that can have a link then makes one of it.

/**
 * The number as it stands in a text. Among Arabic words, digits and signs keep their order only when they are
 * isolated; and since no text of a policy has such marks of its own, nothing else can be taken for it.
 */
export function isolatedNumber(emergency: string): string {
  return `\u2068${emergency}\u2069`;
}

/** The words of a policy with the number in each text that names it. */
export function fillNumber<Words>(words: Words, emergency: string): Words {
  return JSON.parse(JSON.stringify(words).replaceAll('{number}', isolatedNumber(emergency))) as Words;
}
