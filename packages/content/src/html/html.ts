/** Markup that is safe to put into a page. Only `html` makes it, so text can never become markup by accident. */
export interface Html {
  readonly markup: string;
}

export type HtmlPart = Html | string | number | null | false | readonly HtmlPart[];

/** Markup with escaped places: `html`<p>${text}</p>``. Null and false leave nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const markup = strings.reduce(
    (joined, string, i) => `${joined}${string}${i < parts.length ? render(parts[i]) : ''}`,
    '',
  );
  return { markup };
}

/** Markup from a file of this repository, or from what has been made safe, as it stands. */
export function trustedHtml(markup: string): Html {
  return { markup };
}

/** A text whose places are filled with markup: the text is escaped, what fills it is not escaped again. */
export function fillHtml(text: string, values: Readonly<Record<string, HtmlPart>> = {}): Html {
  const parts = text.split(/\{(\w+)\}/);
  return {
    markup: parts.map((part, i) => (i % 2 === 0 ? escapeHtml(part) : render(valueOf(part, values)))).join(''),
  };
}

function valueOf(name: string, values: Readonly<Record<string, HtmlPart>>): HtmlPart {
  const value = values[name];
  if (value === undefined) throw new Error(`no value for {${name}}`);
  return value;
}

function render(part: HtmlPart | undefined): string {
  if (part === undefined || part === null || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'markup' in part ? part.markup : part.map(render).join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
