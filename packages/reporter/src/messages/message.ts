/** A text with named places, as in `Step {step} of about {steps}`. */
export type Text = string;

/** A text that depends on a number, named `{count}`: one form for each plural category of the language. */
export type PluralText = Readonly<Partial<Record<Intl.LDMLPluralRule, Text>>> & { readonly other: Text };

export type Message = Text | PluralText;

/** The names of the places in a text. */
export type PlacesOf<T> = T extends `${string}{${infer Place}}${infer Rest}` ? Place | PlacesOf<Rest> : never;

/** The places of a message; a plural always has `count`. */
export type Places<M> = M extends string
  ? PlacesOf<M>
  : M extends PluralText
    ? PlacesOf<M[keyof M]> | 'count'
    : never;

/** What a message needs to be said: nothing when it has no places. */
export type Values<M> = [Places<M>] extends [never]
  ? []
  : [values: Readonly<Record<Places<M>, string | number>>];

/** Fills the places of a text. A place without a value stays visible: better odd than silently wrong. */
export function fillPlaces(text: Text, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The form of a message that fits its count. */
export function pickForm(message: Message, locale: string, count: string | number | undefined): Text {
  if (typeof message === 'string') return message;
  const category = new Intl.PluralRules(locale).select(Number(count ?? 0));
  return message[category] ?? message.other;
}
