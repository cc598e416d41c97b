// Reports are written by strangers. Printed as they are they could move the cursor, rewrite what stands above, or
// turn the reading direction of what follows, so free text passes here before it reaches a terminal.

// C0 but tab and newline, DEL, C1; bidi embeddings, overrides and isolates; line and paragraph separators;
// interlinear and tag characters, which are invisible and carry text.
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** Text that can be printed: what could steer the terminal or reverse the reading order is taken out. */
export function printable(text: string): string {
  return text.replace(/\r\n|[\u2028\u2029]/g, '\n').replace(UNPRINTABLE, '');
}

/** The same for a value that must stay on one line. */
export function printableLine(text: string): string {
  return printable(text).replace(/[\n\t]+/g, ' ');
}

/** JSON that loses nothing and is still safe to print: those characters stand as escapes. */
export function printableJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  return json.replace(UNPRINTABLE, (found) => (found === '\n' ? found : escapeUnits(found)));
}

function escapeUnits(text: string): string {
  return text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
