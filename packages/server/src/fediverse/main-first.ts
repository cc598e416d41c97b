/**
 * Puts languages in a programme's own order in every `…Map` of a document. Servers that show one text take the first key for its
 * language, and what writes the document sorts them.
 */
export function mainFirst(document: unknown, languages: readonly string[]): unknown {
  if (Array.isArray(document)) return document.map((each) => mainFirst(each, languages));
  if (typeof document !== 'object' || document === null) return document;
  const entries = Object.entries(document).map(([key, value]: [string, unknown]) => [
    key,
    key.endsWith('Map') ? inOrder(value, languages) : mainFirst(value, languages),
  ]);
  return Object.fromEntries(entries);
}

function inOrder(map: unknown, languages: readonly string[]): unknown {
  if (typeof map !== 'object' || map === null) return map;
  const first = languages.map((language) => language.toLowerCase()).filter((key) => Object.hasOwn(map, key));
  return { ...Object.fromEntries(first.map((key) => [key, (map as Record<string, unknown>)[key]])), ...map };
}
